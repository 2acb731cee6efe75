import org.jspecify.annotations.NullMarked;

/** The figures of one month of one office, as files: JSON, CSV and the signed form. */
@NullMarked
module org.madoguchi.figures {
  requires transitive org.jspecify;
  requires transitive org.madoguchi.config;
  requires org.bouncycastle.pkix;
  requires org.bouncycastle.provider;
  requires org.bouncycastle.util;
  requires tools.jackson.databind;

  exports org.madoguchi.figures;
  exports org.madoguchi.figures.publish;
}
