package org.madoguchi.app.errand;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.custody.Digest;
import org.madoguchi.config.LocalizedText;

/**
 * What a resident told of a case, for the clerk who looks at it. Personal: it goes to an office
 * screen while its case lies there, and is kept nowhere.
 *
 * @param rows in the order of the screen
 * @param photo JPEG; null: there is none
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record CaseContent(List<Row> rows, byte @Nullable [] photo) {
  public CaseContent {
    rows = List.copyOf(rows);
  }

  /**
   * A line of it.
   *
   * @param label what it is
   * @param value as it is compared aloud
   */
  public record Row(LocalizedText label, LocalizedText value) {
    /** Without the value. */
    @Override
    public String toString() {
      return "Row[]";
    }
  }

  /** Digest of the photo, which a clerk's judgement names; null: there is none. */
  public @Nullable Digest photoDigest() {
    return photo == null ? null : Digest.of(photo);
  }

  /** Tells nothing. */
  @Override
  public String toString() {
    return "CaseContent[]";
  }
}
