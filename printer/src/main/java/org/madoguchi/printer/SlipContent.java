package org.madoguchi.printer;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What stands on a reception slip (受付レシート), whatever one came for: nothing about a person.
 *
 * @param title one or two lines, as the lobby terminal calls itself
 * @param branch municipality and post office
 * @param receipt receipt number as people read it, "A 0427"; empty: nobody has to scan this slip,
 *     and neither number nor code stands on it
 * @param code text of the QR code that staff scan; up to about 60 characters of ISO/IEC 18004's
 *     alphanumeric mode give a symbol that reads well
 * @param rows what it is about
 * @param issued local time of the branch
 * @param nextSteps what to do next, numbered from 1
 * @param secondLanguage the same for those who read another language; null if not needed
 * @param specimen marks it as 見本, for the sandbox
 */
public record SlipContent(
    List<String> title,
    String branch,
    String receipt,
    String code,
    List<Row> rows,
    LocalDateTime issued,
    List<String> nextSteps,
    @Nullable SecondLanguage secondLanguage,
    boolean specimen) {
  /** Copies the lists. */
  public SlipContent {
    title = List.copyOf(title);
    rows = List.copyOf(rows);
    nextSteps = List.copyOf(nextSteps);
  }

  /**
   * The slip of a certificate.
   *
   * @param kind certificate, "住民票の写し"
   * @param copies 1 or more
   * @param feeYen what has to be paid at the desk; 0 is printed as free of charge
   */
  public SlipContent(
      List<String> title,
      String branch,
      String receipt,
      String code,
      String kind,
      int copies,
      int feeYen,
      LocalDateTime issued,
      List<String> nextSteps,
      @Nullable SecondLanguage secondLanguage,
      boolean specimen) {
    this(
        title,
        branch,
        receipt,
        code,
        List.of(
            new Row(kind, copies + "通"),
            new Row("手数料", feeYen == 0 ? "無料" : String.format(Locale.JAPAN, "%,d円", feeYen))),
        issued,
        nextSteps,
        secondLanguage,
        specimen);
  }

  /**
   * A line of what it is about.
   *
   * @param label at the left
   * @param value at the right edge
   */
  public record Row(String label, String value) {}

  /**
   * The slip once more in short. U+00A0 keeps words together.
   *
   * @param locale whose rules say where lines may end
   * @param faces families of its letters, best first; empty where the slip's own face has them all
   * @param heading first line
   * @param lines what the slip says
   * @param nextSteps what to do next, numbered from 1
   */
  public record SecondLanguage(
      Locale locale,
      List<String> faces,
      String heading,
      List<String> lines,
      List<String> nextSteps) {
    /** In letters that the slip's own face has. */
    public SecondLanguage(String heading, List<String> lines, List<String> nextSteps) {
      this(Locale.ROOT, List.of(), heading, lines, nextSteps);
    }

    /** Copies the lists. */
    public SecondLanguage {
      faces = List.copyOf(faces);
      lines = List.copyOf(lines);
      nextSteps = List.copyOf(nextSteps);
    }
  }
}
