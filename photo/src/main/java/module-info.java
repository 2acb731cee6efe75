import org.jspecify.annotations.NullMarked;

/**
 * The photo for a card's application: what is measured of it, and what the measures mean. Knows
 * nothing of cards, printers and gateways.
 */
@NullMarked
module org.madoguchi.photo {
  requires transitive org.jspecify;
  requires static org.bytedeco.javacpp; // in the workers' processes alone, which have no modules:
  requires static org.bytedeco.opencv; // the program that asks them can't load OpenCV at all
  requires static com.google.zxing;
  requires org.slf4j;

  exports org.madoguchi.photo;
  exports org.madoguchi.photo.camera;
  exports org.madoguchi.photo.worker;
}
