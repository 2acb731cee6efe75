package org.madoguchi.printer.check;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/**
 * What lies on a page (annotations, ISO 32000-1 12.5). A screen and a printer show different ones,
 * by flags that each reads in its own way; a seal that lay there without the flag for print was on
 * every screen and on no paper. So nothing lies on a page any more: a stamp or a field that every
 * reader shows and every printer prints becomes part of the page, and all else is refused.
 */
final class Stamps {
  /** Kinds that have no look but their own drawing. */
  private static final Set<String> KINDS = Set.of("Stamp", "Widget");

  /** Print, and what only keeps people from changing it: ReadOnly, Locked, LockedContents. */
  private static final int PRINT = 1 << 2;

  private static final int UNTOUCHED = 1 << 6 | 1 << 7 | 1 << 9;

  private static final Set<COSName> DOING = Set.of(COSName.A, COSName.AA);

  private final UsedResources resources;
  private final Parts parts;
  private Cost cost;
  private final StringBuilder content = new StringBuilder();

  /**
   * @param resources of the page
   * @param cost of the page itself
   */
  Stamps(UsedResources resources, Parts parts, Cost cost) {
    this.cost = cost;
    this.resources = resources;
    this.parts = parts;
  }

  /** Operators that draw what lies on a page; behind those of the page itself. */
  String drawn(@Nullable COSBase annotations) throws Unfit, IOException {
    if (annotations == null) {
      return "";
    }
    if (!(annotations instanceof COSArray array)) {
      throw new Unfit(PageFault.ANNOTATION);
    }
    if (array.size() > Bounds.ANNOTATIONS) {
      throw new Unfit(PageFault.TOO_MUCH);
    }
    for (int i = 0; i < array.size(); i++) {
      if (!(array.getObject(i) instanceof COSDictionary annotation)) {
        throw new Unfit(PageFault.ANNOTATION);
      }
      draw(annotation);
    }
    return content.toString();
  }

  private void draw(COSDictionary annotation) throws Unfit, IOException {
    if (DOING.stream().anyMatch(annotation::containsKey)) {
      throw new Unfit(PageFault.ACTION);
    }
    if (annotation.containsKey(COSName.OC)) {
      throw new Unfit(PageFault.LAYER);
    }
    int flags = annotation.getInt(COSName.F, 0);
    if (!KINDS.contains(annotation.getNameAsString(COSName.SUBTYPE, ""))
        || (flags & ~UNTOUCHED) != PRINT) {
      throw new Unfit(PageFault.ANNOTATION);
    }
    COSStream look = look(annotation);
    look.setItem(COSName.SUBTYPE, COSName.FORM);
    cost = cost.and(parts.object(look));
    COSName name = resources.add(look);
    double[] m = new double[6];
    place(annotation, look).getMatrix(m);
    content.append("q ");
    for (double number : m) {
      content.append(plain(number)).append(' ');
    }
    content.append("cm /").append(name.getName()).append(" Do Q\n");
  }

  /** Its normal appearance (12.5.5); the one of its state if it has several. */
  private static COSStream look(COSDictionary annotation) throws Unfit {
    if (annotation.getDictionaryObject(COSName.AP) instanceof COSDictionary looks) {
      COSBase normal = looks.getDictionaryObject(COSName.N);
      COSName state = annotation.getCOSName(COSName.AS);
      if (!(normal instanceof COSStream)
          && normal instanceof COSDictionary states
          && state != null) {
        normal = states.getDictionaryObject(state);
      }
      if (normal instanceof COSStream stream) {
        return stream;
      }
    }
    throw new Unfit(PageFault.ANNOTATION); // each reader would draw it by itself
  }

  /** From the drawing's box to its rectangle on the page (12.5.5, algorithm 8.1). */
  private static AffineTransform place(COSDictionary annotation, COSStream look) throws Unfit {
    COSBase rect = annotation.getDictionaryObject(COSName.RECT);
    Numbers.of(rect, 4, PageFault.ANNOTATION);
    PDRectangle to = new PDRectangle((COSArray) Objects.requireNonNull(rect));
    COSBase box = look.getDictionaryObject(COSName.BBOX);
    Numbers.of(box, 4, PageFault.ANNOTATION);
    PDRectangle from = new PDRectangle((COSArray) Objects.requireNonNull(box));
    AffineTransform own =
        Matrix.createMatrix(look.getDictionaryObject(COSName.MATRIX)).createAffineTransform();
    Rectangle2D turned =
        own.createTransformedShape(
                new Rectangle2D.Float(
                    from.getLowerLeftX(), from.getLowerLeftY(), from.getWidth(), from.getHeight()))
            .getBounds2D();
    if (turned.getWidth() <= 0 || turned.getHeight() <= 0) {
      throw new Unfit(PageFault.ANNOTATION);
    }
    var place = AffineTransform.getTranslateInstance(to.getLowerLeftX(), to.getLowerLeftY());
    place.scale(to.getWidth() / turned.getWidth(), to.getHeight() / turned.getHeight());
    place.translate(-turned.getX(), -turned.getY());
    return place;
  }

  private static String plain(double number) throws Unfit {
    if (!(Math.abs(number) <= Bounds.NUMBER)) {
      throw new Unfit(PageFault.ANNOTATION);
    }
    return BigDecimal.valueOf(number)
        .setScale(6, RoundingMode.HALF_EVEN)
        .stripTrailingZeros()
        .toPlainString();
  }
}
