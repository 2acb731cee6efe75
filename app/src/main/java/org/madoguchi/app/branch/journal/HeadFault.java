package org.madoguchi.app.branch.journal;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The first place at which the journal and what the gateway countersigned of it don't agree.
 *
 * @param line of the journal, from 1; one more than there are if the end was cut
 * @param what what is wrong there
 * @param countersigned the line that the head is about
 * @param on when the gateway countersigned it; null where no countersignature could be read
 */
public record HeadFault(long line, Kind what, long countersigned, @Nullable Instant on) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

  /** What is wrong with it. */
  public enum Kind {
    /** The journal ends before a countersigned line. */
    CUT("the journal ends before a countersigned line"),
    /** The line is another than the countersigned one. */
    REPLACED("this line, or one before it, isn't the one that was countersigned"),
    /** What is kept isn't under both signatures, or lies under another line's number. */
    CHANGED("what is kept as this line's signatures isn't under both signatures"),
    /** Both signatures hold, but for another branch's journal. */
    OTHER_BRANCH("the signatures kept for this line are another branch's"),
    /** The journal says that it was countersigned, and the signatures are gone. */
    MISSING("this line says that a line was countersigned, and its signatures are missing"),
    /** The signatures are there, and no line of the journal tells of them. */
    NOT_TOLD("this line is countersigned, and the journal doesn't tell: it was written anew");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** A sentence without its full stop. */
    public String words() {
      return words;
    }
  }

  /**
   * In words, such as {@code cut after line 5; the gateway countersigned line 7 on 2026-11-20
   * 17:04:00}.
   *
   * @param zone for the time
   */
  public String words(ZoneId zone) {
    String where =
        what == Kind.CUT
            ? "cut after line %d".formatted(line - 1)
            : "line %d: %s".formatted(line, what.words());
    return on == null
        ? where
        : "%s; the gateway countersigned line %d on %s"
            .formatted(where, countersigned, TIME.format(on.atZone(zone)));
  }

  @Override
  public String toString() {
    return words(ZoneOffset.UTC);
  }
}
