package org.madoguchi.printer.check;

/** Parts of a page, or around it, of which each differs from what may be in one thing only. */
final class HostileParts {
  private static final String SQUARE = "0 0 0 rg 100 100 50 50 re f";
  private static final String FORM = "/Type /XObject /Subtype /Form /BBox [0 0 100 100] ";
  private static final String STAMP = "/Type /Annot /Subtype /Stamp /F 4 ";
  private static final String PLACED = STAMP + "/Rect [50 50 99 99] ";

  private HostileParts() {}

  static void put(HostilePages pages) {
    trees(pages);
    around(pages);
    stamps(pages);
    states(pages);
    shadings(pages);
    operands(pages);
    places(pages);
    weights(pages);
  }

  private static void trees(HostilePages pages) {
    PageFault f = PageFault.NOT_ONE_PAGE;
    pages.put(f, "a kid that is a number", tree("/Kids [7] /Count 0"));
    pages.put(f, "kids that aren't a list", tree("/Kids 3 0 R /Count 1"));
    pages.put(f, "a count that is a word", tree("/Kids [3 0 R] /Count /one"));
    pages.put(f, "more than fifty kids", tree("/Kids [" + "null ".repeat(51) + "] /Count 0"));
    RawPdf template = RawPdf.of(SQUARE);
    template.replace(3, "<</Type /Template /Parent 2 0 R " + RawPdf.A4 + " /Contents 4 0 R>>");
    pages.put(f, "a template for a page", template);
    RawPdf deep = tree("/Kids [5 0 R] /Count 1");
    for (int i = 5; i < 26; i++) {
      deep.add("<</Type /Pages /Kids [%d 0 R] /Count 1>>".formatted(i < 25 ? i + 1 : 3));
    }
    pages.put(f, "a page too deep in the tree", deep);
    pages.put(
        f,
        "an inner node that counts wrong",
        tree("/Kids [5 0 R] /Count 1").add("<</Type /Pages /Kids [3 0 R] /Count 2>>"));
  }

  private static RawPdf tree(String entries) {
    return RawPdf.of(SQUARE).replace(2, "<</Type /Pages " + entries + ">>");
  }

  private static void around(HostilePages pages) {
    catalog(pages, PageFault.FORM, "a form that is drawn anew", "/NeedsRendering true");
    catalog(pages, PageFault.FORM, "fields that are reckoned", "/AcroForm <</CO [4 0 R]>>");
    catalog(pages, PageFault.FORM, "a form that is a list", "/AcroForm []");
    PageFault action = PageFault.ACTION;
    catalog(pages, action, "an address at opening", "/OpenAction <</S /URI /URI (a)>>");
    catalog(pages, action, "a word at opening", "/OpenAction /Print");
    catalog(
        pages, action, "a place and then more", "/OpenAction <</S /GoTo /D [3 0 R] /Next <<>>>>");
    PageFault attached = PageFault.ATTACHMENT;
    catalog(pages, attached, "a film in it", "/Names <</Renditions <<>>>>");
    catalog(pages, attached, "a file that belongs to it", "/AF [<<>>]");
    catalog(pages, attached, "a folder of files", "/Collection <</View /D>>");
    pages.put(attached, "a file that belongs to the page", RawPdf.of("", "/AF <</F 1>>", "", ""));
    pages.put(attached, "a file that is a word", RawPdf.of("", "/AF /file", "", ""));
  }

  private static void catalog(HostilePages pages, PageFault fault, String name, String entries) {
    pages.put(fault, name, RawPdf.of(entries, "", "", SQUARE));
  }

  private static void stamps(HostilePages pages) {
    PageFault f = PageFault.ANNOTATION;
    String look = "/AP <</N 5 0 R>> ";
    lying(pages, f, "one thing for a list of them", "/Annots <<" + PLACED + look + ">>", FORM);
    lying(pages, f, "a number on the page", "/Annots [7]", FORM);
    lying(
        pages,
        PageFault.TOO_MUCH,
        "twenty-one stamps",
        "/Annots [" + ("<<" + PLACED + look + ">> ").repeat(21) + "]",
        FORM);
    stamp(pages, PageFault.ACTION, "a stamp that leads away", PLACED + look + "/A <<>>");
    stamp(pages, PageFault.ACTION, "a stamp that acts", PLACED + look + "/AA <<>>");
    stamp(pages, PageFault.LAYER, "a stamp of a layer", PLACED + look + "/OC <<>>");
    stamp(pages, f, "a stamp without a place", STAMP + look);
    stamp(pages, f, "a stamp between three numbers", STAMP + look + "/Rect [50 50 99]");
    stamp(pages, f, "a stamp of many looks", PLACED + "/AP <</N <</On 5 0 R>>>>");
    stamp(pages, f, "a stamp of another look", PLACED + "/AS /Off /AP <</N <</On 5 0 R>>>>");
    stamp(pages, f, "a stamp far away", STAMP + look + "/Rect [9000000 9000000 9000001 9000001]");
    String annotations = "/Annots [<<" + PLACED + look + ">>]";
    lying(pages, f, "a stamp of no width", annotations, FORM.replace("100 100]", "0 100]"));
    lying(pages, f, "a stamp of no height", annotations, FORM.replace("100 100]", "100 0]"));
  }

  private static void stamp(HostilePages pages, PageFault fault, String name, String entries) {
    lying(pages, fault, name, "/Annots [<<" + entries + ">>]", FORM);
  }

  private static void lying(
      HostilePages pages, PageFault fault, String name, String page, String form) {
    pages.put(fault, name, RawPdf.of("", page, "", SQUARE).stream(form, RawPdf.ascii(SQUARE)));
  }

  private static void states(HostilePages pages) {
    PageFault f = PageFault.EFFECT;
    state(pages, f, "the darker of two", "<</BM [/Normal /Darken]>>");
    state(pages, f, "a newer transfer curve", "<</TR2 <</FunctionType 2>>>>");
    state(pages, f, "more than opaque", "<</CA 1.1>>");
    state(pages, f, "less than clear", "<</ca -0.1>>");
    state(pages, f, "clear as a word", "<</ca /half>>");
    state(pages, f, "dashes from elsewhere", "<</D [[3] 0]>>");
    state(pages, f, "half of the dashes", "<</D [[]]>>");
    state(pages, PageFault.DRAWING, "a font from elsewhere", "<</Font [4 0 R 9]>>");
    state(pages, PageFault.DRAWING, "a state that is a list", "[]");
  }

  private static void state(HostilePages pages, PageFault fault, String name, String state) {
    pages.put(fault, name, RawPdf.of("", "", "/ExtGState <</G " + state + ">>", "/G gs " + SQUARE));
  }

  private static void shadings(HostilePages pages) {
    String line = "/ShadingType 2 /ColorSpace /DeviceGray /Coords [0 0 9 9] ";
    String curve = "<</FunctionType 2 /Domain [0 1] /N 1>>";
    shading(pages, "a shading by a program", line.replace("Type 2", "Type 1") + curve(curve));
    shading(pages, "a shading without colours", "/ShadingType 2 /Coords [0 0 9 9] " + curve(curve));
    shading(pages, "a line of three numbers", line.replace(" 9 9]", " 9]") + curve(curve));
    shading(pages, "circles on a line", line.replace("Type 2", "Type 3") + curve(curve));
    shading(pages, "a shading without a curve", line);
    shading(pages, "a program for a curve", line + curve("<</FunctionType 4>>"));
    shading(pages, "a table that isn't there", line + curve("<</FunctionType 0>>"));
    shading(pages, "a word for a curve", line + curve("/Identity"));
    shading(pages, "too many curves", line + curve("[" + curve.repeat(34) + "]"));
    String stitched = curve;
    for (int i = 0; i < 4; i++) {
      stitched = "<</FunctionType 3 /Functions " + stitched + ">>";
    }
    shading(pages, "curves of curves of curves", line + curve(stitched));
    PageFault f = PageFault.EFFECT;
    pages.put(f, "a pattern that is neither", pattern("/PatternType 3"));
    pages.put(f, "a pattern of nothing", pattern("/PatternType 2"));
  }

  private static String curve(String function) {
    return "/Function " + function;
  }

  private static void shading(HostilePages pages, String name, String shading) {
    pages.put(
        PageFault.EFFECT, name, RawPdf.of("", "", "/Shading <</S <<" + shading + ">>>>", "/S sh"));
  }

  private static RawPdf pattern(String entries) {
    return RawPdf.of(
        "", "", "/Pattern <</P <<" + entries + ">>>>", "/Pattern cs /P scn 0 0 9 9 re f");
  }

  private static void operands(HostilePages pages) {
    drawn(pages, "no colour", "sc");
    drawn(pages, "a colour of six numbers", "1 1 1 1 1 1 sc");
    drawn(pages, "a colour that begins with a word", "/a 1 sc");
    drawn(pages, "a colour that is a string", "(a) sc");
    drawn(pages, "a number for a name", "7 cs");
    drawn(pages, "a number for a string", "BT 7 Tj ET");
    drawn(pages, "a name for a list of letters", "BT /a TJ ET");
    drawn(pages, "a name in a list of letters", "BT [/a] TJ ET");
    drawn(pages, "a number for dashes", "3 0 d");
    drawn(pages, "a name in dashes", "[/a] 0 d");
    drawn(pages, "too many dashes", "[" + "1 ".repeat(34) + "] 0 d");
    drawn(pages, "a number that is too large", "1000001 0 m 9 9 l S");
    drawn(pages, "one that is too small", "-1000001 0 m 9 9 l S");
  }

  /** Operators where they must not stand (ISO 32000-1 figure 9). */
  private static void places(HostilePages pages) {
    String square = "0 0 9 9 re ";
    drawn(pages, "a path begun within text", "BT 0 0 m ET");
    drawn(pages, "a path begun behind a cut", square + "W 0 0 m n");
    drawn(pages, "a line from nowhere", "5 5 l S");
    drawn(pages, "a line behind a cut", square + "W 5 5 l n");
    drawn(pages, "a cut along nothing", "W n");
    drawn(pages, "two cuts along one path", square + "W W* n");
    drawn(pages, "a path ended within text", "BT S ET");
    drawn(pages, "text within a path", "0 0 m BT ET");
    drawn(pages, "text within text", "BT BT ET");
    drawn(pages, "an end of no text", "ET");
    drawn(pages, "a place for letters outside text", "9 9 Td");
    drawn(pages, "saved within a path", "0 0 m q S Q");
    drawn(pages, "moved within text", "BT 1 0 0 1 9 9 cm ET");
    drawn(pages, "another line within a path", "0 0 m 3 w 9 9 l S");
    drawn(pages, "another line behind a cut", square + "W 3 w n");
    drawn(pages, "a path that doesn't end", "0 0 m 5 5 l");
    drawn(pages, "a picture within text", "BT BI /W 1 /H 1 /BPC 8 /CS /G ID a EI ET");
    drawn(pages, "letters of no font", "BT (a) Tj ET");
    drawn(pages, "dashes of less than nothing", "[-1 2] 0 d");
    drawn(pages, "dashes of nothing", "[0 0] 0 d");
    pages.put(PageFault.HIDDEN_TEXT, "text of no kind", RawPdf.of("BT -1 Tr ET"));
    pages.put(
        PageFault.DRAWING,
        "text in a tile",
        RawPdf.of("", "", "/Pattern <</P 5 0 R>>", "/Pattern cs /P scn 0 0 9 9 re f").stream(
            "/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 9 9] /XStep 9"
                + " /YStep 9 /Resources <<>>",
            RawPdf.ascii("BT ET")));
  }

  private static void drawn(HostilePages pages, String name, String drawing) {
    pages.put(PageFault.DRAWING, name, RawPdf.of(drawing));
  }

  private static void weights(HostilePages pages) {
    PageFault f = PageFault.TOO_MUCH;
    pages.put(f, "a path without end", RawPdf.of("0 0 m " + "9 9 l ".repeat(100_000) + "S"));
    pages.put(f, "squares to cut with", RawPdf.of("0 0 1 1 re ".repeat(501) + "W* n"));
    String dashed = "[1] 0 d ";
    pages.put(f, "dashes around squares", RawPdf.of(dashed + "0 0 51000 50000 re S"));
    pages.put(f, "dashes of many lines", RawPdf.of(dashed + "0 0 m 90000 0 l S ".repeat(3)));
    pages.put(f, "dashes of a curve", RawPdf.of(dashed + "0 0 m 0 0 900000 0 0 0 c b"));
    String picture = "/Type /XObject /Subtype /Image /ColorSpace /DeviceGray /BitsPerComponent 1 ";
    pages.put(
        f,
        "a picture shown too often",
        RawPdf.of("", "", "/XObject <</I 5 0 R>>", "/I Do ".repeat(41)).stream(
            picture + "/Width 4000 /Height 2500 /Filter /FlateDecode",
            RawPdf.packed(0, 1_310_720)));
  }
}
