package org.madoguchi.sandbox.proof.storm;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.madoguchi.app.errand.PaperPicture;

/**
 * A paper that lay before an office's camera in a world, as its picture shows it. No two pictures
 * are the same.
 *
 * @param person whose paper it is
 * @param code which one
 * @param picture number of the picture
 */
record PicturedPaper(int person, String code, int picture) {
  /** Start of image, and of another marker (ITU-T T.81 B.1.1.3). */
  private static final byte[] START = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};

  private static final Pattern TEXT = Pattern.compile("(\\d+) ([a-z0-9-]+) (\\d+)");

  /** The file. */
  PaperPicture file() {
    byte[] text = (person + " " + code + " " + picture).getBytes(StandardCharsets.US_ASCII);
    byte[] jpeg = Arrays.copyOf(START, START.length + text.length);
    System.arraycopy(text, 0, jpeg, START.length, text.length);
    return new PaperPicture(jpeg);
  }

  /** What a file shows; empty if it isn't, to the last byte, one that was taken here. */
  static Optional<PicturedPaper> in(byte[] jpeg) {
    if (jpeg.length < START.length) {
      return Optional.empty();
    }
    int length = jpeg.length - START.length;
    Matcher text = TEXT.matcher(new String(jpeg, START.length, length, StandardCharsets.US_ASCII));
    return text.matches()
        ? Optional.of(
                new PicturedPaper(
                    Integer.parseInt(text.group(1)),
                    text.group(2),
                    Integer.parseInt(text.group(3))))
            .filter(p -> Arrays.equals(p.file().jpeg(), jpeg))
        : Optional.empty();
  }
}
