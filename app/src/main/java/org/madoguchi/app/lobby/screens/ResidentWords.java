package org.madoguchi.app.lobby.screens;

import org.madoguchi.app.base.FailureCode;

/**
 * What a failure says to a resident. What went wrong inside, or doesn't agree, is told to the clerk
 * in words of its own; a resident gets the number that leads the clerk there.
 */
public final class ResidentWords {
  private ResidentWords() {}

  /** What happened. */
  public static String words(LobbyContext c, FailureCode failure) {
    String inside = inside(failure);
    return inside.isEmpty() ? c.failures().words(failure) : c.words(inside + ".words");
  }

  /** What the resident can do about it. */
  public static String cure(LobbyContext c, FailureCode failure) {
    String inside = inside(failure);
    return inside.isEmpty() ? c.failures().cure(failure) : c.words(inside + ".cure");
  }

  /** Whether residents are told of it in its own words. */
  public static boolean told(FailureCode failure) {
    return inside(failure).isEmpty();
  }

  /** Where the lobby's own words stand; empty where the failure's are for residents. */
  private static String inside(FailureCode failure) {
    return switch (failure.code().charAt(0)) {
      case 'K' -> "failure.checked";
      case 'A' -> failure == FailureCode.PHOTO_NOT_MEASURABLE ? "failure.photo" : "failure.inside";
      case 'O' -> failure == FailureCode.DECISION_DISAGREES ? "failure.inside" : "";
      case 'S', 'D' -> "failure.inside"; // what a technician is told
      case 'M' -> failure == FailureCode.SLIP_NOT_PRINTED ? "" : "failure.inside";
      case 'B' ->
          switch (failure) {
            case UNFORESEEN, INTERRUPTED, SESSION_TIMED_OUT, RESIDENT_STOPPED -> "";
            default -> "failure.inside";
          };
      default -> "";
    };
  }
}
