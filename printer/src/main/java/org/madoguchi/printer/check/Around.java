package org.madoguchi.printer.check;

import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

/**
 * What a file has around its page (ISO 32000-1 7.7.2): layers, forms, actions, other files. What is
 * never shown and never printed, such as titles and structure, is left behind without a word.
 */
final class Around {
  private Around() {}

  /**
   * @param catalog the document's
   * @param page with what it inherits
   */
  static void examine(COSDictionary catalog, COSDictionary page) throws Unfit {
    if (catalog.containsKey(COSName.OCPROPERTIES)) {
      throw new Unfit(PageFault.LAYER);
    }
    forms(catalog.getDictionaryObject(COSName.ACRO_FORM));
    if (catalog.getBoolean(name("NeedsRendering"), false)) {
      throw new Unfit(PageFault.FORM);
    }
    COSBase open = catalog.getDictionaryObject(COSName.OPEN_ACTION);
    // An array is a place to look at first (12.3.2), which many programs write.
    boolean look =
        open instanceof COSArray
            || (open instanceof COSDictionary action
                && "GoTo".equals(action.getNameAsString(COSName.S))
                && !action.containsKey(name("Next")));
    if (open != null && !look) {
      throw new Unfit(PageFault.ACTION);
    }
    if (full(catalog, COSName.AA) || full(page, COSName.AA)) {
      throw new Unfit(PageFault.ACTION);
    }
    if (catalog.getDictionaryObject(COSName.NAMES) instanceof COSDictionary names) {
      if (names.containsKey(COSName.JAVA_SCRIPT)) {
        throw new Unfit(PageFault.ACTION);
      }
      if (names.containsKey(COSName.EMBEDDED_FILES) || names.containsKey(name("Renditions"))) {
        throw new Unfit(PageFault.ATTACHMENT);
      }
    }
    if (full(catalog, COSName.AF) || full(page, COSName.AF) || full(catalog, name("Collection"))) {
      throw new Unfit(PageFault.ATTACHMENT);
    }
  }

  /** A form whose fields have their looks is judged by what lies on the page ({@link Stamps}). */
  private static void forms(@Nullable COSBase form) throws Unfit {
    if (form instanceof COSDictionary given) {
      if (given.containsKey(COSName.XFA)
          || given.getBoolean(COSName.NEED_APPEARANCES, false)
          || full(given, COSName.CO)) {
        throw new Unfit(PageFault.FORM);
      }
    } else if (form != null) {
      throw new Unfit(PageFault.FORM);
    }
  }

  private static boolean full(COSDictionary dictionary, COSName key) {
    return switch (dictionary.getDictionaryObject(key)) {
      case null -> false;
      case COSArray array -> array.size() > 0;
      case COSDictionary found -> found.size() > 0;
      default -> true;
    };
  }

  static COSName name(String name) {
    return COSName.getPDFName(name);
  }

  /** A copy that holds these keys only, so that nothing else comes along. */
  static COSDictionary only(COSDictionary from, Set<COSName> keys) {
    COSDictionary only = new COSDictionary();
    for (COSName key : from.keySet()) { // in its order, so that the same file gives the same
      COSBase value = keys.contains(key) ? from.getDictionaryObject(key) : null;
      if (value != null) {
        only.setItem(key, value);
      }
    }
    return only;
  }
}
