#define _GNU_SOURCE
#include "CLinux.h"
#include "Heap.h"

#include <malloc.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

enum {
  megabyte = 1 << 20,
  step = 16 * megabyte,
  /// The C library takes memory for a thread's heap in pieces of this size, which begin at a multiple of it.
  arena = 64 * megabyte,
};

static void advise(uintptr_t start, uintptr_t end) {
  uintptr_t page = (uintptr_t)sysconf(_SC_PAGESIZE);
  start = (start + page - 1) / page * page;
  // Only advice: where the system does not take it, nothing else changes.
  if (start < end) madvise((void *)start, end - start, MADV_HUGEPAGE);
}

void prepare_heap(void) {
  mallopt(M_TOP_PAD, step);
  mallopt(M_MMAP_THRESHOLD, 32 * megabyte);
  mallopt(M_TRIM_THRESHOLD, 64 * megabyte);
  uintptr_t before = (uintptr_t)sbrk(0);
  // More than the first piece of heap has left, so that the next one is taken. Volatile: compilers leave out what is
  // freed unread.
  void *volatile any = malloc(megabyte);
  free(any);
  uintptr_t after = (uintptr_t)sbrk(0);
  if (after > before) advise(before, after);
}

void prepare_thread_heap(void) {
  void *volatile any = malloc(1);
  uintptr_t start = (uintptr_t)any / arena * arena;
  // Where the thread shares the main heap, which grows up to the break, that has been advised already.
  uintptr_t main_end = (uintptr_t)sbrk(0);
  _Bool is_main = (uintptr_t)any < main_end && main_end - (uintptr_t)any < 16ul * arena;
  if (any != NULL && !is_main) advise(start, start + arena);
  free(any);
}
