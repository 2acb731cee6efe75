package org.madoguchi.printer;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.madoguchi.printer.device.PrinterProblem;

/** Tells of each change once, and keeps what is in the way. */
final class ProgressTeller {
  private final Consumer<PrintProgress> progress;
  private @Nullable PrintProgress told;

  ProgressTeller(Consumer<PrintProgress> progress) {
    this.progress = progress;
  }

  void tell(PrintProgress now) {
    if (!now.equals(told)) {
      told = now;
      progress.accept(now);
    }
  }

  void waiting(PrinterProblem problem) {
    tell(new PrintProgress.Waiting(problem));
  }

  /** What the job waited for when it was last seen; {@code otherwise} if for nothing. */
  PrinterProblem obstacleOr(PrinterProblem otherwise) {
    return told instanceof PrintProgress.Waiting(PrinterProblem problem) ? problem : otherwise;
  }
}
