#ifndef RAPPORTEUR_EMBEDDED_FILES_H
#define RAPPORTEUR_EMBEDDED_FILES_H

#include <stddef.h>

/// One file of Rules/ or Schema/ as it lies in the repository.
typedef struct {
  const char *path;            // relative to the repository's root, with "/"
  const unsigned char *bytes;  // followed by one zero byte that is not counted
  size_t count;
} rapporteur_embedded_file;

/// The embedded files, sorted by path.
extern const rapporteur_embedded_file rapporteur_embedded_files[];
extern const size_t rapporteur_embedded_file_count;

#endif
