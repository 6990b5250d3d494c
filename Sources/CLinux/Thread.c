#define _GNU_SOURCE
#include "CLinux.h"
#include "Heap.h"

#include <pthread.h>
#include <sched.h>
#include <stdlib.h>

struct start {
  void (*body)(void);
  /// Where the thread may go once it runs; none for anywhere.
  cpu_set_t allowed;
};

static void *run(void *argument) {
  struct start start = *(struct start *)argument;
  free(argument);
  if (CPU_COUNT(&start.allowed) > 0) sched_setaffinity(0, sizeof start.allowed, &start.allowed);
  prepare_thread_heap();
  start.body();
  return NULL;
}

_Bool start_thread_elsewhere(void (*body)(void)) {
  struct start *start = malloc(sizeof *start);
  if (start == NULL) return 0;
  start->body = body;
  CPU_ZERO(&start->allowed);
  pthread_attr_t attributes;
  if (pthread_attr_init(&attributes) != 0) {
    free(start);
    return 0;
  }
  pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
  cpu_set_t others;
  int here = sched_getcpu();
  if (here >= 0 && here < CPU_SETSIZE && sched_getaffinity(0, sizeof others, &others) == 0) {
    cpu_set_t allowed = others;
    CPU_CLR(here, &others);
    if (CPU_COUNT(&others) > 0 && pthread_attr_setaffinity_np(&attributes, sizeof others, &others) == 0)
      start->allowed = allowed;
  }
  pthread_t thread;
  _Bool is_started = pthread_create(&thread, &attributes, run, start) == 0;
  if (!is_started && CPU_COUNT(&start->allowed) > 0) {
    // A processor may have gone meanwhile: anywhere, then.
    pthread_attr_setaffinity_np(&attributes, sizeof start->allowed, &start->allowed);
    is_started = pthread_create(&thread, &attributes, run, start) == 0;
  }
  if (!is_started) free(start);
  pthread_attr_destroy(&attributes);
  return is_started;
}
