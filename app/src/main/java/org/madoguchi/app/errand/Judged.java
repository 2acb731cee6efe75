package org.madoguchi.app.errand;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.custody.Digest;

/**
 * A clerk has looked at what a resident told.
 *
 * @param photo digest of the photo that lay before the clerk; null: there was none
 * @param doubts what the clerk doesn't find right in it, by the rules' stable names
 * @param how what is to be done with it
 */
public record Judged(@Nullable Digest photo, List<String> doubts, How how) {
  public Judged {
    doubts = List.copyOf(doubts);
  }

  /** What is to be done with it. */
  public enum How {
    /** It is sent. */
    SEND,
    /** Its photo sheet is printed. */
    PRINT
  }
}
