package org.madoguchi.printer.check;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/**
 * A municipality's page as it is looked at and as it is printed: a document that was made anew from
 * the parts of the given one that every reader and every printer treats alike (decision 31). What
 * can't come along though somebody may have meant it to be seen is a {@link PageFault}; what is
 * never shown is left behind.
 *
 * <p>Bounded work, in memory alone; ends early where its thread is interrupted. Whatever the bytes
 * are, {@link #read} answers with a value, if the heap and the stack last: {@link BoundedLook} is
 * for these. Thread rule: one thread.
 */
public final class FinishedPage implements AutoCloseable {
  private final PDDocument source;
  private final PDDocument page;

  private FinishedPage(PDDocument source, PDDocument page) {
    this.source = source;
    this.page = page;
  }

  /** The result of reading. */
  public sealed interface Reading {
    /** To be closed. */
    record Fit(FinishedPage page) implements Reading {}

    /** It isn't printed. */
    record Unfit(PageFault fault) implements Reading {}
  }

  /** Reads a PDF document of one page. */
  public static Reading read(byte[] pdf) {
    try {
      FileWeight.weigh(pdf);
      PDDocument source = open(pdf);
      try {
        var fit = new Reading.Fit(new FinishedPage(source, anew(source)));
        return fit;
      } catch (Throwable e) {
        IOUtils.closeQuietly(source);
        throw e;
      }
    } catch (Unfit e) {
      return new Reading.Unfit(e.fault());
    } catch (InvalidPasswordException e) {
      return new Reading.Unfit(PageFault.ENCRYPTED);
    } catch (IOException | RuntimeException e) {
      // PDFBox's parsers answer to some bytes with whatever exception comes first.
      return new Reading.Unfit(
          Thread.currentThread().isInterrupted() ? PageFault.TOO_LONG : PageFault.UNREADABLE);
    }
  }

  /** The page alone. Lives until this is closed. */
  public PDDocument document() {
    return page;
  }

  /** Strictly: what has to be guessed, another reader guesses otherwise. */
  private static PDDocument open(byte[] pdf) throws IOException {
    return new PDFParser(
            new RandomAccessReadBuffer(pdf), "", null, null, IOUtils.createMemoryOnlyStreamCache())
        .parse(false);
  }

  private static PDDocument anew(PDDocument source) throws Unfit, IOException {
    if (source.isEncrypted()) {
      throw new Unfit(PageFault.ENCRYPTED);
    }
    COSDictionary catalog = source.getDocumentCatalog().getCOSObject();
    COSDictionary given = PageTree.onlyPage(catalog);
    Around.examine(catalog, given);
    COSDictionary made = new COSDictionary();
    made.setItem(COSName.TYPE, COSName.PAGE);
    PageFrame.copy(given, made);
    draw(given, made, source);
    var document = new PDDocument(IOUtils.createMemoryOnlyStreamCache());
    document.addPage(new PDPage(made));
    return document;
  }

  private static void draw(COSDictionary given, COSDictionary made, PDDocument source)
      throws Unfit, IOException {
    var budget = new Budget();
    var parts = new Parts(budget);
    var resources =
        new UsedResources(
            given.getDictionaryObject(COSName.RESOURCES) instanceof COSDictionary own ? own : null,
            parts);
    var drawing = new Drawing(Drawing.Kind.PAGE_OR_FORM, resources);
    Cost cost = drawing.read(contents(given.getDictionaryObject(COSName.CONTENTS), budget));
    var content = new ByteArrayOutputStream();
    var stamps = new Stamps(resources, parts, cost);
    String lying = stamps.drawn(given.getDictionaryObject(COSName.ANNOTS));
    if (lying.isEmpty()) {
      content.writeBytes(drawing.bytes());
    } else {
      content.writeBytes("q\n".getBytes(StandardCharsets.US_ASCII));
      content.writeBytes(drawing.bytes());
      content.writeBytes(("Q\n" + lying).getBytes(StandardCharsets.US_ASCII));
    }
    COSStream stream = source.getDocument().createCOSStream();
    Streams.replace(stream, content.toByteArray());
    made.setItem(COSName.CONTENTS, stream);
    made.setItem(COSName.RESOURCES, resources.used());
  }

  private static byte[] contents(@Nullable COSBase contents, Budget budget)
      throws Unfit, IOException {
    var all = new ByteArrayOutputStream();
    switch (contents) {
      case COSStream one -> all.writeBytes(Streams.unpacked(one, Bounds.DRAWING, budget));
      case COSArray several when several.size() <= Bounds.PIECES -> {
        for (int i = 0; i < several.size(); i++) {
          if (!(several.getObject(i) instanceof COSStream piece)) {
            throw new Unfit(PageFault.UNREADABLE);
          }
          all.writeBytes(Streams.unpacked(piece, Bounds.DRAWING - all.size(), budget));
          all.write('\n'); // they join between tokens (ISO 32000-1 table 30)
        }
      }
      case null -> {}
      default -> throw new Unfit(PageFault.UNREADABLE);
    }
    return all.toByteArray();
  }

  @Override
  public void close() {
    IOUtils.closeQuietly(page);
    IOUtils.closeQuietly(source);
  }
}
