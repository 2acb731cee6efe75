package org.madoguchi.app.errand;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.madoguchi.app.custody.Digest;
import org.madoguchi.config.Language;
import org.madoguchi.config.LocalizedText;

/**
 * What a resident told of a case, for the clerk who looks at it. Personal: it goes to an office
 * screen while its case lies there, and is kept nowhere.
 *
 * @param rows in the order of the screen
 * @param photo JPEG, at most {@link #MOST_PHOTO_BYTES}; empty: there is none. Not to be changed by
 *     anybody
 */
@SuppressWarnings("ArrayRecordComponent") // compared by its bytes
public record CaseContent(List<Row> rows, byte[] photo) {
  /**
   * The largest photo, bytes. One of 827 by 1,063 px that is nothing but noise has fewer; twice as
   * many go over the branch LAN.
   */
  public static final int MOST_PHOTO_BYTES = 2 * 1024 * 1024;

  public CaseContent {
    rows = List.copyOf(rows);
    if (photo.length > MOST_PHOTO_BYTES) {
      throw new IllegalArgumentException("a photo is larger than one can be");
    }
  }

  /**
   * A line of it.
   *
   * @param label what it is
   * @param value as it is compared aloud
   * @param weight how it is to be shown
   */
  public record Row(LocalizedText label, LocalizedText value, Weight weight) {
    /** Without the value. */
    @Override
    public String toString() {
      return "Row[]";
    }
  }

  /** How much a clerk must look at a line. */
  public enum Weight {
    /** Compared aloud, figure by figure. */
    ALOUD,
    /** Read. */
    READ,
    /** Something that isn't as it usually is. */
    NOTICE
  }

  /**
   * Digest of what a clerk looks at, which the judgement names: of the photo, which is nobody
   * else's; where there is none, of the lines.
   */
  public Digest lookedAt() {
    return Digest.of(
        photo.length > 0
            ? photo
            : rows.stream()
                .map(row -> row.value().in(Language.JA))
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CaseContent c && rows.equals(c.rows) && Arrays.equals(photo, c.photo);
  }

  @Override
  public int hashCode() {
    return rows.hashCode();
  }

  /** Tells nothing. */
  @Override
  public String toString() {
    return "CaseContent[]";
  }
}
