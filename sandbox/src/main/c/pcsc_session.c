/*
 * The yardstick for the reader library: one dialogue with a card, over and over, with nothing but
 * libpcsclite. Command APDUs come in hexadecimal on standard input, one in a line; on standard
 * output goes the time of one session, connecting and disconnecting included, in nanoseconds.
 *
 * usage: pcsc_session READER-NAME SESSIONS < commands
 * build: gcc -O2 -o pcsc_session pcsc_session.c -l:libpcsclite.so.1
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#if __has_include(<PCSC/winscard.h>)
#include <PCSC/winscard.h>
#else /* without the development package: what is needed of its interface */
typedef long LONG;
typedef unsigned long DWORD;
typedef LONG SCARDCONTEXT, SCARDHANDLE;
typedef struct {
  DWORD dwProtocol, cbPciLength;
} SCARD_IO_REQUEST;
extern const SCARD_IO_REQUEST g_rgSCardT1Pci;
#define SCARD_PCI_T1 (&g_rgSCardT1Pci)
#define SCARD_S_SUCCESS 0
#define SCARD_SCOPE_SYSTEM 2
#define SCARD_SHARE_EXCLUSIVE 1
#define SCARD_PROTOCOL_T1 2
#define SCARD_RESET_CARD 1
LONG SCardEstablishContext(DWORD, const void *, const void *, SCARDCONTEXT *);
LONG SCardConnect(SCARDCONTEXT, const char *, DWORD, DWORD, SCARDHANDLE *, DWORD *);
LONG SCardTransmit(SCARDHANDLE, const SCARD_IO_REQUEST *, const unsigned char *, DWORD,
                   SCARD_IO_REQUEST *, unsigned char *, DWORD *);
LONG SCardDisconnect(SCARDHANDLE, DWORD);
LONG SCardReleaseContext(SCARDCONTEXT);
#endif

#define MOST_COMMANDS 64
#define LONGEST_COMMAND 512

static unsigned char commands[MOST_COMMANDS][LONGEST_COMMAND];
static size_t lengths[MOST_COMMANDS];
static int count;

static void check(LONG result, const char *what) {
  if (result != SCARD_S_SUCCESS) {
    fprintf(stderr, "%s: %08lx\n", what, (unsigned long)result & 0xFFFFFFFFUL);
    exit(1);
  }
}

static void read_commands(void) {
  char line[2 * LONGEST_COMMAND + 2];
  while (count < MOST_COMMANDS && fgets(line, sizeof line, stdin)) {
    size_t digits = strspn(line, "0123456789ABCDEFabcdef");
    for (size_t i = 0; i + 1 < digits; i += 2) {
      unsigned octet;
      sscanf(line + i, "%2x", &octet);
      commands[count][i / 2] = (unsigned char)octet;
    }
    lengths[count] = digits / 2;
    count += digits > 0;
  }
}

static void session(SCARDCONTEXT context, const char *reader) {
  SCARDHANDLE card;
  DWORD protocol;
  check(SCardConnect(context, reader, SCARD_SHARE_EXCLUSIVE, SCARD_PROTOCOL_T1, &card, &protocol),
        "SCardConnect");
  for (int i = 0; i < count; i++) {
    unsigned char answer[8192];
    DWORD length = sizeof answer;
    check(SCardTransmit(card, SCARD_PCI_T1, commands[i], lengths[i], NULL, answer, &length),
          "SCardTransmit");
    if (length < 2) {
      fprintf(stderr, "no status word\n");
      exit(1);
    }
  }
  check(SCardDisconnect(card, SCARD_RESET_CARD), "SCardDisconnect");
}

int main(int argc, char **argv) {
  if (argc != 3) {
    fprintf(stderr, "usage: pcsc_session READER-NAME SESSIONS < commands\n");
    return 2;
  }
  int sessions = atoi(argv[2]);
  read_commands();
  SCARDCONTEXT context;
  check(SCardEstablishContext(SCARD_SCOPE_SYSTEM, NULL, NULL, &context), "SCardEstablishContext");
  session(context, argv[1]);
  struct timespec begin, end;
  clock_gettime(CLOCK_MONOTONIC, &begin);
  for (int i = 0; i < sessions; i++) {
    session(context, argv[1]);
  }
  clock_gettime(CLOCK_MONOTONIC, &end);
  SCardReleaseContext(context);
  long long nanos =
      (end.tv_sec - begin.tv_sec) * 1000000000LL + (end.tv_nsec - begin.tv_nsec);
  printf("%lld\n", nanos / (sessions > 0 ? sessions : 1));
  return 0;
}
