package org.madoguchi.app.errand.support;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.custody.Digest;

/**
 * The photo that was chosen, and what there was to say about it.
 *
 * @param jpeg the file as it goes along; not to be changed by anybody
 * @param shown digest of the file that lay before the resident when it was confirmed
 * @param warnings rules that the measures or a person warned of, by their stable names
 * @param reason why it is used all the same; null: none was given
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record ApplicantPhoto(
    byte[] jpeg, Digest shown, List<String> warnings, @Nullable ExceptionReason reason) {
  public ApplicantPhoto {
    warnings = List.copyOf(warnings);
  }

  /** Whether this still is the file that the resident confirmed. */
  public boolean asShown() {
    return Digest.of(jpeg).equals(shown);
  }

  /** Without the picture. */
  @Override
  public String toString() {
    return "ApplicantPhoto[]";
  }
}
