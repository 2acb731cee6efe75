package org.madoguchi.app.branch.devices;

import java.time.Duration;
import java.util.Optional;
import org.madoguchi.app.base.BranchThreads;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.base.Steady;
import org.madoguchi.app.gateway.Gateway;
import org.madoguchi.printer.Printer;
import org.madoguchi.printer.PrinterStatus;

/**
 * Polls MFP and gateway, so that screens show a fault before anybody depends on the device.
 * Thread-safe.
 */
public final class DeviceWatch {
  private final Printer mfp;
  private final Gateway gateway;
  private final Runnable changed;

  private volatile Optional<FailureCode> mfpTrouble = Optional.empty();
  private volatile boolean gatewayReachable = true;

  /**
   * @param changed called after an answer differed from the one before
   */
  public DeviceWatch(Printer mfp, Gateway gateway, Runnable changed) {
    this.mfp = mfp;
    this.gateway = gateway;
    this.changed = changed;
  }

  /**
   * Begins to ask.
   *
   * @param every pause between two questions
   */
  public void start(BranchThreads threads, Duration every) {
    threads.repeat(every, this::ask);
  }

  /** What keeps the MFP from printing. */
  public Optional<FailureCode> mfpTrouble() {
    return mfpTrouble;
  }

  public boolean gatewayReachable() {
    return gatewayReachable;
  }

  private void ask() {
    Optional<FailureCode> trouble =
        Steady.answer(
            "asking the MFP", this::trouble, Optional.of(FailureCode.PRINTER_UNREACHABLE));
    boolean reachable = Steady.answer("asking the gateway", gateway::reachable, false);
    boolean same = trouble.equals(mfpTrouble) && reachable == gatewayReachable;
    mfpTrouble = trouble;
    gatewayReachable = reachable;
    if (!same) {
      changed.run();
    }
  }

  private Optional<FailureCode> trouble() {
    return switch (mfp.status()) {
      case PrinterStatus.Ready _ -> Optional.empty();
      case PrinterStatus.NeedsAttention a -> Optional.of(PrinterWords.code(a.problem()));
    };
  }
}
