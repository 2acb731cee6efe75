package org.madoguchi.app.branch;

import java.time.Instant;

/**
 * A lobby terminal that calls for a person. Nothing of it is personal.
 *
 * @param terminal lobby terminal
 * @param reason why it calls
 * @param place where in the errand it stood when it called
 * @param since when it called
 */
public record LobbyCall(String terminal, Reason reason, Place place, Instant since) {
  /** Why a terminal calls. */
  public enum Reason {
    /** The resident touched "call staff". */
    HELP,
    /** The resident is gone, and a card lies on the reader. */
    CARD_LEFT
  }

  /** Where in the errand: what the clerk should know before he is there. */
  public enum Place {
    START,
    CHOOSING,
    CONFIRMING,
    CARD,
    PIN,
    /** The municipality is being asked. */
    WAITING,
    SLIP,
    /** Something went wrong, and the screen says so. */
    PROBLEM
  }

  /** What came of a call, for the terminal that called. */
  public enum Answer {
    /** It doesn't call. */
    NONE,
    /** Nobody has answered yet. */
    CALLING,
    /** Somebody is on the way. */
    COMING
  }
}
