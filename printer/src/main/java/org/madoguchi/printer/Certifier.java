package org.madoguchi.printer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.madoguchi.printer.PaperRules.Signer;
import org.madoguchi.printer.page.Box;
import org.madoguchi.printer.page.PageLine;
import org.madoguchi.printer.page.Pen;

/**
 * Who certifies a finished page: the head of a municipality who is named nearest to the seal.
 * Others may be named elsewhere, such as who took a birth's report. {@link CertifierName} tells
 * whether a name is ours as a whole.
 *
 * <p>Pure; any thread.
 */
final class Certifier {
  private static final Pattern HEAD = Pattern.compile("[市区町村]長");

  /** What makes another word of it: 市長室, 市長寿課, 市長が. */
  private static final Pattern OTHER_WORD = Pattern.compile("^[寿期老年室公部選会賞\\p{IsHiragana}]");

  /** 副市長, or the heads of municipalities in general. */
  private static final Pattern NOBODY = Pattern.compile("(?:副|市区町|市町)[市区町村]$");

  private static final String DEPUTY = "職務代理者";

  /** Heads who are named at about the same distance from the seal, mm, must all be ours. */
  private static final double ALIKE = 3;

  private final CertifierName name;

  /** As they sign, without gaps. */
  private final List<String> titles;

  private final List<String> deputies;

  Certifier(PaperRules rules) {
    name = new CertifierName(rules);
    String place = CertifierName.bare(rules.municipality());
    List<String> heads = new ArrayList<>();
    List<String> absent = new ArrayList<>();
    if (rules.signers().contains(Signer.HEAD)) {
      heads.add(place + "長");
    }
    if (rules.signers().contains(Signer.WARD_HEAD)) {
      rules.wards().forEach(ward -> heads.add(place + CertifierName.bare(ward) + "長"));
    }
    if (rules.signers().contains(Signer.DEPUTY)) {
      absent.addAll(heads.isEmpty() ? List.of(place + "長") : heads);
    }
    titles = List.copyOf(heads);
    deputies = List.copyOf(absent);
  }

  /** A head who is named, where, and whether it is one of ours. */
  record Named(Box box, boolean ours) {}

  /** All heads of municipalities who are named on a page. */
  List<Named> named(List<PageLine> lines) {
    List<Named> named = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      PageLine line = lines.get(i);
      PageLine whole = withLineBefore(lines, i);
      Matcher heads = HEAD.matcher(line.text());
      while (heads.find()) {
        int end = whole.joint() + heads.end();
        if (signs(whole, end)) {
          Box box = whole.box(Math.max(whole.joint(), end - 3), blockEnd(whole, end));
          named.add(new Named(box, ours(whole, end)));
        }
      }
    }
    return named;
  }

  /**
   * Whether one of ours certifies: named nearest to the seal, and nobody else about as near.
   *
   * @param named in points
   * @param seal in points
   */
  static boolean certifies(List<Named> named, Box seal) {
    double nearest =
        named.stream().mapToDouble(n -> n.box().distance(seal)).min().orElse(Double.MAX_VALUE);
    double alike = nearest + ALIKE * Pen.POINTS;
    return !named.isEmpty()
        && named.stream().filter(n -> n.box().distance(seal) <= alike).allMatch(Named::ours);
  }

  /** A line together with the one before it, of which it may be the rest. */
  private static PageLine withLineBefore(List<PageLine> lines, int index) {
    PageLine line = lines.get(index);
    for (int i = index - 1; i >= 0; i--) {
      if (lines.get(i).mayGoOnIn(line)) {
        return lines.get(i).join(line);
      }
    }
    return line;
  }

  private static boolean signs(PageLine line, int end) {
    String after = line.text().substring(end);
    double inner = line.gapBefore(end - 1);
    boolean apart = line.gapAfter(end - 1) >= inner + CertifierName.APART;
    boolean word = apart || after.startsWith(DEPUTY) || !OTHER_WORD.matcher(after).find();
    boolean alone = line.gapBefore(end - 2) >= CertifierName.FAR;
    return word && !alone && !NOBODY.matcher(line.text().substring(0, end - 1)).find();
  }

  private boolean ours(PageLine line, int end) {
    String text = line.text().substring(0, end);
    return (line.text().startsWith(DEPUTY, end) ? deputies : titles)
        .stream()
            .filter(text::endsWith)
            .anyMatch(title -> name.isWhole(line, end - title.length(), end));
  }

  /** Where the words end that go on from the title: the head's own name. */
  private static int blockEnd(PageLine line, int end) {
    int at = end;
    while (at < line.text().length() && line.gapBefore(at) < 2 * CertifierName.FAR) {
      at++;
    }
    return at;
  }
}
