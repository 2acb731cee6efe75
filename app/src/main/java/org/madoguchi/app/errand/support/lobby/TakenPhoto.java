package org.madoguchi.app.errand.support.lobby;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.custody.Digest;
import org.madoguchi.app.errand.support.ApplicantPhoto;
import org.madoguchi.app.errand.support.ExceptionReason;
import org.madoguchi.photo.Pixels;

/**
 * A photo that was taken at this terminal.
 *
 * @param jpeg the file as it would go along; not to be changed by anybody
 * @param shown the same file decoded, for the screen
 * @param warnings rules that the measures warned of, by their stable names
 * @param scene the whole picture that it was cut from, as it stood on the screen; null: unknown
 */
@SuppressWarnings("ArrayRecordComponent") // the same picture is the same bytes in memory
public record TakenPhoto(byte[] jpeg, Pixels shown, List<String> warnings, @Nullable Pixels scene) {
  public TakenPhoto {
    warnings = List.copyOf(warnings);
  }

  TakenPhoto(byte[] jpeg, Pixels shown, List<String> warnings) {
    this(jpeg, shown, warnings, null);
  }

  /** As it lies before the resident at the confirmation. */
  ApplicantPhoto chosen(@Nullable ExceptionReason reason) {
    return new ApplicantPhoto(jpeg, Digest.of(jpeg), warnings, reason);
  }

  /** Without the picture. */
  @Override
  public String toString() {
    return "TakenPhoto[]";
  }
}
