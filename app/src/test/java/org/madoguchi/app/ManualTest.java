package org.madoguchi.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.base.FailureWords;
import org.madoguchi.app.branch.journal.JournalEvent;
import org.madoguchi.config.Language;

/**
 * The manual's pages that are made from the code are what the code says. With {@code
 * -Dmanual.write=true} they are written anew.
 */
class ManualTest {
  private static final Path DOCS = Path.of("..", "docs");

  @Test
  void failureCodes() throws IOException {
    StringBuilder page =
        new StringBuilder(
            """
            # Failure codes

            Each way in which the terminal can fail has one code. A resident or clerk reads the words and the
            cure; the code stands beside them, in the journal and here. Made from `FailureCode` and its words.

            | code | words | cure |
            |---|---|---|
            """);
    FailureWords ja = FailureWords.in(Language.JA);
    FailureWords en = FailureWords.in(Language.EN);
    for (FailureCode code : FailureCode.values()) {
      page.append(
          "| %s | %s<br>%s | %s<br>%s |%n"
              .formatted(
                  code.code(),
                  line(ja.words(code)),
                  line(en.words(code)),
                  line(ja.cure(code)),
                  line(en.cure(code))));
    }
    same("failure-codes.md", page.toString());
  }

  @Test
  void journalLines() throws IOException {
    StringBuilder page =
        new StringBuilder(
            """
            # The journal

            The branch's append-only record. Each line is canonical JSON (RFC 8785) with its place `seq`, its
            time `at`, its `event`, the `issuance` that it belongs to, `details`, and `previous`, the hash of the
            line before it; its own hash is the SHA-256 of those bytes. `run` counts print runs, `codes` is the
            digest of all page codes of a run, `order` names a card's order where there is no issuance, `which`
            one of the card's PINs, `why` is a [failure code](failure-codes.md). No line holds a
            name, an address, a number of a person or of a certificate, or anything of a document. Made from
            `JournalEvent`.

            The branch reads it at the office screen while no issuance is open: the latest lines, or all that
            happened to one receipt number, in words of the counter (`journal_ja.properties`); it prints what it
            reads. [`./kiosk tech journal`](tech-commands.md) verifies and exports it while the program doesn't run.

            Where it ends is signed by the branch and countersigned by the gateway
            ([decision 25](decisions/0025-journal-heads-are-countersigned.md)): at each closing, and when a day has
            passed without one, at the latest at the next start. `line` is the line up to which that holds. While
            the gateway can't be reached it is asked again every minute; a refusal is written down once a day
            and at each start. `./kiosk tech journal verify` holds all of them against the lines.

            | event | meaning | details |
            |---|---|---|
            """);
    for (JournalEvent event : JournalEvent.values()) {
      page.append("| %s | %s | %s |%n".formatted(event.text(), event.meaning(), event.details()));
    }
    same("journal.md", page.toString());
  }

  @Test
  void everyCodeIsThereOnce() {
    List<String> codes = Arrays.stream(FailureCode.values()).map(FailureCode::code).toList();
    assertEquals(codes.size(), new HashSet<>(codes).size());
  }

  private static String line(String words) {
    return words.replace("\n", " ").replace("|", "\\|");
  }

  private static void same(String name, String page) throws IOException {
    Path file = DOCS.resolve(name);
    if (Boolean.getBoolean("manual.write")) {
      Files.writeString(file, page);
    }
    assertEquals(Files.readString(file), page, "run the test with -Dmanual.write=true");
  }
}
