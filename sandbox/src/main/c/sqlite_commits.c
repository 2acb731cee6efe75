/*
 * The yardstick for the branch's store: the commits of an issuance, over and over, with nothing but
 * libsqlite3 (write-ahead log, synchronous=FULL, exclusive): a row and a document in the first, a row
 * in each other one; the last deletes the document. No encryption, no journal, no rules.
 * On standard output goes: issuances a second, and the median of the first commit in milliseconds.
 *
 * usage: sqlite_commits FILE ISSUANCES COMMITS DOCUMENT-BYTES LINE-BYTES
 * build: gcc -O2 -o sqlite_commits sqlite_commits.c -l:libsqlite3.so.0
 */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#if __has_include(<sqlite3.h>)
#include <sqlite3.h>
#else /* without the development package: what is needed of its interface */
typedef struct sqlite3 sqlite3;
typedef struct sqlite3_stmt sqlite3_stmt;
#define SQLITE_OK 0
#define SQLITE_DONE 101
#define SQLITE_STATIC ((void (*)(void *))0)
int sqlite3_open(const char *, sqlite3 **);
int sqlite3_exec(sqlite3 *, const char *, int (*)(void *, int, char **, char **), void *, char **);
int sqlite3_prepare_v2(sqlite3 *, const char *, int, sqlite3_stmt **, const char **);
int sqlite3_bind_int64(sqlite3_stmt *, int, long long);
int sqlite3_bind_blob(sqlite3_stmt *, int, const void *, int, void (*)(void *));
int sqlite3_step(sqlite3_stmt *);
int sqlite3_reset(sqlite3_stmt *);
const char *sqlite3_errmsg(sqlite3 *);
#endif

static sqlite3 *base;

static void must(int right) {
  if (!right) {
    fprintf(stderr, "sqlite_commits: %s\n", sqlite3_errmsg(base));
    exit(1);
  }
}

static void run(const char *sql) {
  must(sqlite3_exec(base, sql, NULL, NULL, NULL) == SQLITE_OK);
}

static sqlite3_stmt *prepared(const char *sql) {
  sqlite3_stmt *statement;
  must(sqlite3_prepare_v2(base, sql, -1, &statement, NULL) == SQLITE_OK);
  return statement;
}

static void put(sqlite3_stmt *statement, long long key, const void *bytes, int length) {
  must(sqlite3_bind_int64(statement, 1, key) == SQLITE_OK);
  if (bytes != NULL) {
    must(sqlite3_bind_blob(statement, 2, bytes, length, SQLITE_STATIC) == SQLITE_OK);
  }
  must(sqlite3_step(statement) == SQLITE_DONE);
  must(sqlite3_reset(statement) == SQLITE_OK);
}

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1e3 + time.tv_nsec / 1e6;
}

static int order(const void *one, const void *other) {
  double difference = *(const double *)one - *(const double *)other;
  return (difference > 0) - (difference < 0);
}

int main(int count, char **arguments) {
  if (count != 6) {
    fprintf(stderr, "usage: sqlite_commits FILE ISSUANCES COMMITS DOCUMENT-BYTES LINE-BYTES\n");
    return 2;
  }
  int issuances = atoi(arguments[2]), commits = atoi(arguments[3]);
  int document_bytes = atoi(arguments[4]), line_bytes = atoi(arguments[5]);
  double *first = calloc(issuances, sizeof *first);
  unsigned char *document = malloc(document_bytes), *line = calloc(1, line_bytes);
  for (int i = 0; i < document_bytes; i++) {
    document[i] = rand();
  }
  must(sqlite3_open(arguments[1], &base) == SQLITE_OK);
  run("PRAGMA locking_mode=EXCLUSIVE; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL");
  run("CREATE TABLE line (number INTEGER PRIMARY KEY, text BLOB)");
  run("CREATE TABLE document (number INTEGER PRIMARY KEY, bytes BLOB)");
  sqlite3_stmt *row = prepared("INSERT INTO line (number, text) VALUES (?, ?)");
  sqlite3_stmt *keep = prepared("INSERT INTO document (number, bytes) VALUES (?, ?)");
  sqlite3_stmt *drop = prepared("DELETE FROM document WHERE number = ?");
  long long number = 0;
  double begin = now();
  for (int i = 0; i < issuances; i++) {
    double at = now();
    for (int commit = 0; commit < commits; commit++) {
      run("BEGIN IMMEDIATE");
      put(row, ++number, line, line_bytes);
      if (commit == 0) {
        put(keep, i, document, document_bytes);
      }
      if (commit == commits - 1) {
        put(drop, i, NULL, 0);
      }
      run("COMMIT");
      if (commit == 0) {
        first[i] = now() - at;
      }
    }
  }
  double whole = now() - begin;
  qsort(first, issuances, sizeof *first, order);
  printf("%.0f %.3f\n", issuances / (whole / 1e3), first[issuances / 2]);
  return 0;
}
