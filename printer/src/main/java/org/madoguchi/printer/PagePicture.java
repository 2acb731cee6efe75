package org.madoguchi.printer;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.IdentityHashMap;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.NonSeekableRandomAccessReadInputStream;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.ResourceCache;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/**
 * A finished page as it looks, on white.
 *
 * <p>A warning pattern draws the same outlines more than a hundred times. PDFBox unpacks a drawing
 * (form XObject, ISO 32000-1 8.10) at each of its places and reads it through a buffer in which the
 * step back by one byte that follows each byte is slow. Here it is unpacked once and read like a
 * page; what is drawn, and how, stays PDFBox's.
 *
 * <p>Thread rule: one thread.
 */
final class PagePicture {
  private final int width;
  private final int height;
  private final int[] colours;

  private PagePicture(BufferedImage picture) {
    width = picture.getWidth();
    height = picture.getHeight();
    // an element is a pixel, red over green over blue (BufferedImage.TYPE_INT_RGB)
    colours = (int[]) picture.getRaster().getDataElements(0, 0, width, height, null);
  }

  /** Draws the first page of a document. */
  static PagePicture of(PDDocument document, float dpi) throws IOException {
    return new PagePicture(new Renderer(document).renderImageWithDPI(0, dpi));
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /** Colour of a pixel, counted from the top left: red, green and blue in the lower 24 bits. */
  int colour(int x, int y) {
    return colours[y * width + x];
  }

  private static final class Renderer extends PDFRenderer {
    Renderer(PDDocument document) {
      super(document);
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
      return new Drawer(parameters, document.getResourceCache());
    }
  }

  private static final class Drawer extends PageDrawer {
    private final ResourceCache cache;
    private final IdentityHashMap<COSStream, Unpacked> drawings = new IdentityHashMap<>();

    Drawer(PageDrawerParameters parameters, ResourceCache cache) throws IOException {
      super(parameters);
      this.cache = cache;
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
      Unpacked drawing = drawings.get(form.getCOSObject());
      if (drawing == null) {
        drawing = new Unpacked(form, cache);
        drawings.put(form.getCOSObject(), drawing);
      }
      super.showForm(drawing);
    }
  }

  private static final class Unpacked extends PDFormXObject {
    private final byte[] content;

    Unpacked(PDFormXObject packed, ResourceCache cache) throws IOException {
      super(packed.getCOSObject(), cache);
      try (InputStream in = packed.getContents()) {
        content = in.readAllBytes();
      }
    }

    @Override
    public RandomAccessRead getContentsForStreamParsing() {
      return new NonSeekableRandomAccessReadInputStream(new ByteArrayInputStream(content));
    }
  }
}
