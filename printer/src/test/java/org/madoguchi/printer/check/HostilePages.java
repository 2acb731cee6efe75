package org.madoguchi.printer.check;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Pages that must not be printed, each with the reason why. All are a few hundred bytes to 200 kB.
 */
public final class HostilePages {
  private static final String SQUARE = "0 0 0 rg 100 100 50 50 re f";
  private static final String FORM = "/Type /XObject /Subtype /Form /BBox [0 0 100 100] ";
  private final Map<String, byte[]> pages = new LinkedHashMap<>();
  private final Map<String, PageFault> faults = new LinkedHashMap<>();

  private HostilePages() {}

  /** A page and why it is refused. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Hostile(String name, byte[] pdf, PageFault fault) {
    @Override
    public String toString() {
      return name;
    }
  }

  /** All of them. */
  public static List<Hostile> all() {
    return Stream.concat(light().stream(), heavy().stream()).toList();
  }

  /** One for each reason that there is, where all would say the same. */
  static List<Hostile> ofEachFault() {
    Map<PageFault, Hostile> first = new EnumMap<>(PageFault.class);
    light().forEach(p -> first.putIfAbsent(p.fault(), p));
    return List.copyOf(first.values());
  }

  /** Those that are refused at once. */
  static List<Hostile> light() {
    return Light.PAGES;
  }

  /** Bombs that take more than a tenth of a second to be made and refused. */
  static List<Hostile> heavy() {
    return Heavy.PAGES;
  }

  /** Made once: a test asks for the list before each page. */
  private static final class Light {
    static final List<Hostile> PAGES =
        made(
            all -> {
              all.trees();
              all.around();
              all.sizes();
              all.weights();
              all.drawings();
              HostilePictures.put(all);
              HostileParts.put(all);
              all.looks();
            });
  }

  private static final class Heavy {
    static final List<Hostile> PAGES = made(HostilePages::bombs);
  }

  private static List<Hostile> made(Consumer<HostilePages> making) {
    var all = new HostilePages();
    making.accept(all);
    return all.pages.entrySet().stream()
        .map(
            e ->
                new Hostile(
                    e.getKey(), e.getValue(), Objects.requireNonNull(all.faults.get(e.getKey()))))
        .toList();
  }

  private void put(PageFault fault, String name, byte[] pdf) {
    pages.put(name, pdf);
    faults.put(name, fault);
  }

  void put(PageFault fault, String name, RawPdf pdf) {
    put(fault, name, pdf.bytes());
  }

  private void trees() {
    PageFault f = PageFault.NOT_ONE_PAGE;
    String second = "<</Type /Page /Parent 2 0 R " + RawPdf.A4 + " /Contents 4 0 R>>";
    put(
        f,
        "two kids, count 1",
        RawPdf.of(SQUARE).replace(2, "<</Type /Pages /Kids [3 0 R 5 0 R] /Count 1>>").add(second));
    put(
        f,
        "two kids, count 2",
        RawPdf.of(SQUARE).replace(2, "<</Type /Pages /Kids [3 0 R 5 0 R] /Count 2>>").add(second));
    put(
        f,
        "one kid, count 2",
        RawPdf.of(SQUARE).replace(2, "<</Type /Pages /Kids [3 0 R] /Count 2>>"));
    put(
        f,
        "the same kid twice",
        RawPdf.of(SQUARE).replace(2, "<</Type /Pages /Kids [3 0 R 3 0 R] /Count 1>>"));
    put(
        f,
        "a tree in itself",
        RawPdf.of(SQUARE).replace(2, "<</Type /Pages /Kids [3 0 R 2 0 R] /Count 1>>"));
    put(f, "no kids", RawPdf.of(SQUARE).replace(2, "<</Type /Pages /Kids [] /Count 0>>"));
    put(f, "no count", RawPdf.of(SQUARE).replace(2, "<</Type /Pages /Kids [3 0 R]>>"));
    put(f, "a page with kids", RawPdf.of("", "/Kids [5 0 R] /Count 1", "", SQUARE).add(second));
    put(
        f,
        "a second page in an inner node",
        RawPdf.of(SQUARE)
            .replace(2, "<</Type /Pages /Kids [3 0 R 5 0 R] /Count 1>>")
            .add("<</Type /Pages /Parent 2 0 R /Kids [6 0 R] /Count 0>>")
            .add(second));
  }

  private void around() {
    String script = "<</S /JavaScript /JS (app.beep\\(\\))>>";
    put(PageFault.ACTION, "a script", RawPdf.of("/OpenAction " + script, "", "", SQUARE));
    put(
        PageFault.ACTION,
        "named scripts",
        RawPdf.of("/Names <</JavaScript <</Names [(a) " + script + "]>>>>", "", "", SQUARE));
    put(PageFault.ACTION, "on print", RawPdf.of("/AA <</WP " + script + ">>", "", "", SQUARE));
    put(PageFault.ACTION, "on open", RawPdf.of("", "/AA <</O " + script + ">>", "", SQUARE));
    put(
        PageFault.ATTACHMENT,
        "a file in it",
        RawPdf.of("/Names <</EmbeddedFiles <</Names [(a) <</F (a)>>]>>>>", "", "", SQUARE));
    put(PageFault.FORM, "XFA", RawPdf.of("/AcroForm <</Fields [] /XFA (x)>>", "", "", SQUARE));
    put(
        PageFault.FORM,
        "fields without looks",
        RawPdf.of("/AcroForm <</Fields [] /NeedAppearances true>>", "", "", SQUARE));
    put(PageFault.LAYER, "layers", RawPdf.of("/OCProperties <</OCGs [] /D <<>>>>", "", "", SQUARE));
    put(PageFault.LAYER, "a part of a layer", RawPdf.of("/OC /L BDC " + SQUARE + " EMC"));
    put(
        PageFault.LAYER,
        "a form of a layer",
        RawPdf.of("", "", "/XObject <</F 5 0 R>>", "/F Do").stream(
            FORM + "/OC <</Type /OCG /Name (l)>>", RawPdf.ascii(SQUARE)));
    annotation("a stamp without the print flag", "/Subtype /Stamp /F 0 /AP <</N 5 0 R>>");
    annotation("a stamp that a screen hides", "/Subtype /Stamp /F 36 /AP <</N 5 0 R>>");
    annotation("a hidden stamp", "/Subtype /Stamp /F 6 /AP <</N 5 0 R>>");
    annotation("a stamp that toggles", "/Subtype /Stamp /F 260 /AP <</N 5 0 R>>");
    annotation("a stamp without a look", "/Subtype /Stamp /F 4");
    annotation("a field without the print flag", "/Subtype /Widget /FT /Sig /F 0 /AP <</N 5 0 R>>");
    annotation("a link", "/Subtype /Link /F 4 /Border [0 0 1]");
    annotation("a note", "/Subtype /Text /F 4 /Contents (n)");
    annotation("a watermark", "/Subtype /Watermark /F 4 /AP <</N 5 0 R>>");
  }

  private void annotation(String name, String entries) {
    put(
        PageFault.ANNOTATION,
        name,
        RawPdf.of("", "/Annots [<</Type /Annot /Rect [50 50 99 99] " + entries + ">>]", "", SQUARE)
            .stream(FORM, RawPdf.ascii(SQUARE)));
  }

  private void sizes() {
    PageFault f = PageFault.NOT_A4;
    put(f, "A3", RawPdf.of("", "/MediaBox [0 0 842 1191]", "", SQUARE));
    put(f, "letter", RawPdf.of("", "/MediaBox [0 0 612 792]", "", SQUARE));
    put(f, "five metres", RawPdf.of("", "/MediaBox [0 0 14400 14400]", "", SQUARE));
    put(f, "A4 in other units", RawPdf.of("", "/UserUnit 2", "", SQUARE));
    put(f, "a part of A4", RawPdf.of("", "/CropBox [0 0 300 842]", "", SQUARE));
    put(f, "no size", RawPdf.of("", "/MediaBox [0 0 0 0]", "", SQUARE));
    put(f, "no numbers", RawPdf.of("", "/MediaBox [/a /b /c /d]", "", SQUARE));
    put(PageFault.DRAWING, "half turned", RawPdf.of("", "/Rotate 45", "", SQUARE));
  }

  private void bombs() {
    PageFault f = PageFault.TOO_MUCH;
    put(f, "a drawing of 200 MB", packedDrawing(200L << 20));
    put(f, "packed twice", doublyPacked());
    put(
        f,
        "a table of objects of 200 MB",
        RawPdf.of(SQUARE).stream(
            "/Type /ObjStm /N 1 /First 5 /Filter /FlateDecode", RawPdf.packed(' ', 200L << 20)));
    put(f, "a million squares", RawPdf.of("0 0 1 1 re f ".repeat(600_000)));
  }

  private void weights() {
    PageFault f = PageFault.TOO_MUCH;
    put(f, "endless q", RawPdf.of("q ".repeat(100_000)));
    put(
        f,
        "rows without end",
        RawPdf.of(SQUARE).stream(
            "/Type /ObjStm /N 1 /First 5 /Filter /FlateDecode /DecodeParms <</Predictor 12"
                + " /Columns 2000000000>>",
            RawPdf.packed(' ', 100)));
    put(f, "forms in forms", formsInForms(9));
    put(f, "too deep", formsInForms(20));
    put(f, "dashes without end", RawPdf.of("[0.0001] 0 d 0 0 m 500 500 l S"));
    put(
        f,
        "tiles without end",
        RawPdf.of("", "", "/Pattern <</P 5 0 R>>", "/Pattern cs /P scn 0 0 595 842 re f").stream(
            "/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 1 1] /XStep"
                + " 0.001 /YStep 0.001 /Resources <<>>",
            RawPdf.ascii("0 0 1 1 re f")));
    put(f, "a path to cut with", RawPdf.of("0 0 m " + "9 9 l 1 5 l ".repeat(5_000) + "W n"));
    put(
        PageFault.UNREADABLE,
        "packed as it was in 1995",
        RawPdf.of(SQUARE).stream("/Type /ObjStm /N 1 /First 5 /Filter /LZWDecode", new byte[99]));
    put(
        PageFault.DRAWING,
        "a form in itself",
        RawPdf.of("", "", "/XObject <</F 5 0 R>>", "/F Do").stream(
            FORM + "/Resources <</XObject <</F 5 0 R>>>>", RawPdf.ascii("/F Do")));
  }

  private static byte[] packedDrawing(long size) {
    RawPdf pdf = RawPdf.of("", "", "", SQUARE);
    pdf.stream("/Filter /FlateDecode", RawPdf.packed(' ', size));
    pdf.replace(
        3, "<</Type /Page /Parent 2 0 R " + RawPdf.A4 + " /Contents 5 0 R /Resources <<>>>>");
    return pdf.bytes();
  }

  private static byte[] doublyPacked() {
    byte[] once = RawPdf.packed(' ', 200L << 20);
    var twice = new ByteArrayOutputStream();
    try (var out = new DeflaterOutputStream(twice, new Deflater(9))) {
      out.write(once);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return RawPdf.of(SQUARE).stream(
            "/Type /ObjStm /N 1 /First 5 /Filter [/FlateDecode /FlateDecode]", twice.toByteArray())
        .bytes();
  }

  private static RawPdf formsInForms(int levels) {
    RawPdf pdf = RawPdf.of("", "", "/XObject <</F 5 0 R>>", "/F Do");
    for (int i = 0; i < levels; i++) {
      boolean last = i == levels - 1;
      pdf.stream(
          FORM + "/Resources <</XObject <</F " + (last ? 5 + i : 6 + i) + " 0 R>>>>",
          RawPdf.ascii(last ? SQUARE : "/F Do ".repeat(levels > 10 ? 1 : 10)));
    }
    return pdf;
  }

  private void drawings() {
    PageFault f = PageFault.DRAWING;
    put(f, "an operator that there isn't", RawPdf.of(SQUARE + " 1 2 zz"));
    put(f, "an operand too many", RawPdf.of("1 100 100 50 50 re f"));
    put(f, "an operand too few", RawPdf.of("100 50 50 re f"));
    put(f, "a name for a number", RawPdf.of("/a 100 50 50 re f"));
    put(f, "operands left over", RawPdf.of(SQUARE + " 1 2 3"));
    put(f, "numbers without end", RawPdf.of("0 0 m 99999999999 5 l S"));
    put(f, "saved within text", RawPdf.of("BT q ET Q"));
    put(f, "a path within text", RawPdf.of("BT 0 0 m 5 5 l S ET"));
    put(f, "a colour within a path", RawPdf.of("0 0 m 1 0 0 rg 5 5 l S"));
    put(f, "text that doesn't end", RawPdf.of("BT"));
    put(f, "resources that there aren't", RawPdf.of("/F Do"));
    put(f, "an unknown object", unknownObject());
    put(PageFault.HIDDEN_TEXT, "text that isn't drawn", RawPdf.of("BT 3 Tr ET"));
    put(PageFault.HIDDEN_TEXT, "text that cuts out", RawPdf.of("BT 7 Tr ET"));
    String helvetica = "/Font <</F <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>>>";
    put(
        PageFault.FONT_NOT_EMBEDDED,
        "a font of the printer's",
        RawPdf.of("", "", helvetica, "BT /F 12 Tf 90 90 Td (a) Tj ET"));
    put(
        PageFault.FONT_NOT_EMBEDDED,
        "a font of the printer's in a form",
        RawPdf.of("", "", "/XObject <</X 5 0 R>>", "/X Do").stream(
            FORM + "/Resources <<" + helvetica + ">>",
            RawPdf.ascii("BT /F 12 Tf 9 9 Td (a) Tj ET")));
    put(
        PageFault.LETTER_MISSING,
        "a letter that isn't drawn",
        RawPdf.of("", "", "/Font <</F 5 0 R>>", "BT /F 12 Tf 90 90 Td (b) Tj ET")
            .add(
                "<</Type /Font /Subtype /Type3 /FontBBox [0 0 1 1] /FontMatrix [1 0 0 1 0 0]"
                    + " /CharProcs <</a 6 0 R>> /Encoding <</Differences [97 /a]>> /FirstChar 97"
                    + " /LastChar 97 /Widths [1] /Resources <<>>>>")
            .stream("", RawPdf.ascii("1 0 d0 0 0 1 1 re f")));
    byte[] broken = RawPdf.of(SQUARE).bytes();
    put(PageFault.UNREADABLE, "cut off", Arrays.copyOf(broken, broken.length - 60));
    put(PageFault.UNREADABLE, "nothing", new byte[0]);
    put(PageFault.UNREADABLE, "no document", RawPdf.ascii("%PDF-1.7 and no more"));
    put(
        PageFault.ENCRYPTED,
        "locked",
        RawPdf.of(SQUARE).bytes("/Encr#79pt <</Filter /Standard /V 1 /R 2>>"));
  }

  private static RawPdf unknownObject() {
    return RawPdf.of("", "", "/XObject <</F 5 0 R>>", "/F Do").stream(
        "/Type /XObject /Subtype /PS", RawPdf.ascii("showpage"));
  }

  private void looks() {
    PageFault f = PageFault.EFFECT;
    state(f, "multiplied", "/BM /Multiply");
    state(f, "a soft mask", "/SMask <</S /Alpha /G 5 0 R>>");
    state(f, "a transfer curve", "/TR <</FunctionType 2 /Domain [0 1] /N 1 /C0 [1] /C1 [0]>>");
    state(f, "alpha as shape", "/AIS true");
    put(
        f,
        "a mesh",
        RawPdf.of("", "", "/Shading <</S <</ShadingType 4 /ColorSpace /DeviceGray>>>>", "/S sh"));
    put(
        PageFault.COLOUR,
        "a spot colour",
        RawPdf.of(
            "",
            "",
            "/ColorSpace <</C [/Separation /Gold /DeviceGray <</FunctionType 2 /N 1>>]>>",
            "/C cs 1 scn 0 0 9 9 re f"));
  }

  private void state(PageFault fault, String name, String entries) {
    put(fault, name, RawPdf.of("", "", "/ExtGState <</G <<" + entries + ">>>>", "/G gs " + SQUARE));
  }
}
