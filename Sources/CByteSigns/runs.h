#include "signs.h"

// Whole runs of plain blocks, where most of the time of reading a large file goes. Written once, and compiled for any processor and,
// where the compiler can, again for those since 2013 (AVX2 and BMI) and since 2019 (AVX-512 VBMI2); the running one is asked.

struct plain_run {
  uint32_t blocks;
  // Fields and records that end in them.
  uint32_t fields;
  uint32_t records;
};

static inline uint32_t lowest_bit(uint64_t bits) { return bits ? (uint32_t)__builtin_ctzll(bits) : 64; }

#define WRITTEN_ONCE static inline __attribute__((always_inline))

// Enters the places of the set bits of `rest`, `count` of them, as ends of fields, and the bytes behind them as starts of the next.
WRITTEN_ONCE void enter_anywhere(uint64_t rest, uint32_t count, uint32_t block, uint32_t *starts, uint32_t *ends) {
  for (uint32_t place = 0; place < count; place += 8) {
    // Eight at a time, so that the processor need not guess for each whether it is the last.
    for (uint32_t one = place; one < place + 8; one++) {
      ends[one] = block + lowest_bit(rest);
      starts[one] = ends[one] + 1;
      rest &= rest - 1;
    }
  }
}

// Of the set bits of `all`, numbered from the lowest one on, those that are set in `some` as well.
WRITTEN_ONCE uint64_t gathered_anywhere(uint64_t some, uint64_t all) {
  uint64_t gathered = 0;
  for (; some; some &= some - 1) gathered |= (uint64_t)1 << __builtin_popcountll(all & ((some & -some) - 1));
  return gathered;
}

// Enters the borders of fields from `bytes[position]` on, as long as blocks are plain and every record has `width` fields, of which `open`
// stand before `ends[0]` already; `starts[0]` is known. Writes up to 64 ends a block, and one start more.
WRITTEN_ONCE struct plain_run field_run_by(
    struct block_signs (*signs_of)(const uint8_t *, uint8_t),
    uint64_t (*gathered)(uint64_t, uint64_t),
    void (*enter)(uint64_t, uint32_t, uint32_t, uint32_t *, uint32_t *), const uint8_t *bytes, uint32_t position,
    uint32_t blocks, uint8_t delimiter, uint32_t open, uint32_t width, uint32_t *starts, uint32_t *ends) {
  struct plain_run run = {0, 0, 0};
  uint32_t due = width - open;
  uint64_t every = 0;
  for (uint32_t bit = 0; bit < 64; bit += width) every |= (uint64_t)1 << bit;
  for (; run.blocks < blocks; run.blocks++) {
    const uint32_t block = position + 64 * run.blocks;
    const struct block_signs signs = signs_of(bytes + block, delimiter);
    if (signs.special) return run;
    const uint64_t borders = signs.delimiters | signs.line_feeds;
    const uint32_t count = (uint32_t)__builtin_popcountll(borders);
    // Line feeds have to stand where records end, and nowhere else.
    const uint32_t next = due - run.fields - 1;
    const uint64_t wanted = next < count ? (every << next) & (~(uint64_t)0 >> (64 - count)) : 0;
    if (gathered(signs.line_feeds, borders) != wanted) return run;
    enter(borders, count, block, starts + 1, ends);
    const uint32_t records = (uint32_t)__builtin_popcountll(signs.line_feeds);
    due += records * width;
    starts += count;
    ends += count;
    run.fields += count;
    run.records += records;
  }
  return run;
}

// Passes over blocks without quotes and carriage returns, whose line feeds are `records`.
WRITTEN_ONCE struct plain_run line_run_by(
    struct line_signs (*signs_of)(const uint8_t *), const uint8_t *bytes, uint32_t blocks) {
  struct plain_run run = {0, 0, 0};
  for (; run.blocks < blocks; run.blocks++) {
    const struct line_signs signs = signs_of(bytes + 64 * run.blocks);
    if (signs.special) return run;
    run.records += (uint32_t)__builtin_popcountll(signs.line_feeds);
  }
  return run;
}

static struct plain_run field_run_anywhere(
    const uint8_t *bytes, uint32_t position, uint32_t blocks, uint8_t delimiter, uint32_t open, uint32_t width,
    uint32_t *starts, uint32_t *ends) {
  return field_run_by(
      block_signs, gathered_anywhere, enter_anywhere, bytes, position, blocks, delimiter, open, width, starts, ends);
}

static struct plain_run line_run_anywhere(const uint8_t *bytes, uint32_t blocks) {
  return line_run_by(line_signs, bytes, blocks);
}

#if defined(__x86_64__)
#include <immintrin.h>

#define SINCE_2013 __attribute__((target("avx2,bmi,bmi2,lzcnt,popcnt")))

SINCE_2013 static inline uint64_t mask_2013(__m256i low, __m256i high) {
  return (uint64_t)(uint32_t)_mm256_movemask_epi8(low) | (uint64_t)(uint32_t)_mm256_movemask_epi8(high) << 32;
}

SINCE_2013 static inline struct block_signs block_signs_2013(const uint8_t *bytes, uint8_t delimiter) {
  const __m256i low = _mm256_loadu_si256((const __m256i *)bytes);
  const __m256i high = _mm256_loadu_si256((const __m256i *)(bytes + 32));
  const __m256i wanted = _mm256_set1_epi8((char)delimiter);
  const __m256i line_feed = _mm256_set1_epi8('\n');
  const __m256i quote = _mm256_set1_epi8('"');
  const __m256i carriage_return = _mm256_set1_epi8('\r');
  const __m256i nul = _mm256_setzero_si256();
  struct block_signs signs;
  signs.delimiters = mask_2013(_mm256_cmpeq_epi8(low, wanted), _mm256_cmpeq_epi8(high, wanted));
  signs.line_feeds = mask_2013(_mm256_cmpeq_epi8(low, line_feed), _mm256_cmpeq_epi8(high, line_feed));
  // Of each byte only the highest bit counts. The lesser byte is 0 where one of both is.
  __m256i special = _mm256_or_si256(low, high);
  special = _mm256_or_si256(special, _mm256_cmpeq_epi8(_mm256_min_epu8(low, high), nul));
  special = _mm256_or_si256(special, _mm256_or_si256(_mm256_cmpeq_epi8(low, quote), _mm256_cmpeq_epi8(high, quote)));
  special = _mm256_or_si256(
      special, _mm256_or_si256(_mm256_cmpeq_epi8(low, carriage_return), _mm256_cmpeq_epi8(high, carriage_return)));
  signs.special = (uint32_t)_mm256_movemask_epi8(special);
  return signs;
}

SINCE_2013 static inline struct line_signs line_signs_2013(const uint8_t *bytes) {
  const __m256i low = _mm256_loadu_si256((const __m256i *)bytes);
  const __m256i high = _mm256_loadu_si256((const __m256i *)(bytes + 32));
  const __m256i line_feed = _mm256_set1_epi8('\n');
  const __m256i quote = _mm256_set1_epi8('"');
  const __m256i carriage_return = _mm256_set1_epi8('\r');
  struct line_signs signs;
  signs.line_feeds = mask_2013(_mm256_cmpeq_epi8(low, line_feed), _mm256_cmpeq_epi8(high, line_feed));
  const __m256i quotes = _mm256_or_si256(_mm256_cmpeq_epi8(low, quote), _mm256_cmpeq_epi8(high, quote));
  const __m256i returns =
      _mm256_or_si256(_mm256_cmpeq_epi8(low, carriage_return), _mm256_cmpeq_epi8(high, carriage_return));
  signs.special = (uint32_t)_mm256_movemask_epi8(_mm256_or_si256(quotes, returns));
  return signs;
}

SINCE_2013 static struct plain_run field_run_2013(
    const uint8_t *bytes, uint32_t position, uint32_t blocks, uint8_t delimiter, uint32_t open, uint32_t width,
    uint32_t *starts, uint32_t *ends) {
  return field_run_by(
      block_signs_2013, gathered_anywhere, enter_anywhere, bytes, position, blocks, delimiter, open, width, starts,
      ends);
}

SINCE_2013 static struct plain_run line_run_2013(const uint8_t *bytes, uint32_t blocks) {
  return line_run_by(line_signs_2013, bytes, blocks);
}

static inline int is_since_2013(void) {
  return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") && __builtin_cpu_supports("bmi2") &&
      __builtin_cpu_supports("popcnt");
}

#define SINCE_2019 \
  __attribute__((target("avx512f,avx512bw,avx512vl,avx512vbmi,avx512vbmi2,avx2,bmi,bmi2,lzcnt,popcnt")))

SINCE_2019 static inline struct block_signs block_signs_2019(const uint8_t *bytes, uint8_t delimiter) {
  const __m512i all = _mm512_loadu_si512(bytes);
  struct block_signs signs;
  signs.delimiters = _mm512_cmpeq_epi8_mask(all, _mm512_set1_epi8((char)delimiter));
  signs.line_feeds = _mm512_cmpeq_epi8_mask(all, _mm512_set1_epi8('\n'));
  signs.special = (_mm512_movepi8_mask(all) | _mm512_cmpeq_epi8_mask(all, _mm512_setzero_si512()) |
                   _mm512_cmpeq_epi8_mask(all, _mm512_set1_epi8('"')) |
                   _mm512_cmpeq_epi8_mask(all, _mm512_set1_epi8('\r'))) != 0;
  return signs;
}

SINCE_2019 static inline struct line_signs line_signs_2019(const uint8_t *bytes) {
  const __m512i all = _mm512_loadu_si512(bytes);
  struct line_signs signs;
  signs.line_feeds = _mm512_cmpeq_epi8_mask(all, _mm512_set1_epi8('\n'));
  signs.special = (_mm512_cmpeq_epi8_mask(all, _mm512_set1_epi8('"')) |
                   _mm512_cmpeq_epi8_mask(all, _mm512_set1_epi8('\r'))) != 0;
  return signs;
}

SINCE_2019 static inline uint64_t gathered_2019(uint64_t some, uint64_t all) { return _pext_u64(some, all); }

// Sixteen at a time: the numbers 0 to 63 of which only those of set bits are kept, one after the other.
SINCE_2019 static inline void enter_2019(
    uint64_t rest, uint32_t count, uint32_t block, uint32_t *starts, uint32_t *ends) {
  static const uint8_t numbers[64] __attribute__((aligned(64))) = {
      0,  1,  2,  3,  4,  5,  6,  7,  8,  9,  10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21,
      22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43,
      44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63};
  uint8_t places[64] __attribute__((aligned(64)));
  const __m512i kept = _mm512_maskz_compress_epi8(rest, _mm512_load_si512(numbers));
  __m128i sixteen = _mm512_castsi512_si128(kept);
  if (count > 16) _mm512_store_si512(places, kept);
  for (uint32_t place = 0;;) {
    const __m512i ends_here = _mm512_add_epi32(_mm512_cvtepu8_epi32(sixteen), _mm512_set1_epi32((int)block));
    _mm512_storeu_si512(ends + place, ends_here);
    _mm512_storeu_si512(starts + place, _mm512_add_epi32(ends_here, _mm512_set1_epi32(1)));
    place += 16;
    if (place >= count) return;
    sixteen = _mm_load_si128((const __m128i *)(places + place));
  }
}

SINCE_2019 static struct plain_run field_run_2019(
    const uint8_t *bytes, uint32_t position, uint32_t blocks, uint8_t delimiter, uint32_t open, uint32_t width,
    uint32_t *starts, uint32_t *ends) {
  return field_run_by(
      block_signs_2019, gathered_2019, enter_2019, bytes, position, blocks, delimiter, open, width, starts, ends);
}

SINCE_2019 static struct plain_run line_run_2019(const uint8_t *bytes, uint32_t blocks) {
  return line_run_by(line_signs_2019, bytes, blocks);
}

static inline int is_since_2019(void) {
  return is_since_2013() && __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
      __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512vbmi") &&
      __builtin_cpu_supports("avx512vbmi2");
}
#else
#define field_run_2013 field_run_anywhere
#define line_run_2013 line_run_anywhere
#define field_run_2019 field_run_anywhere
#define line_run_2019 line_run_anywhere

static inline int is_since_2013(void) { return 0; }
static inline int is_since_2019(void) { return 0; }
#endif

static inline struct plain_run field_run(
    const uint8_t *bytes, uint32_t position, uint32_t blocks, uint8_t delimiter, uint32_t open, uint32_t width,
    uint32_t *starts, uint32_t *ends) {
  if (is_since_2019()) return field_run_2019(bytes, position, blocks, delimiter, open, width, starts, ends);
  if (is_since_2013()) return field_run_2013(bytes, position, blocks, delimiter, open, width, starts, ends);
  return field_run_anywhere(bytes, position, blocks, delimiter, open, width, starts, ends);
}

static inline struct plain_run line_run(const uint8_t *bytes, uint32_t blocks) {
  if (is_since_2019()) return line_run_2019(bytes, blocks);
  return is_since_2013() ? line_run_2013(bytes, blocks) : line_run_anywhere(bytes, blocks);
}
