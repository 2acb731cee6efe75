package org.madoguchi.sandbox.city.mfp;

import org.jspecify.annotations.Nullable;
import org.madoguchi.printer.device.PrinterProblem;

/** What can be wrong with the simulated MFP; each can be switched on and off at any time. */
public enum MfpFault {
  /** The tray is empty: a job waits and goes on when there is paper again. */
  OUT_OF_PAPER,
  /** A sheet is stuck: as {@link #OUT_OF_PAPER}, but nobody knows what of the job came out. */
  JAM,
  /** Somebody has opened the printer. */
  COVER_OPEN,
  /** Switched off or unplugged: doesn't answer, and doesn't print. */
  GONE,
  /** Takes ten times as long for a sheet. */
  SLOW,
  /**
   * The link breaks after the last byte of the next document and stays broken: the printer prints
   * it, but nobody hears of it.
   */
  LINK_CUT,
  /** Takes no new job: somebody makes copies. */
  BUSY;

  /** What the printer itself says of it; null if it doesn't keep it from printing. */
  @Nullable PrinterProblem obstacle() {
    return switch (this) {
      case OUT_OF_PAPER -> PrinterProblem.MEDIA_EMPTY;
      case JAM -> PrinterProblem.MEDIA_JAM;
      case COVER_OPEN -> PrinterProblem.COVER_OPEN;
      case GONE, SLOW, LINK_CUT, BUSY -> null;
    };
  }
}
