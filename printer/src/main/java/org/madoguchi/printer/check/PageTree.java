package org.madoguchi.printer.check;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.jspecify.annotations.Nullable;

/**
 * Finds the one page by walking the tree (ISO 32000-1 7.7.3). What the tree says of its own size
 * must agree: one reader believes it, another counts.
 */
final class PageTree {
  private final Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private @Nullable COSDictionary page;
  private int pages;

  private PageTree() {}

  /**
   * A copy of the page's dictionary with what it inherits (table 30).
   *
   * @param catalog the document's
   */
  static COSDictionary onlyPage(COSDictionary catalog) throws Unfit {
    var tree = new PageTree();
    if (!(catalog.getDictionaryObject(COSName.PAGES) instanceof COSDictionary root)) {
      throw new Unfit(PageFault.NOT_ONE_PAGE);
    }
    tree.walk(root, new COSDictionary(), 0);
    COSDictionary found = tree.page;
    if (found == null || tree.pages != 1) {
      throw new Unfit(PageFault.NOT_ONE_PAGE);
    }
    return found;
  }

  private void walk(COSDictionary node, COSDictionary above, int depth) throws Unfit {
    if (!seen.add(node) || seen.size() > Bounds.NODES || depth > Bounds.DEPTH) {
      throw new Unfit(PageFault.NOT_ONE_PAGE);
    }
    COSDictionary here = new COSDictionary(above);
    for (COSName key :
        new COSName[] {COSName.RESOURCES, COSName.MEDIA_BOX, COSName.CROP_BOX, COSName.ROTATE}) {
      COSBase own = node.getDictionaryObject(key);
      if (own != null) {
        here.setItem(key, own);
      }
    }
    boolean inner = COSName.PAGES.equals(node.getCOSName(COSName.TYPE));
    if (inner != node.containsKey(COSName.KIDS)
        || (!inner && !COSName.PAGE.equals(node.getCOSName(COSName.TYPE)))) {
      throw new Unfit(PageFault.NOT_ONE_PAGE); // one reader goes by the type, another by the kids
    }
    if (inner) {
      kids(node, here, depth);
    } else {
      pages++;
      here.addAll(node);
      for (COSName key :
          new COSName[] {COSName.RESOURCES, COSName.MEDIA_BOX, COSName.CROP_BOX, COSName.ROTATE}) {
        if (here.getDictionaryObject(key) == null && above.containsKey(key)) {
          here.setItem(key, above.getItem(key));
        }
      }
      page = here;
    }
  }

  private void kids(COSDictionary node, COSDictionary here, int depth) throws Unfit {
    int before = pages;
    if (!(node.getDictionaryObject(COSName.KIDS) instanceof COSArray kids)
        || kids.size() > Bounds.NODES) {
      throw new Unfit(PageFault.NOT_ONE_PAGE);
    }
    for (int i = 0; i < kids.size(); i++) {
      if (!(kids.getObject(i) instanceof COSDictionary kid)) {
        throw new Unfit(PageFault.NOT_ONE_PAGE);
      }
      walk(kid, here, depth + 1);
    }
    if (!(node.getDictionaryObject(COSName.COUNT) instanceof COSNumber count)
        || count.longValue() != pages - before) {
      throw new Unfit(PageFault.NOT_ONE_PAGE);
    }
  }
}
