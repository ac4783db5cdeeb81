#include "signs.h"

// Whole runs of plain blocks, where most of the time of reading a large file goes. Written once, and compiled twice where the compiler
// can: for any processor, and for those since 2013 with AVX2 and BMI, of which the running one is asked for.

struct plain_run {
  uint32_t blocks;
  // Fields and records that end in them.
  uint32_t fields;
  uint32_t records;
};

static inline uint32_t lowest_bit(uint64_t bits) { return bits ? (uint32_t)__builtin_ctzll(bits) : 64; }

#define WRITTEN_ONCE static inline __attribute__((always_inline))

// Enters the borders of fields from `bytes[position]` on, as long as blocks are plain and every record has `width` fields, of which `open`
// stand before `ends[0]` already; `starts[0]` is known. Writes up to 64 ends a block, and one start more.
WRITTEN_ONCE struct plain_run field_run_by(
    struct block_signs (*signs_of)(const uint8_t *, uint8_t), const uint8_t *bytes, uint32_t position, uint32_t blocks,
    uint8_t delimiter, uint32_t open, uint32_t width, uint32_t *starts, uint32_t *ends) {
  struct plain_run run = {0, 0, 0};
  uint32_t due = width - open;
  for (; run.blocks < blocks; run.blocks++) {
    const uint32_t block = position + 64 * run.blocks;
    const struct block_signs signs = signs_of(bytes + block, delimiter);
    if (signs.special) return run;
    uint64_t rest = signs.delimiters | signs.line_feeds;
    uint32_t next = due;
    uint32_t records = 0;
    for (uint64_t feeds = signs.line_feeds; feeds; feeds &= feeds - 1) {
      if (run.fields + (uint32_t)__builtin_popcountll(rest & (feeds ^ (feeds - 1))) != next) return run;
      next += width;
      records++;
    }
    const uint32_t count = (uint32_t)__builtin_popcountll(rest);
    for (uint32_t place = 0; place < count; place += 8) {
      // Eight at a time, so that the processor need not guess for each whether it is the last.
      for (uint32_t one = place; one < place + 8; one++) {
        ends[one] = block + lowest_bit(rest);
        starts[one + 1] = ends[one] + 1;
        rest &= rest - 1;
      }
    }
    due = next;
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
  return field_run_by(block_signs, bytes, position, blocks, delimiter, open, width, starts, ends);
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
  return field_run_by(block_signs_2013, bytes, position, blocks, delimiter, open, width, starts, ends);
}

SINCE_2013 static struct plain_run line_run_2013(const uint8_t *bytes, uint32_t blocks) {
  return line_run_by(line_signs_2013, bytes, blocks);
}

static inline int is_since_2013(void) {
  return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") && __builtin_cpu_supports("bmi2") &&
      __builtin_cpu_supports("popcnt");
}
#else
#define field_run_2013 field_run_anywhere
#define line_run_2013 line_run_anywhere

static inline int is_since_2013(void) { return 0; }
#endif

static inline struct plain_run field_run(
    const uint8_t *bytes, uint32_t position, uint32_t blocks, uint8_t delimiter, uint32_t open, uint32_t width,
    uint32_t *starts, uint32_t *ends) {
  return is_since_2013() ? field_run_2013(bytes, position, blocks, delimiter, open, width, starts, ends)
                         : field_run_anywhere(bytes, position, blocks, delimiter, open, width, starts, ends);
}

static inline struct plain_run line_run(const uint8_t *bytes, uint32_t blocks) {
  return is_since_2013() ? line_run_2013(bytes, blocks) : line_run_anywhere(bytes, blocks);
}
