import org.jspecify.annotations.NullMarked;

/** PC/SC readers and the applications of the My Number card. */
@NullMarked
module org.madoguchi.card {
  requires transitive java.smartcardio;
  requires transitive org.jspecify;
  requires org.slf4j;
  requires static jnasmartcardio; // the provider that the product ships (decision 39)
  requires static org.bouncycastle.pkix; // for package cms alone (decision 20)
  requires static org.bouncycastle.provider;
  requires static org.bouncycastle.util;

  exports org.madoguchi.card;
  exports org.madoguchi.card.cms;
  exports org.madoguchi.card.data;
  exports org.madoguchi.card.service;
  exports org.madoguchi.card.smartcardio;
  exports org.madoguchi.card.transport;
}
