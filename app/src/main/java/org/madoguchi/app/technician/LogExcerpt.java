package org.madoguchi.app.technician;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The end of a log for somebody far away. The program writes nobody's name or number into its log;
 * this is the second fence, for what a library may have quoted: nothing but ASCII, and no long
 * number but in times. Pure but for reading the file.
 */
final class LogExcerpt {
  /** Days of an office's log; a mail takes it. */
  static final int MOST_BYTES = 2_000_000;

  /** When it happened, at the beginning of a line, as this program or journald writes it. */
  private static final Pattern TIME =
      Pattern.compile("^[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9:.,]+(Z|[+-][0-9:]+)?");

  /** A my number has 12 digits, a birth date 8; a security code's 4 are as many as a port's. */
  private static final Pattern LONG_NUMBER = Pattern.compile("[0-9]{5,}");

  private static final Pattern DATE =
      Pattern.compile("\\b[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}\\b");
  private static final Pattern NOT_ASCII = Pattern.compile("[^\\x20-\\x7E\\t]+");

  private LogExcerpt() {}

  static String of(Path file) throws IOException {
    byte[] end;
    try (var log = new RandomAccessFile(file.toFile(), "r")) {
      long from = Math.max(0, log.length() - MOST_BYTES);
      end = new byte[Math.toIntExact(log.length() - from)];
      log.seek(from);
      log.readFully(end);
    }
    return new String(end, StandardCharsets.UTF_8)
        .lines()
        .map(LogExcerpt::line)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  static String line(String line) {
    Matcher time = TIME.matcher(line);
    String when = time.find() ? time.group() : "";
    String rest = NOT_ASCII.matcher(line.substring(when.length())).replaceAll("~");
    return when + LONG_NUMBER.matcher(DATE.matcher(rest).replaceAll("#")).replaceAll("#");
  }
}
