package org.madoguchi.printer.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.madoguchi.printer.ipp.LinkTrouble;

/**
 * What a scanner says of its glass.
 *
 * @param model maker and model: plain characters, one line
 * @param glass whether it has one
 * @param jpeg whether it gives JPEG; also if it doesn't say
 * @param formatExt whether it wants the format in its newer element too
 * @param colour whether it sees colours; also if it doesn't say
 * @param resolution that is asked for, in pixels an inch
 * @param width of the glass or of A4, whichever is less, in 1/300 inch
 * @param height likewise
 */
record GlassFacts(
    String model,
    boolean glass,
    boolean jpeg,
    boolean formatExt,
    boolean colour,
    int resolution,
    int width,
    int height) {
  /** Letters of 2 mm have 16 pixels then. */
  static final int WANTED = 200;

  /** Where nothing is said: what every one has. */
  private static final int UNSAID = 300;

  /** A4, in 1/300 inch. */
  private static final int A4_WIDTH = 2480;

  private static final int A4_HEIGHT = 3508;

  /** What it tells of its capabilities; empty if these are none. */
  static Optional<GlassFacts> of(byte[] xml) {
    var seen = new Seen();
    return EsclXml.read(xml, seen::note)
        .filter("ScannerCapabilities"::equals)
        .map(_ -> seen.facts());
  }

  /** The settings of a job. Makers take these elements in this order. */
  String settings() {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <scan:ScanSettings xmlns:pwg="http://www.pwg.org/schemas/2010/12/sm" \
        xmlns:scan="http://schemas.hp.com/imaging/escl/2011/05/03">
          <pwg:Version>2.0</pwg:Version>
          <pwg:ScanRegions>
            <pwg:ScanRegion>
              <pwg:ContentRegionUnits>escl:ThreeHundredthsOfInches</pwg:ContentRegionUnits>
              <pwg:XOffset>0</pwg:XOffset>
              <pwg:YOffset>0</pwg:YOffset>
              <pwg:Width>%d</pwg:Width>
              <pwg:Height>%d</pwg:Height>
            </pwg:ScanRegion>
          </pwg:ScanRegions>
          <pwg:InputSource>Platen</pwg:InputSource>
          <scan:ColorMode>%s</scan:ColorMode>
          <pwg:DocumentFormat>image/jpeg</pwg:DocumentFormat>
        %s  <scan:XResolution>%d</scan:XResolution>
          <scan:YResolution>%d</scan:YResolution>
        </scan:ScanSettings>
        """
        .formatted(
            width,
            height,
            colour ? "RGB24" : "Grayscale8",
            formatExt ? "  <scan:DocumentFormatExt>image/jpeg</scan:DocumentFormatExt>\n" : "",
            resolution,
            resolution);
  }

  /** What is collected of the document. Some define what holds for the glass elsewhere in it. */
  private static final class Seen {
    private static final String GLASS = "/PlatenInputCaps/";
    private static final String FEEDER = "/Adf/";

    private String model = "";
    private boolean glass;
    private boolean formatExt;
    private int width = A4_WIDTH;
    private int height = A4_HEIGHT;
    private int least;
    private int largest;
    private final List<String> formats = new ArrayList<>();
    private final List<String> colours = new ArrayList<>();
    private final SortedSet<Integer> resolutions = new TreeSet<>();

    private void note(String path, String text) {
      if (path.endsWith("/MakeAndModel")) {
        model = LinkTrouble.plain(text).strip();
      }
      if (path.contains(FEEDER)) {
        return;
      }
      glass = glass || path.contains(GLASS);
      switch (path.substring(path.lastIndexOf('/') + 1)) {
        case "MaxWidth" -> width = Math.min(width, number(text, width));
        case "MaxHeight" -> height = Math.min(height, number(text, height));
        case "ColorMode" -> colours.add(text);
        case "DocumentFormat" -> formats.add(text.toLowerCase(Locale.ROOT));
        case "DocumentFormatExt" -> {
          formats.add(text.toLowerCase(Locale.ROOT));
          formatExt = true;
        }
        case "XResolution" -> resolutions.add(number(text, UNSAID));
        case "Min" -> {
          if (path.contains("/XResolution")) {
            least = number(text, UNSAID);
          }
        }
        case "Max" -> {
          if (path.contains("/XResolution")) {
            largest = number(text, UNSAID);
          }
        }
        default -> {}
      }
    }

    private static int number(String text, int otherwise) {
      try {
        int number = Integer.parseInt(text);
        return number > 0 ? number : otherwise;
      } catch (NumberFormatException e) {
        return otherwise;
      }
    }

    private GlassFacts facts() {
      return new GlassFacts(
          model,
          glass,
          formats.isEmpty() || formats.contains("image/jpeg") || formats.contains("image/jpg"),
          formatExt,
          colours.isEmpty() || colours.contains("RGB24"),
          resolution(),
          width,
          height);
    }

    /** The smallest that is enough; the largest if none is. */
    private int resolution() {
      if (!resolutions.isEmpty()) {
        SortedSet<Integer> enough = resolutions.tailSet(WANTED);
        return enough.isEmpty() ? resolutions.last() : enough.first();
      }
      return largest == 0 ? UNSAID : Math.clamp(WANTED, Math.min(least, largest), largest);
    }
  }
}
