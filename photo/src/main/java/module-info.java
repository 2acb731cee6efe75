import org.jspecify.annotations.NullMarked;

/** The photo for a card's application: what is measured of it, and what the measures mean. */
@NullMarked
module org.madoguchi.photo {
  requires transitive org.jspecify;

  exports org.madoguchi.photo;
}
