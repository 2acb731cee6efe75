package org.madoguchi.app.custody;

/** What a scanner or a clerk typed, after its keyed check held. */
public sealed interface ScanCode {
  /** The QR code of a slip. */
  record SlipCode(IssuanceId issuance) implements ScanCode {}

  /**
   * The QR code of a slip of any other errand.
   *
   * @param id of the case, 32 lower-case hexadecimal digits
   */
  record ErrandCode(String id) implements ScanCode {}

  /**
   * The QR code of the slip of an appointment at a booth.
   *
   * @param id of the case, 32 lower-case hexadecimal digits
   */
  record AppointmentCode(String id) implements ScanCode {}

  /**
   * The code in the margin of a printed page.
   *
   * @param run print run of the issuance, from 1; a reprint is another run
   * @param number page, from 1
   * @param of pages of the run
   */
  record PageCode(IssuanceId issuance, int run, int number, int of) implements ScanCode {}

  /** A receipt number typed by hand, with a right check digit. */
  record Receipt(ReceiptNumber number) implements ScanCode {}
}
