#include <stdint.h>

// The one instruction that Swift has no word for: the highest bit of each of sixteen bytes, the first byte in the lowest bit.
typedef long long sixteen_bytes __attribute__((__vector_size__(16)));

#if defined(__SSE2__)
#include <emmintrin.h>
static inline uint64_t byte_signs(sixteen_bytes bytes) {
  return (uint16_t)_mm_movemask_epi8((__m128i)bytes);
}
#else
static inline uint64_t byte_signs(sixteen_bytes bytes) {
  uint64_t signs = 0;
  for (int half = 1; half >= 0; half--) {
    // The products bring bit 7 of byte k to bit 56 + k.
    uint64_t word = ((uint64_t)bytes[half] >> 7) & 0x0101010101010101u;
    signs = signs << 8 | (word * 0x0102040810204080u) >> 56;
  }
  return signs;
}
#endif
