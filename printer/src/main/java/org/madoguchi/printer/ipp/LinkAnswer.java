package org.madoguchi.printer.ipp;

import org.madoguchi.printer.device.PrinterProblem;

/** The result of an exchange below IPP. */
public sealed interface LinkAnswer {
  /** The printer spoke IPP. */
  record Spoke(IppAnswer ipp) implements LinkAnswer {}

  /** It said no before IPP, in a way that means that nothing was begun. */
  record Barred(PrinterProblem problem) implements LinkAnswer {}

  /** No answer, or nonsense: what was asked may have been done. */
  record Silent(PrinterProblem problem) implements LinkAnswer {}
}
