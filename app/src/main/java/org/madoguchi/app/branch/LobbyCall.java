package org.madoguchi.app.branch;

import java.time.Instant;

/**
 * A lobby terminal's call for staff. Contains no personal data.
 *
 * @param terminal lobby terminal
 * @param reason why it calls
 * @param place where in the errand it stood when it called
 * @param since when it called
 */
public record LobbyCall(String terminal, Reason reason, Place place, Instant since) {
  /** Why a terminal calls. */
  public enum Reason {
    /** The resident touched "call staff", and nothing more. */
    HELP,
    /** Doesn't know how to go on. */
    UNSURE,
    /** Something about paper or the machine. */
    DEVICE,
    /** Wants somebody to lend a hand. */
    HAND,
    /** Wants to talk in writing. */
    WRITING,
    /** The resident has left and a card is still on the reader. */
    CARD_LEFT
  }

  /** Where in the errand the terminal stood, so that the clerk knows before going there. */
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

  /** The state of a call, for the terminal that called. */
  public enum Answer {
    /** No call is pending. */
    NONE,
    /** Nobody has answered yet. */
    CALLING,
    /** Somebody is on the way. */
    COMING
  }
}
