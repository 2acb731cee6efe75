import org.jspecify.annotations.NullMarked;

/**
 * The photo for a card's application: what is measured of it, and what the measures mean. Knows
 * nothing of cards, printers and gateways.
 */
@NullMarked
module org.madoguchi.photo {
  requires transitive org.jspecify;
  requires org.bytedeco.javacpp; // used in the worker's process alone
  requires org.bytedeco.opencv;
  requires org.slf4j;

  exports org.madoguchi.photo;
  exports org.madoguchi.photo.worker;
}
