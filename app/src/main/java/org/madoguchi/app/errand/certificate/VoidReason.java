package org.madoguchi.app.errand.certificate;

/** Why an issuance ended without hand-over. */
public enum VoidReason {
  RESIDENT_DECLINED,
  NOT_COLLECTED,
  PAPER_DAMAGED,
  PAGES_DO_NOT_AGREE,
  PRINTED_IN_DOUBT,
  /** Nobody brought the slip before the day was closed. */
  UNCLAIMED_AT_CLOSING
}
