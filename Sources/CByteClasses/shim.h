#pragma once

#include <stdint.h>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

/// What 64 bytes are, a bit each, the first of them lowest.
struct byte_classes {
  /// Letters and digits of ASCII.
  uint64_t words;
  /// Space and control characters.
  uint64_t blanks;
  /// Control characters.
  uint64_t controls;
  /// Line feeds.
  uint64_t breaks;
  /// Apostrophes, and the bytes of characters beyond ASCII.
  uint64_t open;
};

/// Which of 64 bytes have a bit, a bit each, the first of them lowest.
static inline uint64_t bytes_with_bit(const uint8_t *bytes, int bit) {
  uint64_t all = 0;
#if defined(__SSE2__)
  for (int part = 0; part < 4; part++) {
    __m128i some = _mm_loadu_si128((const __m128i *)(bytes + part * 16));
    // What comes from the byte below lies under the highest bit.
    all |= (uint64_t)(unsigned)_mm_movemask_epi8(_mm_slli_epi16(some, 7 - bit)) << (part * 16);
  }
#else
  for (int at = 0; at < 64; at++) all |= (uint64_t)(bytes[at] >> bit & 1) << at;
#endif
  return all;
}

/// Reads 64 bytes.
static inline struct byte_classes byte_classes_of(const uint8_t *bytes) {
  struct byte_classes all = {0, 0, 0, 0, 0};
#if defined(__SSE2__)
  // A call for each byte takes five times as many instructions. Every processor of this family has these.
  for (int part = 0; part < 4; part++) {
    __m128i some = _mm_loadu_si128((const __m128i *)(bytes + part * 16));
    // Unsigned bytes are at most a bound where the lesser of both is the byte.
    __m128i letters = _mm_sub_epi8(_mm_or_si128(some, _mm_set1_epi8(0x20)), _mm_set1_epi8('a'));
    __m128i digits = _mm_sub_epi8(some, _mm_set1_epi8('0'));
    __m128i is_letter = _mm_cmpeq_epi8(_mm_min_epu8(letters, _mm_set1_epi8(25)), letters);
    __m128i is_digit = _mm_cmpeq_epi8(_mm_min_epu8(digits, _mm_set1_epi8(9)), digits);
    __m128i is_blank = _mm_cmpeq_epi8(_mm_min_epu8(some, _mm_set1_epi8(0x20)), some);
    __m128i is_control = _mm_cmpeq_epi8(_mm_min_epu8(some, _mm_set1_epi8(0x1F)), some);
    __m128i is_break = _mm_cmpeq_epi8(some, _mm_set1_epi8('\n'));
    __m128i is_apostrophe = _mm_cmpeq_epi8(some, _mm_set1_epi8('\''));
    int shift = part * 16;
    all.words |= (uint64_t)(unsigned)_mm_movemask_epi8(_mm_or_si128(is_letter, is_digit)) << shift;
    all.blanks |= (uint64_t)(unsigned)_mm_movemask_epi8(is_blank) << shift;
    all.controls |= (uint64_t)(unsigned)_mm_movemask_epi8(is_control) << shift;
    all.breaks |= (uint64_t)(unsigned)_mm_movemask_epi8(is_break) << shift;
    // The high bit of a byte itself is that of a character beyond ASCII.
    all.open |= (uint64_t)(unsigned)_mm_movemask_epi8(_mm_or_si128(some, is_apostrophe)) << shift;
  }
#else
  for (int at = 0; at < 64; at++) {
    uint8_t byte = bytes[at];
    uint64_t bit = (uint64_t)1 << at;
    uint8_t folded = byte | 0x20;
    if ((folded >= 'a' && folded <= 'z') || (byte >= '0' && byte <= '9')) all.words |= bit;
    if (byte <= 0x20) all.blanks |= bit;
    if (byte < 0x20) all.controls |= bit;
    if (byte == '\n') all.breaks |= bit;
    if (byte == '\'' || byte >= 0x80) all.open |= bit;
  }
#endif
  return all;
}
