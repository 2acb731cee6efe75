package org.madoguchi.printer.check;

import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.jspecify.annotations.Nullable;

/**
 * Graphics state parameters (ISO 32000-1 table 58). Lines and plain transparency stay. How inks
 * overprint, knock out and are screened is the printer's business and left behind; what would
 * change how something looks is refused.
 */
final class States {
  private static final Set<COSName> STAYS =
      Set.of(
          COSName.TYPE,
          COSName.LW,
          COSName.LC,
          COSName.LJ,
          COSName.ML,
          COSName.D,
          COSName.RI,
          COSName.SA,
          COSName.CA,
          COSName.CA_NS);

  private States() {}

  static COSDictionary plain(COSBase state) throws Unfit {
    if (!(state instanceof COSDictionary given)) {
      throw new Unfit(PageFault.DRAWING);
    }
    if (given.containsKey(COSName.FONT)) {
      throw new Unfit(PageFault.DRAWING); // nobody writes that, and few read it
    }
    must(none(given.getDictionaryObject(COSName.SMASK)));
    must(normal(given.getDictionaryObject(COSName.BM)));
    must(!given.getBoolean(COSName.AIS, false));
    // TR2 comes before TR; the identity and the device's own are none.
    must(identity(given.getDictionaryObject(COSName.TR)));
    must(identity(given.getDictionaryObject(Around.name("TR2"))));
    for (COSName alpha : Set.of(COSName.CA, COSName.CA_NS)) {
      COSBase value = given.getDictionaryObject(alpha);
      must(
          value == null
              || (value instanceof COSNumber n && n.floatValue() >= 0 && n.floatValue() <= 1));
    }
    COSDictionary plain = Around.only(given, STAYS);
    if (plain.getDictionaryObject(COSName.D) instanceof COSArray dash) {
      must(
          dash.size() == 2 && dash.getObject(0) instanceof COSArray lengths && lengths.size() == 0);
      plain.removeItem(COSName.D);
    }
    return plain;
  }

  private static boolean none(@Nullable COSBase mask) {
    return mask == null || COSName.NONE.equals(mask);
  }

  private static boolean normal(@Nullable COSBase mode) {
    return mode == null
        || COSName.NORMAL.equals(mode)
        || COSName.COMPATIBLE.equals(mode)
        || (mode instanceof COSArray modes && modes.size() == 1 && normal(modes.getObject(0)));
  }

  private static boolean identity(@Nullable COSBase curve) {
    return curve == null || COSName.IDENTITY.equals(curve) || Around.name("Default").equals(curve);
  }

  private static void must(boolean plain) throws Unfit {
    if (!plain) {
      throw new Unfit(PageFault.EFFECT);
    }
  }
}
