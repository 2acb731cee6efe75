package org.madoguchi.app.errand.certificate;

/** Why the pages of an open issuance are printed anew. */
public enum ReprintReason {
  PAPER_DAMAGED,
  MISPRINTED,
  CODE_UNREADABLE,
  SHEETS_MISSING
}
