package org.madoguchi.app.branch;

import java.util.Locale;
import java.util.Optional;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.journal.JournalEntry;
import org.madoguchi.app.branch.journal.JournalEvent;
import org.madoguchi.app.errand.ErrandId;
import org.madoguchi.config.Language;

/**
 * What a visit at a lobby terminal was like. Contains no personal data, and nothing that leads to
 * an issuance or a case.
 *
 * @param errand the last one of the visit
 * @param why of a problem that ended it
 * @param place where in the errand it ended
 * @param language at its end
 * @param larger whether the letters were larger
 * @param seconds from the first touch to the slip, or to the end where there was none; 0 or more
 */
public record LobbyVisit(
    String terminal,
    ErrandId errand,
    End end,
    Optional<FailureCode> why,
    LobbyCall.Place place,
    Language language,
    boolean larger,
    long seconds) {
  /** Longer than any session; a clock that was set may tell more. */
  private static final long MOST_SECONDS = 86_400;

  /** How a visit ends. */
  public enum End {
    /** What was come for is done. */
    DONE,
    /** The resident stopped it. */
    GIVEN_UP,
    /** Nobody touched the screen any more. */
    LEFT,
    /** Something went wrong, and the screen said so. */
    PROBLEM
  }

  public LobbyVisit {
    seconds = Math.clamp(seconds, 0, MOST_SECONDS);
  }

  /** The journal's line about it. */
  JournalEntry line() {
    JournalEntry line =
        JournalEntry.of(JournalEvent.VISIT_ENDED, "terminal", terminal)
            .with("errand", errand.word())
            .with("end", word(end))
            .with("place", word(place))
            .with("language", language.code())
            .with("text", larger ? "larger" : "usual")
            .with("seconds", Math.toIntExact(seconds));
    return why.map(code -> line.with("why", code.code())).orElse(line);
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
