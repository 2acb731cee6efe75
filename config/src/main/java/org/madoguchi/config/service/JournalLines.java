package org.madoguchi.config.service;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Lines of a log with the priority that journald reads at their beginning (sd-daemon(3): {@code
 * <3>} error to {@code <7>} debug). A line that names no level belongs to the one before it, as
 * what follows an error does.
 *
 * <p>Thread rule: any thread.
 */
public final class JournalLines extends OutputStream {
  private static final Map<String, Integer> PRIORITIES =
      Map.of("ERROR", 3, "WARN", 4, "INFO", 6, "DEBUG", 7, "TRACE", 7);

  /** Notice: what a command says of itself, before anything is logged. */
  private static final int FIRST = 5;

  private final OutputStream journal;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private int priority = FIRST;

  /**
   * Writes to a journal.
   *
   * @param journal where whole lines go
   */
  public JournalLines(OutputStream journal) {
    this.journal = journal;
  }

  /** Gives this process's error output priorities, if it goes to journald. */
  public static void onErrorOutput() {
    if (System.getenv("JOURNAL_STREAM") != null) {
      System.setErr(
          new PrintStream(new JournalLines(System.err), true, StandardCharsets.UTF_8)); // by lines
    }
  }

  @Override
  public synchronized void write(int b) throws IOException {
    line.write(b);
    if (b == '\n') {
      String text = line.toString(StandardCharsets.UTF_8);
      line.reset();
      priority = priority(text);
      journal.write(("<" + priority + ">" + text).getBytes(StandardCharsets.UTF_8));
      journal.flush();
    }
  }

  /** The level stands first, or behind the thread's name in brackets. */
  private int priority(String text) {
    String rest = text.startsWith("[") ? text.substring(text.indexOf(']') + 1).strip() : text;
    int end = rest.indexOf(' ');
    return end < 0 ? priority : PRIORITIES.getOrDefault(rest.substring(0, end), priority);
  }
}
