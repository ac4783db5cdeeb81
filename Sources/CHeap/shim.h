#include <stdlib.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

// malloc_trim(3), which Swift's Glibc does not show: what was freed goes back to the system. Nothing where there is no such call.
static inline void give_back_freed_memory(void) {
#ifdef __GLIBC__
  malloc_trim(0);
#endif
}
