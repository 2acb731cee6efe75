package org.madoguchi.app.errand;

import java.util.List;
import java.util.regex.Pattern;
import org.madoguchi.app.custody.Digest;

/**
 * A clerk has looked at what a resident told.
 *
 * @param looked digest of what lay before the clerk: {@link CaseContent#lookedAt}
 * @param doubts what the clerk doesn't find right in it, by the rules' stable names; at most {@link
 *     #MOST_DOUBTS}
 * @param how what is to be done with it
 */
public record Judged(Digest looked, List<String> doubts, How how) {
  /** There are fewer rules. */
  public static final int MOST_DOUBTS = 20;

  private static final Pattern RULE = Pattern.compile("[a-z]+(-[a-z]+){0,3}");

  public Judged {
    doubts = List.copyOf(doubts);
    if (doubts.size() > MOST_DOUBTS || !doubts.stream().allMatch(d -> named(d))) {
      throw new IllegalArgumentException("doubts are names of rules");
    }
  }

  private static boolean named(String doubt) {
    return doubt.length() <= 40 && RULE.matcher(doubt).matches();
  }

  /** What is to be done with it. */
  public enum How {
    /** It is sent. */
    SEND,
    /** Its photo sheet is printed. */
    PRINT,
    /** Its resident's papers are looked at next. */
    PAPERS
  }

  /** Without the digest: whoever has a picture could ask for it. */
  @Override
  public String toString() {
    return "Judged[" + how + " " + doubts + "]";
  }
}
