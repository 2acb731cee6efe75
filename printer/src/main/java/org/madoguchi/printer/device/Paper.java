package org.madoguchi.printer.device;

/** What a document is printed on. */
public enum Paper {
  /** Plain A4, one side only: certificates. */
  A4,
  /** Whatever roll is in the slip printer: its size comes from the document. */
  SLIP
}
