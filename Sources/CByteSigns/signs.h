#ifndef BYTE_SIGNS
#define BYTE_SIGNS
#include <stdint.h>
#include <string.h>

// Sixty-four bytes of delimited text looked at in one go; bit i of a mask speaks of byte i. In C, since Swift has no word for the
// instruction that gathers the highest bits of sixteen bytes, and takes wider vectors apart.

struct block_signs {
  uint64_t delimiters;
  uint64_t line_feeds;
  // Not 0 where a byte is a quote, a carriage return, 0 or above ASCII.
  uint32_t special;
};

struct line_signs {
  uint64_t line_feeds;
  // Not 0 where a byte is a quote or a carriage return.
  uint32_t special;
};

#if defined(__SSE2__)
#include <emmintrin.h>

// The bytes that equal `byte`.
static inline uint64_t block_mask(const uint8_t *bytes, uint8_t byte) {
  const __m128i wanted = _mm_set1_epi8((char)byte);
  uint64_t mask = 0;
  for (int part = 0; part < 4; part++) {
    __m128i sixteen = _mm_loadu_si128((const __m128i *)(bytes + 16 * part));
    mask |= (uint64_t)(uint16_t)_mm_movemask_epi8(_mm_cmpeq_epi8(sixteen, wanted)) << (16 * part);
  }
  return mask;
}

static inline struct block_signs block_signs(const uint8_t *bytes, uint8_t delimiter) {
  const __m128i wanted = _mm_set1_epi8((char)delimiter);
  const __m128i line_feed = _mm_set1_epi8('\n');
  const __m128i quote = _mm_set1_epi8('"');
  const __m128i carriage_return = _mm_set1_epi8('\r');
  const __m128i nul = _mm_setzero_si128();
  __m128i special = nul;
  struct block_signs signs = {0, 0, 0};
  for (int part = 0; part < 4; part++) {
    __m128i sixteen = _mm_loadu_si128((const __m128i *)(bytes + 16 * part));
    signs.delimiters |= (uint64_t)(uint16_t)_mm_movemask_epi8(_mm_cmpeq_epi8(sixteen, wanted)) << (16 * part);
    signs.line_feeds |= (uint64_t)(uint16_t)_mm_movemask_epi8(_mm_cmpeq_epi8(sixteen, line_feed)) << (16 * part);
    // Of each byte only the highest bit counts.
    special = _mm_or_si128(special, _mm_or_si128(sixteen, _mm_cmpeq_epi8(sixteen, nul)));
    special = _mm_or_si128(
        special, _mm_or_si128(_mm_cmpeq_epi8(sixteen, quote), _mm_cmpeq_epi8(sixteen, carriage_return)));
  }
  signs.special = (uint32_t)_mm_movemask_epi8(special);
  return signs;
}

// Whether any byte is above ASCII.
static inline int block_is_odd(const uint8_t *bytes) {
  __m128i all = _mm_setzero_si128();
  for (int part = 0; part < 4; part++)
    all = _mm_or_si128(all, _mm_loadu_si128((const __m128i *)(bytes + 16 * part)));
  return _mm_movemask_epi8(all) != 0;
}
#else
#define EACH_BYTE 0x0101010101010101u

static inline uint64_t eight_bytes(const uint8_t *bytes) {
  uint64_t word;
  memcpy(&word, bytes, 8);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
  word = __builtin_bswap64(word);
#endif
  return word;
}

// The highest bit of each byte of `word` that is 0, all other bits clear; exact.
static inline uint64_t zero_bytes(uint64_t word) {
  const uint64_t low = 0x7F7F7F7F7F7F7F7Fu;
  return ~(((word & low) + low) | word | low);
}

static inline uint64_t block_mask(const uint8_t *bytes, uint8_t byte) {
  uint64_t mask = 0;
  for (int part = 0; part < 8; part++) {
    uint64_t found = zero_bytes(eight_bytes(bytes + 8 * part) ^ EACH_BYTE * byte) >> 7;
    // The products bring bit 0 of byte k to bit 56 + k.
    mask |= (found * 0x0102040810204080u) >> 56 << (8 * part);
  }
  return mask;
}

static inline int block_is_odd(const uint8_t *bytes) {
  uint64_t all = 0;
  for (int part = 0; part < 8; part++) all |= eight_bytes(bytes + 8 * part);
  return (all & 0x80 * EACH_BYTE) != 0;
}

static inline struct block_signs block_signs(const uint8_t *bytes, uint8_t delimiter) {
  struct block_signs signs = {block_mask(bytes, delimiter), block_mask(bytes, '\n'), 0};
  uint64_t special = block_mask(bytes, '"') | block_mask(bytes, '\r') | block_mask(bytes, 0);
  signs.special = special != 0 || block_is_odd(bytes);
  return signs;
}
#endif

static inline struct line_signs line_signs(const uint8_t *bytes) {
  struct line_signs signs = {block_mask(bytes, '\n'), 0};
  signs.special = (block_mask(bytes, '"') | block_mask(bytes, '\r')) != 0;
  return signs;
}
#endif
