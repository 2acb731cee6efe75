import org.jspecify.annotations.NullMarked;

/** Everything simulated: virtual card, municipal gateway, MFP, personas, control panel. */
@NullMarked
module org.madoguchi.sandbox {
  requires org.madoguchi.app;
  requires org.madoguchi.municipality;
  requires com.google.zxing;
  requires info.picocli;
  requires java.desktop; // outlines of glyphs
  requires java.net.http;
  requires java.smartcardio; // what the reader library is measured against
  requires java.sql;
  requires jdk.httpserver;
  requires jdk.net;
  requires jnasmartcardio;
  requires org.apache.fontbox;
  requires org.apache.pdfbox;
  requires org.apache.pdfbox.io;
  requires org.bouncycastle.pkix;
  requires org.bouncycastle.provider;
  requires org.bouncycastle.util;
  requires org.slf4j;
  requires org.tomlj;
  requires org.xerial.sqlitejdbc;
  requires tools.jackson.databind;

  opens org.madoguchi.sandbox.gallery to
      tools.jackson.databind; // records are written by reflection
  opens org.madoguchi.sandbox.tour to
      tools.jackson.databind; // records are written by reflection
  opens org.madoguchi.sandbox to
      info.picocli; // commands are filled in by reflection
}
