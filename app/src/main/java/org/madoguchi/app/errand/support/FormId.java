package org.madoguchi.app.errand.support;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The number of an application form (申請書ID): 23 digits. It isn't the holder's number, but singles a
 * person out, so {@link #toString} doesn't tell it. No check digit is known, so none is checked:
 * people compare it in groups.
 *
 * @param digits 23 digits, ASCII
 */
public record FormId(String digits) {
  /** How many digits it has. */
  public static final int LENGTH = 23;

  /** Lengths of the groups in which people compare it. */
  public static final List<Integer> GROUPS = List.of(4, 4, 4, 4, 4, 3);

  private static final Pattern FORM = Pattern.compile("[0-9]{23}");
  private static final Pattern RUN = Pattern.compile("[0-9]+");

  /** What is read by a scanner or typed is no longer than this. */
  private static final int LONGEST_TEXT = 2_000;

  public FormId {
    if (!FORM.matcher(digits).matches()) {
      throw new IllegalArgumentException("a form's number has 23 digits");
    }
  }

  /**
   * The one in what a form's QR code says. What that holds isn't public: whatever it is, exactly
   * one whole run of 23 digits must stand in it, as plain or full-width digits, also
   * percent-encoded.
   *
   * @return empty if there is none, or there are several different ones
   */
  public static Optional<FormId> in(String text) {
    if (text.length() > LONGEST_TEXT) {
      return Optional.empty();
    }
    List<String> found =
        RUN.matcher(Normalizer.normalize(decoded(text), Normalizer.Form.NFKC))
            .results()
            .map(MatchResult::group)
            .filter(run -> run.length() == LENGTH)
            .distinct()
            .toList();
    return found.size() == 1 ? Optional.of(new FormId(found.getFirst())) : Optional.empty();
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text; // a per cent sign that encodes nothing
    }
  }

  /** In groups of four, the last of three, with spaces between: for comparing aloud. */
  public String inGroups() {
    StringBuilder groups = new StringBuilder();
    int at = 0;
    for (int length : GROUPS) {
      groups.append(at == 0 ? "" : " ").append(digits, at, at + length);
      at += length;
    }
    return groups.toString();
  }

  /** Without the number. */
  @Override
  public String toString() {
    return "FormId[]";
  }
}
