#pragma once

/// The same as `prepare_heap` for the heap of a thread that is not the main one; to be called by it.
void prepare_thread_heap(void);
