// The C library's settings of its heap, which its Swift module leaves out.
#include <malloc.h>
