#pragma once

// What Linux and its C library offer and their Swift module leaves out.

/// Has the main thread's memory taken in steps of 16 MB, kept, and made of large pages where the system has some; to be
/// called first.
///
/// Otherwise each 4 KB that the rules need at start are a fault that the system answers by itself, and each 128 KB a
/// call: a tenth of the time to the first record.
void prepare_heap(void);

/// Starts a thread that nobody waits for on another processor than the caller's, where the process may use one; it may
/// go anywhere later. Its memory is made of large pages. Returns whether it was started.
///
/// Linux puts a new thread on its maker's processor. Where the maker goes on to work, the thread waits for a tick of the
/// clock there, up to 4 ms, with another processor idle.
_Bool start_thread_elsewhere(void (*body)(void));
