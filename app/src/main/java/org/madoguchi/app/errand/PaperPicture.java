package org.madoguchi.app.errand;

import java.util.Arrays;
import org.madoguchi.app.custody.Digest;

/**
 * A picture of a paper, for the clerk who has laid it before the camera. Personal: it goes to an
 * office screen while its case lies there.
 *
 * @param jpeg at most {@link #MOST_BYTES}; not to be changed by anybody
 */
@SuppressWarnings("ArrayRecordComponent") // compared by its bytes
public record PaperPicture(byte[] jpeg) {
  /** The largest one, bytes: two of them and a photo go over a slow line in half a minute. */
  public static final int MOST_BYTES = 400 * 1024;

  public PaperPicture {
    if (jpeg.length == 0 || jpeg.length > MOST_BYTES) {
      throw new IllegalArgumentException("a picture has bytes, and not too many");
    }
  }

  /** What a clerk's "yes" names. */
  public Digest digest() {
    return Digest.of(jpeg);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PaperPicture p && Arrays.equals(jpeg, p.jpeg);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(jpeg);
  }

  /** Tells nothing. */
  @Override
  public String toString() {
    return "PaperPicture[]";
  }
}
