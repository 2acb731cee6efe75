package org.madoguchi.app.monitoring;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.base.Steady;
import org.madoguchi.app.branch.OfficeSnapshot;
import org.madoguchi.app.branch.devices.PrinterWords;
import org.madoguchi.card.CardReader;
import org.madoguchi.card.transport.ReaderStatus;
import org.madoguchi.printer.Printer;
import org.madoguchi.printer.PrinterStatus;

/**
 * What keeps each device from being used. The reader tells by itself, MFP and gateway are asked by
 * the branch already; only the slip printer is asked here, and cameras are looked for, not opened.
 *
 * <p>Not thread-safe: one thread's, which may block for as long as the slip printer does (5 s).
 */
final class Devices implements AutoCloseable {
  private final Printer slipPrinter;
  private final Map<String, BooleanSupplier> cameras;
  private final AtomicReference<@Nullable ReaderStatus> reader = new AtomicReference<>();
  private final CardReader.Subscription listening;

  /**
   * @param cameras by their names: whether each is plugged in
   */
  Devices(
      Function<Consumer<ReaderStatus>, CardReader.Subscription> cardReader,
      Printer slipPrinter,
      Map<String, BooleanSupplier> cameras) {
    this.slipPrinter = slipPrinter;
    this.cameras = Map.copyOf(cameras);
    listening = cardReader.apply(reader::set);
  }

  /** What is in the way, by device; empty: nothing is. */
  Map<String, Optional<FailureCode>> look(OfficeSnapshot branch) {
    Map<String, Optional<FailureCode>> devices = new TreeMap<>();
    ReaderStatus told = reader.get();
    if (told != null) { // else it is looked for still
      devices.put("card-reader", inTheWay(told));
    }
    devices.put("mfp", branch.mfp());
    devices.put(
        "slip-printer",
        Steady.answer(
            "asking the slip printer",
            this::slipPrinter,
            Optional.of(FailureCode.PRINTER_UNREACHABLE)));
    devices.put(
        "gateway",
        branch.gatewayReachable()
            ? Optional.empty()
            : Optional.of(FailureCode.GATEWAY_UNREACHABLE));
    cameras.forEach(
        (name, there) ->
            devices.put(
                name,
                there.getAsBoolean() ? Optional.empty() : Optional.of(FailureCode.CAMERA_MISSING)));
    return devices;
  }

  /** A card that doesn't answer is the resident's; the reader is well. */
  private static Optional<FailureCode> inTheWay(ReaderStatus status) {
    return switch (status) {
      case SERVICE_DOWN -> Optional.of(FailureCode.CARD_SERVICE_DOWN);
      case NO_READER -> Optional.of(FailureCode.READER_MISSING);
      case EMPTY, CARD, MUTE_CARD -> Optional.empty();
    };
  }

  private Optional<FailureCode> slipPrinter() {
    return switch (slipPrinter.status()) {
      case PrinterStatus.Ready _ -> Optional.empty();
      case PrinterStatus.NeedsAttention(var problem) -> Optional.of(PrinterWords.code(problem));
    };
  }

  @Override
  public void close() {
    listening.close();
  }
}
