package org.madoguchi.printer.page;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.NonSeekableRandomAccessReadInputStream;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.ResourceCache;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/**
 * A finished page as it looks, on white, and which of its letters are to be seen there.
 *
 * <p>A warning pattern draws the same outlines more than a hundred times. PDFBox unpacks a drawing
 * (form XObject, ISO 32000-1 8.10) at each of its places and reads it through a buffer in which the
 * step back by one byte that follows each byte is slow. Here it is unpacked once and read like a
 * page; what is drawn, and how, stays PDFBox's.
 *
 * <p>Thread rule: one thread; ends early where that is interrupted.
 */
public final class PagePicture {
  /** Two pixels a millimetre: the thinnest line of a seal is still red, and a page is small. */
  public static final float DPI = 50.8f;

  public static final int PER_MM = 2;

  private static final float POINTS = 72;

  private final int width;
  private final int height;
  private final int[] colours;
  private final LettersSeen letters;

  private PagePicture(BufferedImage picture, LettersSeen letters) {
    width = picture.getWidth();
    height = picture.getHeight();
    colours = pixels(picture);
    this.letters = letters;
  }

  /**
   * Draws the first page of a document.
   *
   * @throws IOException if anything of it can't be drawn
   */
  public static PagePicture of(PDDocument document, float dpi) throws IOException {
    float scale = dpi / POINTS;
    PDRectangle box = document.getPage(0).getCropBox();
    boolean turned = document.getPage(0).getRotation() % 180 != 0;
    int across = size(turned ? box.getHeight() : box.getWidth(), scale);
    int down = size(turned ? box.getWidth() : box.getHeight(), scale);
    var picture = new BufferedImage(across, down, BufferedImage.TYPE_INT_RGB);
    var letters = new LettersSeen(pixels(picture), across, down);
    Graphics2D graphics = picture.createGraphics();
    try {
      graphics.setBackground(Color.WHITE);
      graphics.clearRect(0, 0, across, down);
      new Renderer(document, letters).renderPageToGraphics(0, graphics, scale);
    } finally {
      graphics.dispose();
    }
    return new PagePicture(picture, letters);
  }

  private static int size(float points, float scale) {
    return (int) Math.max(Math.floor(points * scale), 1);
  }

  /** Its own pixels: red over green over blue (BufferedImage.TYPE_INT_RGB). */
  private static int[] pixels(BufferedImage picture) {
    return ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  /** Colour of a pixel, counted from the top left: red, green and blue in the lower 24 bits. */
  public int colour(int x, int y) {
    return colours[y * width + x];
  }

  /** Which letters, in the order in which they are written, are to be seen at the end. */
  BitSet lettersSeen() {
    return letters.seen();
  }

  /** How many letters were written. */
  int letters() {
    return letters.count();
  }

  /** Whether a letter darkened a pixel, however little of it is left there. */
  boolean letterAt(int x, int y) {
    return letters.at(x, y);
  }

  private static final class Renderer extends PDFRenderer {
    private final LettersSeen letters;

    Renderer(PDDocument document, LettersSeen letters) {
      super(document);
      this.letters = letters;
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
      return new Drawer(parameters, document.getResourceCache(), letters);
    }
  }

  private static final class Drawer extends PageDrawer {
    private final @Nullable ResourceCache cache;
    private final LettersSeen letters;
    private final IdentityHashMap<COSStream, Unpacked> drawings = new IdentityHashMap<>();
    private @Nullable AffineTransform toPicture;

    Drawer(PageDrawerParameters parameters, @Nullable ResourceCache cache, LettersSeen letters)
        throws IOException {
      super(parameters);
      this.cache = cache;
      this.letters = letters;
    }

    @Override
    public void drawPage(Graphics2D graphics, PDRectangle pageSize) throws IOException {
      var move = new AffineTransform(graphics.getTransform());
      // as PDFBox sets it: upside down, from the box's own corner
      move.translate(0, pageSize.getHeight());
      move.scale(1, -1);
      move.translate(-pageSize.getLowerLeftX(), -pageSize.getLowerLeftY());
      toPicture = move;
      super.drawPage(graphics, pageSize);
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

    @Override
    protected void showGlyph(Matrix rendering, PDFont font, int code, Vector displacement)
        throws IOException {
      letters.before(rendering.createAffineTransform(), toPicture);
      super.showGlyph(rendering, font, code, displacement);
      letters.after();
    }

    /** It is drawn beside the page and laid on it at the end, all its letters at once. */
    @Override
    public void showTransparencyGroup(PDTransparencyGroup group) throws IOException {
      letters.beforeGroup();
      super.showTransparencyGroup(group);
      letters.afterGroup();
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
      if (Thread.currentThread().isInterrupted()) {
        throw new IOException("no time left");
      }
      super.processOperator(operator, operands);
    }

    /** PDFBox would go on without what it couldn't draw; a printer may be able to. */
    @Override
    protected void operatorException(
        Operator operator, List<COSBase> operands, IOException exception) throws IOException {
      throw exception;
    }
  }

  private static final class Unpacked extends PDFormXObject {
    private final byte[] content;

    Unpacked(PDFormXObject packed, @Nullable ResourceCache cache) throws IOException {
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
