package org.madoguchi.app.doctor;

import java.util.Locale;

/** What a terminal is made of, in the order of the report. */
public enum Part {
  TOUCH,
  CARD_READER,
  MFP,
  SLIP_PRINTER,
  CODE_SCANNER,
  CAMERA,
  SOUND,
  GATEWAY,
  CLOCK,
  CERTIFICATE,
  DISK,
  FONTS,
  BUILD;

  /** Its name in reports that a program reads, such as {@code card-reader}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
