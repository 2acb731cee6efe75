package org.madoguchi.printer.check;

import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/**
 * The operators of a drawing and what each takes (ISO 32000-1 annex A): a letter for each operand.
 * n is a number, N a name, s a string, a an array of numbers, t one of numbers and strings, * what
 * sets a colour.
 */
final class Operands {
  private static final Map<String, String> TAKES =
      Map.ofEntries(
          // graphics state, 8.4.4
          Map.entry("q", ""),
          Map.entry("Q", ""),
          Map.entry("cm", "nnnnnn"),
          Map.entry("w", "n"),
          Map.entry("J", "n"),
          Map.entry("j", "n"),
          Map.entry("M", "n"),
          Map.entry("d", "an"),
          Map.entry("ri", "N"),
          Map.entry("i", "n"),
          Map.entry("gs", "N"),
          // paths, 8.5
          Map.entry("m", "nn"),
          Map.entry("l", "nn"),
          Map.entry("c", "nnnnnn"),
          Map.entry("v", "nnnn"),
          Map.entry("y", "nnnn"),
          Map.entry("h", ""),
          Map.entry("re", "nnnn"),
          Map.entry("S", ""),
          Map.entry("s", ""),
          Map.entry("f", ""),
          Map.entry("F", ""),
          Map.entry("f*", ""),
          Map.entry("B", ""),
          Map.entry("B*", ""),
          Map.entry("b", ""),
          Map.entry("b*", ""),
          Map.entry("n", ""),
          Map.entry("W", ""),
          Map.entry("W*", ""),
          // colours, 8.6.8
          Map.entry("CS", "N"),
          Map.entry("cs", "N"),
          Map.entry("SC", "*"),
          Map.entry("SCN", "*"),
          Map.entry("sc", "*"),
          Map.entry("scn", "*"),
          Map.entry("G", "n"),
          Map.entry("g", "n"),
          Map.entry("RG", "nnn"),
          Map.entry("rg", "nnn"),
          Map.entry("K", "nnnn"),
          Map.entry("k", "nnnn"),
          Map.entry("sh", "N"),
          Map.entry("Do", "N"),
          // text, 9.3 and 9.4
          Map.entry("BT", ""),
          Map.entry("ET", ""),
          Map.entry("Tc", "n"),
          Map.entry("Tw", "n"),
          Map.entry("Tz", "n"),
          Map.entry("TL", "n"),
          Map.entry("Tf", "Nn"),
          Map.entry("Tr", "n"),
          Map.entry("Ts", "n"),
          Map.entry("Td", "nn"),
          Map.entry("TD", "nn"),
          Map.entry("Tm", "nnnnnn"),
          Map.entry("T*", ""),
          Map.entry("Tj", "s"),
          Map.entry("TJ", "t"),
          Map.entry("'", "s"),
          Map.entry("\"", "nns"),
          // letters of a Type 3 font, 9.6.5
          Map.entry("d0", "nn"),
          Map.entry("d1", "nnnnnn"));

  private Operands() {}

  /** Whether there is such an operator that draws or changes how is drawn. */
  static boolean known(String operator) {
    return TAKES.containsKey(operator);
  }

  /** The operands, plainly spelt. */
  static void plain(String operator, List<COSBase> operands) throws Unfit {
    String takes = takes(operator);
    if (takes.equals("*")) {
      colour(operands);
      return;
    }
    if (takes.length() != operands.size()) {
      throw wrong();
    }
    for (int i = 0; i < operands.size(); i++) {
      COSBase given = operands.get(i);
      switch (takes.charAt(i)) {
        case 'n' -> operands.set(i, Numbers.plain(given, PageFault.DRAWING));
        case 'N' -> must(given instanceof COSName);
        case 's' -> must(given instanceof COSString);
        case 'a' -> operands.set(i, Numbers.plainArray(given, Bounds.OPERANDS, PageFault.DRAWING));
        case 't' -> operands.set(i, text(given));
        default -> throw new AssertionError(takes);
      }
    }
  }

  private static String takes(String operator) throws Unfit {
    @Nullable String takes = TAKES.get(operator);
    if (takes == null) {
      throw wrong();
    }
    return takes;
  }

  private static void colour(List<COSBase> operands) throws Unfit {
    must(!operands.isEmpty() && operands.size() <= 5);
    for (int i = 0; i < operands.size(); i++) {
      COSBase given = operands.get(i);
      if (i < operands.size() - 1 || given instanceof COSNumber) {
        operands.set(i, Numbers.plain(given, PageFault.DRAWING));
      } else {
        must(given instanceof COSName);
      }
    }
  }

  private static COSArray text(COSBase given) throws Unfit {
    if (!(given instanceof COSArray array)) {
      throw wrong();
    }
    COSArray plain = new COSArray();
    for (COSBase part : array) {
      plain.add(part instanceof COSString ? part : Numbers.plain(part, PageFault.DRAWING));
    }
    return plain;
  }

  private static void must(boolean right) throws Unfit {
    if (!right) {
      throw wrong();
    }
  }

  private static Unfit wrong() {
    return new Unfit(PageFault.DRAWING);
  }
}
