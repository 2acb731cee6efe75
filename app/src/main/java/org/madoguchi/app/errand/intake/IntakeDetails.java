package org.madoguchi.app.errand.intake;

import org.madoguchi.config.Language;

/**
 * What a resident tells for an application that is taken in here, beside the application.
 *
 * @param moving whether a move is coming within two months
 * @param oldCard whether there is an old card to give back
 * @param language in which the resident reads
 * @param face a still of the resident from the lobby's camera, JPEG, for the officer to compare;
 *     empty where no photo is needed
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record IntakeDetails(boolean moving, boolean oldCard, Language language, byte[] face) {
  /** Tells nothing. */
  @Override
  public String toString() {
    return "IntakeDetails[]";
  }
}
