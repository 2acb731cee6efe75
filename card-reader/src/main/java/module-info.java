import org.jspecify.annotations.NullMarked;

/** PC/SC readers and the applications of the My Number card. */
@NullMarked
module org.madoguchi.card {
  requires transitive org.jspecify;
  requires java.smartcardio;
  requires jnasmartcardio;
  requires org.slf4j;

  exports org.madoguchi.card;
}
