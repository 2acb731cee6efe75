package org.madoguchi.printer.check;

/**
 * How much a finished page may be, far above any certificate and far below what would hold up the
 * desk. They are looked at before the work is done.
 */
final class Bounds {
  /** Bytes of a file: a whole Mincho face embedded has 10 to 12 MB. */
  static final int FILE = 24 << 20;

  /** Bytes that all streams of a file unpack to. */
  static final int UNPACKED = 96 << 20;

  /** Bytes that the drawing of one page or form unpacks to. */
  static final int DRAWING = 8 << 20;

  /** Streams that a page's drawing is cut into. */
  static final int PIECES = 200;

  /** Levels of packing of one stream. */
  static final int FILTERS = 3;

  /** Pixels of all pictures of a page: A4 at 600 dpi has 35 million. */
  static final long PIXELS = 40_000_000;

  /** Bytes of a picture once unpacked: A4 at 300 dpi in colour has 26 MB. */
  static final int PICTURE = 32 << 20;

  /** Pixels that are drawn, each picture as often as it is shown. */
  static final long PIXELS_DRAWN = 400_000_000;

  /** Operators that are carried out, those of a form as often as it is shown. */
  static final long OPERATORS = 1_000_000;

  /** Segments of one path, and of one that clips, whose outline is computed. */
  static final int SEGMENTS = 100_000;

  static final int CLIP_SEGMENTS = 2_000;

  /** Dashes of all lines. */
  static final long DASHES = 200_000;

  /** Letters that are written. */
  static final long LETTERS = 100_000;

  /** Forms in forms. */
  static final int FORMS = 12;

  /** Saved graphics states; Acrobat held 28 (ISO 32000-1 annex C). */
  static final int STATES = 64;

  /** Operands of an operator (ISO 32000-1 8.6.6.5 allows 32 colorants). */
  static final int OPERANDS = 33;

  /** Numbers on a page, in points: 350 m. */
  static final float NUMBER = 1_000_000;

  /** Places of a tiling pattern on a page. */
  static final double TILES = 100_000;

  /** Levels of dictionaries in dictionaries, and of the page tree. */
  static final int DEPTH = 20;

  /** Nodes of the page tree that are visited. */
  static final int NODES = 50;

  /** Annotations on a page. */
  static final int ANNOTATIONS = 20;

  /** Bytes of a code map or a map of letters. */
  static final int CODE_MAP = 2 << 20;

  private Bounds() {}
}
