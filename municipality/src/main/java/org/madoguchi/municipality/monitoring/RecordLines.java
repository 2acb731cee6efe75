package org.madoguchi.municipality.monitoring;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;

/**
 * Counts what was done by the lines of the record that came since the start. What several programs
 * at one database do each of them counts: whoever adds them up takes the largest, not the sum.
 *
 * <p>Not thread-safe: one thread's.
 */
final class RecordLines {
  private static final String OTHER = "other";
  private static final int AT_ONCE = 1_000;

  /** What lines tell; anything else, of a later program, is {@code other}. */
  private static final List<String> WHAT =
      List.of(
          "taken-in",
          "opened",
          "looked",
          "phrase",
          "given-back",
          "officer-gone",
          "decided",
          "decision-dropped",
          "withdrawn",
          "pins-received",
          "acknowledged",
          "handed-over",
          "erased",
          "head-refused",
          "figures-counted",
          "figures-kept",
          "figures-superseded",
          "figures-refused",
          "plan-made",
          "plan-changed",
          "plan-deleted",
          "plan-recorded",
          "plan-taken-back",
          OTHER);

  private static final List<String> DECISIONS =
      List.of("accepted", "accepted-counter", "refused", "suspended", OTHER);

  /** The record's text is canonical JSON (RFC 8785): no blanks, words of ASCII. */
  private static final Pattern DONE = Pattern.compile("\"what\":\"([a-z-]+)\"");

  private static final Pattern DECISION = Pattern.compile("\"decision\":\"([a-z-]+)\"");

  private final Map<String, Counter> done = new HashMap<>();
  private final Map<String, Counter> decided = new HashMap<>();
  private long seen = -1;

  RecordLines(MeterRegistry registry) {
    WHAT.forEach(
        what ->
            done.put(
                what,
                Counter.builder("madoguchi.municipality.record.lines")
                    .description("Lines of the record since the start, by what was done.")
                    .tag("what", what)
                    .register(registry)));
    DECISIONS.forEach(
        decision ->
            decided.put(
                decision,
                Counter.builder("madoguchi.municipality.decisions")
                    .description("Decisions since the start.")
                    .tag("decision", decision)
                    .register(registry)));
  }

  /** Takes what came since the last time; the first time only where it stands. */
  void read(Handle in) {
    if (seen < 0) {
      seen = in.createQuery("SELECT number FROM audit_head WHERE one = 1").mapTo(Long.class).one();
      return;
    }
    List<Line> lines;
    do {
      lines =
          in.createQuery("SELECT number, line FROM audit WHERE number > ? ORDER BY number LIMIT ?")
              .bind(0, seen)
              .bind(1, AT_ONCE)
              .map((row, _) -> new Line(row.getLong("number"), row.getString("line")))
              .list();
      lines.forEach(this::count);
    } while (lines.size() == AT_ONCE);
  }

  private record Line(long number, String text) {}

  private void count(Line line) {
    seen = line.number();
    String what = word(DONE, line.text());
    one(done, what);
    if (what.equals("decided")) {
      one(decided, word(DECISION, line.text()));
    }
  }

  private static String word(Pattern of, String text) {
    Matcher found = of.matcher(text);
    return found.find() ? found.group(1) : OTHER;
  }

  private static void one(Map<String, Counter> counters, String word) {
    Counter known = counters.get(word);
    Counter counter = known == null ? counters.get(OTHER) : known;
    if (counter != null) {
      counter.increment();
    }
  }
}
