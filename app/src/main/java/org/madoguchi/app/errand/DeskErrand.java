package org.madoguchi.app.errand;

import java.util.List;
import java.util.Optional;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.staff.Finding;
import org.madoguchi.app.branch.staff.Presented;
import org.madoguchi.app.custody.ScanCode;
import org.madoguchi.app.errand.papers.PaperSeen;

/**
 * The desk's part of an errand that plugs in: which of its cases a clerk sees, and what a clerk
 * does with them. Thread-safe; calls may wait for the gateway. Every method may throw {@link
 * StoreFailure}.
 */
public interface DeskErrand {
  /** Those that an office screen shows, oldest first. */
  List<CaseAtDesk> cases();

  /** Whose slip that is; empty if it is none of this errand. */
  Optional<Scanned> scanned(ScanCode code);

  /** What a text that is no code of this program's comes to. */
  enum ForeignText {
    /** Nothing here. */
    NOT_OURS,
    /** A lobby terminal that waits for it has it. */
    TAKEN,
    /** It is for a lobby terminal, and not just one waits for it. */
    NOBODY_WAITS
  }

  /** A text that was scanned and is no code of this program's, such as a form's. */
  default ForeignText foreign(String text) {
    return ForeignText.NOT_OURS;
  }

  /** The case whose paper lies at the MFP or the desk, or is coming out; at most one. */
  default Optional<String> paperAtDesk() {
    return Optional.empty();
  }

  /**
   * What a slip belongs to.
   *
   * @param shown whether it is one of {@link #cases}; otherwise it has come to its end
   */
  record Scanned(String id, boolean shown) {}

  /**
   * A clerk has compared the face and looked at papers.
   *
   * @param by who did, and where
   * @return why it isn't taken; empty: it is
   */
  Optional<FailureCode> papersSeen(String id, List<PaperSeen> papers, Presented.Attested by);

  /**
   * A clerk sends the resident away, and the case ends: nothing has happened to the card.
   *
   * @return why it isn't taken; empty: it is
   */
  Optional<FailureCode> turnedAway(String id, TurnedAway why, Presented.Attested by);

  /**
   * Takes a picture of a paper that lies before the office's camera. The last one of each paper is
   * the one that counts, and it is kept in memory alone.
   *
   * @param paper code of its row
   * @return JPEG, or why there is none
   */
  default Finding<PaperPicture> picture(String id, String paper) {
    return new Finding.NotFound<>(FailureCode.SCAN_OUT_OF_TURN);
  }

  /**
   * What the resident told, for the clerk who looks at it. Personal.
   *
   * @return empty if there is nothing, or nothing to be looked at now
   */
  default Optional<CaseContent> content(String id) {
    return Optional.empty();
  }

  /**
   * A clerk has looked at it, and sends or prints it. What comes of it is seen in {@link #cases}.
   *
   * @return why it isn't taken; empty: it is
   */
  default Optional<FailureCode> judged(String id, Judged judged, Presented.Attested by) {
    return Optional.of(FailureCode.SCAN_OUT_OF_TURN);
  }

  /**
   * Prints what belongs to it and to no resident, on the MFP. What came of it is journalled.
   *
   * @return why nothing is printed; empty: it was begun
   */
  default Optional<FailureCode> print(String id, Presented.Attested by) {
    return Optional.of(FailureCode.SCAN_OUT_OF_TURN);
  }

  /**
   * The resident got what was printed, and the case ends.
   *
   * @return why it isn't taken; empty: it is
   */
  default Optional<FailureCode> handed(String id, Presented.Attested by) {
    return Optional.of(FailureCode.SCAN_OUT_OF_TURN);
  }
}
