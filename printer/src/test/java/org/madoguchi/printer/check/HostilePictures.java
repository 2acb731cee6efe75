package org.madoguchi.printer.check;

import java.util.HexFormat;

/** Pictures that two readers would show differently, or that are too much work. */
final class HostilePictures {
  private static final String SMALL = "/Width 4 /Height 4";
  private static final String GREY = "/ColorSpace /DeviceGray /BitsPerComponent 8 ";
  private static final String STENCIL = "/ImageMask true /BitsPerComponent 1 ";

  /** A frame 4 wide and high, of one component. */
  private static final byte[] JPEG =
      HexFormat.of().parseHex("ffd8ffc00009080004000401" + "00ffda0002");

  private static final byte[] PLAIN = new byte[16];

  private HostilePictures() {}

  static void put(HostilePages pages) {
    sizes(pages);
    packings(pages);
    jpegs(pages);
    colours(pages);
    masks(pages);
  }

  private static void sizes(HostilePages pages) {
    PageFault f = PageFault.IMAGE;
    pages.put(f, "a picture cut off", grey(SMALL, new byte[15]));
    pages.put(f, "a picture of no width", grey("/Width 0 /Height 4", PLAIN));
    pages.put(f, "a picture of no height", grey("/Width 4 /Height 0", PLAIN));
    pages.put(f, "a picture of less than no height", grey("/Width 4 /Height -4", PLAIN));
    pages.put(f, "a picture without a size", grey("", PLAIN));
    pages.put(f, "another picture for print", grey(SMALL + " /Alternates []", PLAIN));
    pages.put(f, "a picture that stands for another", grey(SMALL + " /OPI <<>>", PLAIN));
    pages.put(PageFault.LAYER, "a picture of a layer", grey(SMALL + " /OC <</Type /OCG>>", PLAIN));
    PageFault much = PageFault.TOO_MUCH;
    byte[] few = RawPdf.packed(0, 1000);
    String flate = "/Filter /FlateDecode";
    pages.put(
        much, "a picture of 900 million pixels", grey("/Width 30000 /Height 30000 " + flate, few));
    pages.put(much, "a picture too wide", grey("/Width 30001 /Height 1 " + flate, few));
    pages.put(much, "a picture too high", grey("/Width 1 /Height 30001 " + flate, few));
    pages.put(
        much,
        "a stencil too large",
        shown(STENCIL + "/Width 10000 /Height 1001 " + flate, RawPdf.packed(0, 1_251_250)));
    pages.put(
        much,
        "a picture of 40 MB",
        shown("/ColorSpace /DeviceRGB /BitsPerComponent 8 /Width 4000 /Height 3000 " + flate, few));
  }

  private static void packings(HostilePages pages) {
    PageFault f = PageFault.IMAGE;
    pages.put(f, "JPEG 2000", grey(SMALL + "/Filter /JPXDecode", PLAIN));
    pages.put(f, "JBIG2", grey(SMALL + "/Filter /JBIG2Decode", PLAIN));
    pages.put(f, "three bits", shown(SMALL + "/ColorSpace /DeviceGray /BitsPerComponent 3", PLAIN));
    pages.put(
        f, "sixteen bits", shown(SMALL + "/ColorSpace /DeviceGray /BitsPerComponent 16", PLAIN));
    pages.put(f, "no bits", shown(SMALL + "/ColorSpace /DeviceGray", PLAIN));
    pages.put(f, "values below black", grey(SMALL + "/Decode [-1 1]", PLAIN));
    pages.put(f, "values above white", grey(SMALL + "/Decode [0 256]", PLAIN));
    pages.put(f, "values of three colours for one", grey(SMALL + "/Decode [0 1 0 1 0 1]", PLAIN));
    String fax = SMALL + "/Filter /CCITTFaxDecode ";
    String bilevel = "/ColorSpace /DeviceGray /BitsPerComponent 1 ";
    pages.put(f, "a fax that doesn't say its width", shown(bilevel + fax, PLAIN));
    pages.put(
        f, "a fax of another width", shown(bilevel + fax + "/DecodeParms <</Columns 8>>", PLAIN));
    pages.put(
        f,
        "a fax of another height",
        shown(bilevel + fax + "/DecodeParms <</Columns 4 /Rows 8>>", PLAIN));
    pages.put(
        f,
        "a fax in colour",
        shown(
            "/ColorSpace /DeviceRGB /BitsPerComponent 8 " + fax + "/DecodeParms <</Columns 4>>",
            PLAIN));
  }

  private static void jpegs(HostilePages pages) {
    PageFault f = PageFault.IMAGE;
    String jpeg = "/Filter /DCTDecode ";
    pages.put(f, "no JPEG", grey(SMALL + jpeg, PLAIN));
    pages.put(f, "a JPEG of another width", grey("/Width 5 /Height 4" + jpeg, JPEG));
    pages.put(f, "a JPEG of another height", grey("/Width 4 /Height 5" + jpeg, JPEG));
    pages.put(
        f,
        "a JPEG of other colours",
        shown("/ColorSpace /DeviceRGB /BitsPerComponent 8 " + SMALL + jpeg, JPEG));
    pages.put(f, "a JPEG as a stencil", shown(STENCIL + SMALL + jpeg, JPEG));
    byte[] inks = JPEG.clone();
    inks[11] = 4;
    pages.put(
        f,
        "a JPEG of inks",
        shown("/ColorSpace /DeviceCMYK /BitsPerComponent 8 " + SMALL + jpeg, inks));
    pages.put(f, "colours to leave out of a JPEG", grey(SMALL + jpeg + "/Mask [0 1]", JPEG));
  }

  private static void colours(HostilePages pages) {
    pages.put(PageFault.IMAGE, "no colours", shown(SMALL + "/BitsPerComponent 8", PLAIN));
    pages.put(
        PageFault.IMAGE,
        "patterns for colours",
        shown(SMALL + "/ColorSpace /Pattern /BitsPerComponent 8", PLAIN));
    PageFault f = PageFault.COLOUR;
    space(pages, f, "an ink of the printer's", "[/Separation /Black /DeviceGray 6 0 R]");
    space(pages, f, "colours that an eye sees", "[/Lab <<>>]");
    space(pages, f, "a space that there isn't", "/Nowhere");
    space(pages, f, "a space without a name", "[]");
    space(pages, f, "a profile of two colours", "[/ICCBased 4 0 R]");
    space(pages, f, "a table that is too short", "[/Indexed /DeviceGray 3 <000102>]");
    space(pages, f, "a table that is too long", "[/Indexed /DeviceGray 256 <00>]");
    space(pages, f, "a table of less than nothing", "[/Indexed /DeviceGray -1 <00>]");
    space(pages, f, "a table of a table", "[/Indexed [/Indexed /DeviceGray 0 <00>] 0 <00>]");
    space(pages, f, "a table without an end", "[/Indexed /DeviceGray 0]");
    space(pages, f, "a table that isn't one", "[/Indexed /DeviceGray 0 7]");
  }

  private static void space(HostilePages pages, PageFault fault, String name, String space) {
    pages.put(fault, name, shown(SMALL + "/BitsPerComponent 8 /ColorSpace " + space, PLAIN));
  }

  private static void masks(HostilePages pages) {
    String soft = "/ColorSpace /DeviceGray /BitsPerComponent 8 " + SMALL;
    String hard = STENCIL + SMALL;
    mask(pages, "a mask that isn't a picture", "/SMask <<>>", soft);
    mask(pages, "two masks", "/SMask 6 0 R /Mask [0 1]", soft);
    mask(pages, "a mask for another ground", "/SMask 6 0 R", soft + " /Matte [0]");
    mask(pages, "a mask in colour", "/SMask 6 0 R", soft.replace("Gray", "RGB"));
    mask(pages, "a mask with a mask", "/SMask 6 0 R", soft + " /Mask [0 1]");
    mask(pages, "a mask that is no stencil", "/Mask 6 0 R", soft);
    mask(pages, "a stencil with a mask", "/Mask 6 0 R", hard + " /SMask 6 0 R");
    mask(pages, "colours of another space to leave out", "/Mask [0 1 0 1]", soft);
    mask(pages, "a mask that is a number", "/Mask 7", soft);
    pages.put(
        PageFault.IMAGE, "a masked stencil", shown(hard + " /Mask [0 1]", new byte[] {1, 2, 3, 4}));
  }

  private static void mask(HostilePages pages, String name, String entries, String mask) {
    pages.put(
        PageFault.IMAGE,
        name,
        grey(SMALL + entries, PLAIN).stream(
            "/Type /XObject /Subtype /Image " + mask, new byte[48]));
  }

  private static RawPdf grey(String entries, byte[] data) {
    return shown(GREY + entries, data);
  }

  private static RawPdf shown(String entries, byte[] data) {
    return RawPdf.of("", "", "/XObject <</I 5 0 R>>", "99 0 0 99 50 50 cm /I Do").stream(
        "/Type /XObject /Subtype /Image " + entries, data);
  }
}
