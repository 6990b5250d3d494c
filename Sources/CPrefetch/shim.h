#pragma once

/// Tells the processor that a place in memory is read soon. Changes nothing else: any address will do.
static inline void prefetch(const void *address) { __builtin_prefetch(address); }
