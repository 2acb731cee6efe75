import org.jspecify.annotations.NullMarked;

/** Printing as a job that settles: IPP to the MFP, slips, page codes. */
@NullMarked
module org.madoguchi.printer {
  requires transitive org.jspecify;
  requires com.google.zxing;
  requires java.net.http;
  requires jipp.core;
  requires org.apache.pdfbox;
  requires org.slf4j;

  exports org.madoguchi.printer;
}
