package org.madoguchi.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.madoguchi.config.Language;

/**
 * {@code docs/figures.md} says what the code says. With {@code -Dmanual.write=true} it is written
 * anew.
 */
class FiguresManualTest {
  private static final Path PAGE = Path.of("..", "docs", "figures.md");

  @Test
  void measuresAndFaults() throws IOException {
    StringBuilder page =
        new StringBuilder(
            """
            # Figures of a month

            What an office counts in a month, from its [journal](journal.md) alone and by one function. A line counts in the
            month of its own time in the office's time zone, so that months share nothing and leave nothing out; what it
            is about may have begun in an earlier one. Nothing singles a person out: no name, no number, no time of day.

            A file names the month's first and last line with their hashes and the whole is signed with the key that signs the
            journal's heads: so whoever has the journal can count again, and whoever has a countersigned head can compare
            ([decision 76](decisions/0076-figures-from-the-journal.md)). Its form as JSON:
            [figures.schema.json](figures.schema.json). As CSV: a line for each figure.

            Of a time only its class is kept: `le-30` is up to 30 seconds, `over` more than a day. Medians of offices can't be
            added up; classes can. A median is said as "at most" the bound of the class that it lies in.

            Made from `Measure` and `FiguresFault`.

            | measure | name | kind | unit | from | what it counts |
            |---|---|---|---|---|---|
            """);
    for (Measure each : Measure.values()) {
      page.append(
          "| `%s` | %s<br>%s | %s | %s | %s | %s |%n"
              .formatted(
                  each.key(),
                  FiguresWords.in(Language.JA).name(each),
                  FiguresWords.in(Language.EN).name(each),
                  each.kinds(),
                  each.unit().word(),
                  each.source().name().toLowerCase(Locale.ROOT),
                  each.meaning()));
    }
    page.append(
        """

        ## What can be wrong with a file

        F10 to F31 are [the issuing plan's](howto/plan-the-issuing-of-cards.md).

        | code | words | cure |
        |---|---|---|
        """);
    for (FiguresFault each : FiguresFault.values()) {
      page.append(
          "| %s | %s<br>%s | %s<br>%s |%n"
              .formatted(
                  each,
                  FiguresWords.in(Language.JA).words(each),
                  FiguresWords.in(Language.EN).words(each),
                  FiguresWords.in(Language.JA).cure(each),
                  FiguresWords.in(Language.EN).cure(each)));
    }
    if (Boolean.getBoolean("manual.write")) {
      Files.writeString(PAGE, page.toString());
    }
    assertEquals(Files.readString(PAGE), page.toString(), "run the test with -Dmanual.write=true");
  }

  @Test
  void keysAreOfOneForm() {
    assertTrue(Stream.of(Measure.values()).allMatch(m -> m.key().matches("[a-z]+(-[a-z]+)*")));
    assertEquals(
        Measure.CERTIFICATES_HANDED_OVER, Measure.of("certificates-handed-over").orElseThrow());
    assertTrue(Measure.of("CERTIFICATES_HANDED_OVER").isEmpty());
  }
}
