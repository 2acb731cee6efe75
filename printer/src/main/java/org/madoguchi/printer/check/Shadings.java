package org.madoguchi.printer.check;

import java.io.IOException;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/**
 * Shadings along a line and between circles (ISO 32000-1 8.7.4.5.3 and .4), by functions that are
 * tables or simple curves. Meshes and programs are refused.
 */
final class Shadings {
  private static final Set<COSName> STAYS =
      Set.of(
          COSName.SHADING_TYPE,
          COSName.COLORSPACE,
          COSName.BACKGROUND,
          COSName.BBOX,
          COSName.COORDS,
          COSName.DOMAIN,
          COSName.FUNCTION,
          COSName.EXTEND);

  private static final Set<COSName> PATTERN_STAYS =
      Set.of(COSName.TYPE, COSName.PATTERN_TYPE, COSName.MATRIX);

  private final Colours colours;
  private final Budget budget;

  Shadings(Colours colours, Budget budget) {
    this.colours = colours;
    this.budget = budget;
  }

  /** A shading as a pattern (8.7.4.3). */
  COSDictionary pattern(COSBase pattern) throws Unfit, IOException {
    if (!(pattern instanceof COSDictionary given) || given.getInt(COSName.PATTERN_TYPE) != 2) {
      throw new Unfit(PageFault.EFFECT);
    }
    Numbers.matrix(given.getDictionaryObject(COSName.MATRIX));
    COSDictionary plain = Around.only(given, PATTERN_STAYS);
    plain.setItem(COSName.SHADING, plain(given.getDictionaryObject(COSName.SHADING)));
    return plain;
  }

  COSDictionary plain(@Nullable COSBase shading) throws Unfit, IOException {
    if (shading instanceof COSStream || !(shading instanceof COSDictionary given)) {
      throw new Unfit(PageFault.EFFECT);
    }
    int type = given.getInt(COSName.SHADING_TYPE);
    COSBase space = given.getDictionaryObject(COSName.COLORSPACE);
    if ((type != 2 && type != 3) || space == null) {
      throw new Unfit(PageFault.EFFECT);
    }
    Numbers.of(given.getDictionaryObject(COSName.COORDS), type == 2 ? 4 : 6, PageFault.EFFECT);
    COSDictionary plain = Around.only(given, STAYS);
    plain.setItem(COSName.COLORSPACE, colours.device(space));
    functions(given.getDictionaryObject(COSName.FUNCTION), 0);
    return plain;
  }

  private void functions(@Nullable COSBase function, int depth) throws Unfit, IOException {
    if (depth > 3) {
      throw new Unfit(PageFault.EFFECT);
    }
    switch (function) {
      case COSArray several when several.size() <= Bounds.OPERANDS -> {
        for (int i = 0; i < several.size(); i++) {
          functions(several.getObject(i), depth + 1);
        }
      }
      case COSDictionary one -> {
        switch (one.getInt(COSName.FUNCTION_TYPE)) {
          case 0 -> table(one);
          case 2 -> {}
          case 3 -> functions(one.getDictionaryObject(COSName.FUNCTIONS), depth + 1);
          default -> throw new Unfit(PageFault.EFFECT);
        }
      }
      case null, default -> throw new Unfit(PageFault.EFFECT);
    }
  }

  private void table(COSDictionary function) throws Unfit, IOException {
    if (!(function instanceof COSStream table)) {
      throw new Unfit(PageFault.EFFECT);
    }
    Streams.replace(table, Streams.unpacked(table, Bounds.CODE_MAP, budget));
  }
}
