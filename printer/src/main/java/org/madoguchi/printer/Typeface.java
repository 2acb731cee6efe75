package org.madoguchi.printer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/**
 * A TrueType face, held in memory so that printing needs no file.
 *
 * <p>Thread rule: immutable, any thread; each document gets a font of its own.
 */
public final class Typeface {
  private static final byte[] COLLECTION_TAG = {'t', 't', 'c', 'f'};

  private final byte[] file;
  private final @Nullable String memberOfCollection;

  private Typeface(byte[] file, @Nullable String memberOfCollection) {
    this.file = file;
    this.memberOfCollection = memberOfCollection;
  }

  /**
   * Reads a face and tries it.
   *
   * @param family part of the PostScript name, by which the face is chosen from a collection
   * @throws IOException if the file can't be read, is no TrueType font or lacks Japanese
   */
  static Typeface read(Path path, String family) throws IOException {
    byte[] bytes = Files.readAllBytes(path);
    boolean collection =
        bytes.length > COLLECTION_TAG.length
            && Arrays.equals(Arrays.copyOf(bytes, COLLECTION_TAG.length), COLLECTION_TAG);
    var face = new Typeface(bytes, collection ? member(bytes, family) : null);
    try (TrueTypeFont font = face.parse()) {
      var letters = font.getUnicodeCmapLookup();
      if (letters.getGlyphId('窓') == 0 || letters.getGlyphId('ア') == 0) {
        throw new IOException("no Japanese letters in " + path.getFileName());
      }
    }
    return face;
  }

  private static String member(byte[] collectionFile, String family) throws IOException {
    List<String> names = new ArrayList<>();
    try (var collection = new TrueTypeCollection(new ByteArrayInputStream(collectionFile))) {
      collection.processAllFonts(font -> names.add(font.getName()));
    }
    return names.stream()
        .filter(name -> name.contains(family))
        .findFirst()
        .orElseThrow(() -> new IOException("no " + family + " in the font collection"));
  }

  private TrueTypeFont parse() throws IOException {
    if (memberOfCollection == null) {
      return new TTFParser(true).parse(new RandomAccessReadBuffer(file));
    }
    try (var collection = new TrueTypeCollection(new ByteArrayInputStream(file))) {
      TrueTypeFont font = collection.getFontByName(memberOfCollection);
      if (font == null) {
        throw new IOException("no " + memberOfCollection + " in the font collection");
      }
      return font;
    }
  }

  /** Which letters it has, by their code points. Reads the face once more. */
  IntPredicate letters() {
    try (TrueTypeFont font = parse()) {
      var letters = font.getUnicodeCmapLookup();
      return letter -> letters.getGlyphId(letter) != 0;
    } catch (IOException e) {
      throw new AssertionError("read from memory before, when it was found", e);
    }
  }

  /** The font for one document, of which only the letters in use are embedded. */
  public PDType0Font embedIn(PDDocument document) {
    try {
      return PDType0Font.load(document, parse(), true);
    } catch (IOException e) {
      throw new AssertionError("read from memory before, when it was found", e);
    }
  }
}
