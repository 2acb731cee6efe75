import org.jspecify.annotations.NullMarked;

/** Printing as a job that settles: IPP to the MFP, slips, page codes. */
@NullMarked
module org.madoguchi.printer {
  requires transitive org.jspecify;
  requires com.google.zxing;
  requires java.desktop; // geometry of PDFBox
  requires java.net.http;
  requires java.xml;
  requires org.apache.fontbox;
  requires org.apache.commons.logging; // pdfbox logs through it and has no descriptor that says so
  requires org.apache.pdfbox;
  requires org.apache.pdfbox.io;
  requires org.slf4j;

  exports org.madoguchi.printer;
  exports org.madoguchi.printer.check;
  exports org.madoguchi.printer.device;
  exports org.madoguchi.printer.layout;
  exports org.madoguchi.printer.page;
  exports org.madoguchi.printer.scan;
}
