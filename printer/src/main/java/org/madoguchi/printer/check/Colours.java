package org.madoguchi.printer.check;

import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;

/**
 * Colour spaces (ISO 32000-1 8.6) as those of a device. A profile says how another device would
 * show the colour; one printer follows it, another doesn't, so none comes along: grey, RGB and CMYK
 * are left. Spaces of single inks are refused: a printer that has the ink uses it, another reckons.
 */
final class Colours {
  /** The device's own. */
  static final Set<COSName> DEVICES =
      Set.of(COSName.DEVICEGRAY, COSName.DEVICERGB, COSName.DEVICECMYK);

  private static final Map<String, COSName> SHORT =
      Map.of("G", COSName.DEVICEGRAY, "RGB", COSName.DEVICERGB, "CMYK", COSName.DEVICECMYK);

  private final Budget budget;
  private final IdentityHashMap<COSBase, COSBase> known = new IdentityHashMap<>();

  Colours(Budget budget) {
    this.budget = budget;
  }

  /** The same space without a profile: a name, or an indexed one or that of a pattern. */
  COSBase plain(COSBase space) throws Unfit, IOException {
    COSBase plain = known.get(space);
    if (plain == null) {
      plain = made(space);
      known.put(space, plain);
    }
    return plain;
  }

  /** A device's space, and nothing else. */
  COSName device(COSBase space) throws Unfit, IOException {
    if (plain(space) instanceof COSName name && DEVICES.contains(name)) {
      return name;
    }
    throw new Unfit(PageFault.COLOUR);
  }

  /** How many numbers make a colour. */
  static int components(COSBase plain) {
    return plain.equals(COSName.DEVICERGB) ? 3 : plain.equals(COSName.DEVICECMYK) ? 4 : 1;
  }

  private COSBase made(COSBase space) throws Unfit, IOException {
    if (space instanceof COSName name) {
      COSName meant = SHORT.getOrDefault(name.getName(), name);
      if (!DEVICES.contains(meant) && !meant.equals(COSName.PATTERN)) {
        throw new Unfit(PageFault.COLOUR);
      }
      return meant;
    }
    if (!(space instanceof COSArray array)
        || array.size() == 0
        || !(array.getObject(0) instanceof COSName family)) {
      throw new Unfit(PageFault.COLOUR);
    }
    return switch (family.getName()) {
      case "DeviceGray", "G", "CalGray" -> COSName.DEVICEGRAY;
      case "DeviceRGB", "RGB", "CalRGB" -> COSName.DEVICERGB;
      case "DeviceCMYK", "CMYK" -> COSName.DEVICECMYK;
      case "ICCBased" -> profiled(array);
      case "Indexed", "I" -> indexed(array);
      case "Pattern" -> {
        COSArray pattern = new COSArray();
        pattern.add(COSName.PATTERN);
        if (array.size() == 2) {
          pattern.add(device(array.getObject(1)));
        }
        yield array.size() == 1 ? COSName.PATTERN : pattern;
      }
      default -> throw new Unfit(PageFault.COLOUR); // Lab, Separation, DeviceN
    };
  }

  private static COSName profiled(COSArray array) throws Unfit {
    if (array.size() == 2 && array.getObject(1) instanceof COSStream profile) {
      switch (profile.getInt(COSName.N)) {
        case 1 -> {
          return COSName.DEVICEGRAY;
        }
        case 3 -> {
          return COSName.DEVICERGB;
        }
        case 4 -> {
          return COSName.DEVICECMYK;
        }
        default -> {}
      }
    }
    throw new Unfit(PageFault.COLOUR);
  }

  private COSArray indexed(COSArray array) throws Unfit, IOException {
    if (array.size() != 4
        || !(array.getObject(2) instanceof COSNumber highest)
        || highest.intValue() < 0
        || highest.intValue() > 255) {
      throw new Unfit(PageFault.COLOUR);
    }
    COSName base = device(array.getObject(1));
    byte[] table =
        switch (array.getObject(3)) {
          case COSString string -> string.getBytes();
          case COSStream stream -> Streams.unpacked(stream, Bounds.CODE_MAP, budget);
          case null, default -> throw new Unfit(PageFault.COLOUR);
        };
    int size = (highest.intValue() + 1) * components(base);
    if (table.length < size) {
      throw new Unfit(PageFault.COLOUR); // what the missing ones are is anybody's guess
    }
    COSArray plain = new COSArray();
    plain.add(COSName.INDEXED);
    plain.add(base);
    plain.add(COSInteger.get(highest.intValue()));
    plain.add(new COSString(java.util.Arrays.copyOf(table, size)));
    return plain;
  }
}
