#ifndef RAPPORTEUR_EMBEDDED_FILES_H
#define RAPPORTEUR_EMBEDDED_FILES_H

#include <stddef.h>

/// One file of Rules/ or Schema/ as it lies in the repository.
typedef struct {
  const char *path;            // relative to the repository's root, with "/"
  const unsigned char *bytes;  // followed by one zero byte that is not counted
  size_t count;
} rapporteur_embedded_file;

/// How many files are embedded.
size_t rapporteur_embedded_file_count(void);

/// The embedded file at an index; they are sorted by path.
const rapporteur_embedded_file *rapporteur_embedded_file_at(size_t index);

#endif
