package org.madoguchi.printer;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.text.AttributedString;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Lines of text in any script, as outlines: PDFBox sets one glyph after another, which is wrong
 * where letters stand over each other or change their order (Thai, Devanagari); the JDK's layout
 * shapes them.
 *
 * <p>Thread rule: immutable, any thread.
 */
final class Outlines {
  /** Size at which letters are laid out; lines are scaled from it. */
  private static final float SIZE = 100;

  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

  private final List<Font> faces;
  private final Locale locale;

  private Outlines(List<Font> faces, Locale locale) {
    this.faces = faces;
    this.locale = locale;
  }

  /**
   * One line.
   *
   * @param shape its letters, mm, the baseline at 0 and downwards positive
   * @param ascent how far it reaches above the baseline at most, mm
   * @param descent how far below, mm
   */
  record Line(Shape shape, double ascent, double descent) {}

  /**
   * In the first of these families that is installed; what it lacks in the others.
   *
   * @param families best first
   * @param locale whose rules say where lines may end
   * @return empty if none is installed
   */
  static Optional<Outlines> in(List<String> families, Locale locale) {
    List<Font> faces =
        families.stream()
            .map(family -> new Font(family, Font.PLAIN, (int) SIZE))
            .filter(font -> families.contains(font.getFamily(Locale.ROOT)))
            .toList();
    return faces.isEmpty() ? Optional.empty() : Optional.of(new Outlines(faces, locale));
  }

  /**
   * The lines of a text.
   *
   * @param em size of the letters, mm
   * @param width that no line exceeds, mm
   */
  List<Line> lines(String text, boolean bold, double em, double width) {
    AttributedString set = new AttributedString(text.isEmpty() ? " " : text);
    for (int i = 0; i < text.length(); ) {
      int letter = text.codePointAt(i);
      int next = i + Character.charCount(letter);
      Font face = face(letter).deriveFont(bold ? Font.BOLD : Font.PLAIN);
      set.addAttribute(TextAttribute.FONT, face, i, next);
      i = next;
    }
    LineBreakMeasurer measurer =
        new LineBreakMeasurer(set.getIterator(), BreakIterator.getLineInstance(locale), EXACT);
    double scale = em / SIZE;
    List<Line> lines = new ArrayList<>();
    while (measurer.getPosition() < text.length()) {
      TextLayout layout = measurer.nextLayout((float) (width / scale));
      lines.add(
          new Line(
              layout.getOutline(AffineTransform.getScaleInstance(scale, scale)),
              layout.getAscent() * scale,
              layout.getDescent() * scale));
    }
    return lines;
  }

  private Font face(int letter) {
    return faces.stream()
        .filter(face -> face.canDisplay(letter))
        .findFirst()
        .orElseGet(faces::getFirst);
  }
}
