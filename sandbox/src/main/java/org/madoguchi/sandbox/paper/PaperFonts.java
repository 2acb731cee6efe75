package org.madoguchi.sandbox.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.madoguchi.printer.page.LetterSubstitute;

/**
 * BIZ UDGothic, the universal-design face of the papers, from the system's fonts. Debian: package
 * {@code fonts-morisawa-bizud-gothic}.
 *
 * <p>Thread rule: one thread at a time; {@link Papers} sees to that.
 */
public final class PaperFonts {
  private static final List<Path> DIRECTORIES =
      List.of(
          Path.of("/usr/share/fonts/truetype/bizud-gothic"),
          Path.of("/usr/share/fonts/morisawa-biz-ud-gothic-fonts"),
          Path.of("/usr/local/share/fonts"),
          Path.of(System.getProperty("user.home"), ".local/share/fonts"));

  private final TrueTypeFont regular;
  private final TrueTypeFont bold;

  private PaperFonts(TrueTypeFont regular, TrueTypeFont bold) {
    this.regular = regular;
    this.bold = bold;
  }

  /**
   * Finds the face among the system's fonts.
   *
   * @throws IllegalStateException if it isn't there; the message says how to install it
   */
  public static PaperFonts ofSystem() {
    return new PaperFonts(read("BIZUDGothic-Regular.ttf"), read("BIZUDGothic-Bold.ttf"));
  }

  /**
   * A text as these faces can draw it: without selectors, and with another form of a rare letter.
   */
  String fit(String text) {
    return LetterSubstitute.fit(text, letter -> has(regular, letter) && has(bold, letter));
  }

  private static boolean has(TrueTypeFont face, int letter) {
    try {
      return face.getUnicodeCmapLookup().getGlyphId(letter) != 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** For text. */
  TrueTypeFont regular() {
    return regular;
  }

  /** For names, seals and the ground. */
  TrueTypeFont bold() {
    return bold;
  }

  private static TrueTypeFont read(String name) {
    for (Path directory : DIRECTORIES) {
      Path file = directory.resolve(name);
      if (Files.isReadable(file)) {
        try {
          return new TTFParser().parse(new RandomAccessReadBuffer(Files.readAllBytes(file)));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    throw new IllegalStateException(
        name + " is missing: apt-get install fonts-morisawa-bizud-gothic");
  }
}
