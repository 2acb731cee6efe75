package org.madoguchi.app.branch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.madoguchi.app.base.BranchThreads;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.devices.DeviceWatch;
import org.madoguchi.printer.JobLookup;
import org.madoguchi.printer.PrintJob;
import org.madoguchi.printer.PrintOutcome;
import org.madoguchi.printer.PrintProgress;
import org.madoguchi.printer.Printer;
import org.madoguchi.printer.PrinterStatus;

/** Devices that throw what nobody foresaw are asked again, and meanwhile count as out of order. */
class DeviceWatchTest {
  private final AtomicBoolean broken = new AtomicBoolean();
  private final AtomicInteger asked = new AtomicInteger();

  private void fail() {
    asked.incrementAndGet();
    if (broken.get()) {
      throw new AssertionError("a bug in a driver");
    }
  }

  private final GatewayDouble gateway =
      new GatewayDouble() {
        @Override
        public boolean reachable() {
          fail();
          return true;
        }
      };

  private final Printer mfp =
      new Printer() {
        @Override
        public String name() {
          return "MFP";
        }

        @Override
        public PrinterStatus status() {
          fail();
          return new PrinterStatus.Ready();
        }

        @Override
        public PrintOutcome print(PrintJob job, Consumer<PrintProgress> progress) {
          throw new IllegalStateException("nobody prints");
        }

        @Override
        public JobLookup find(String jobName) {
          throw new IllegalStateException("nobody asks");
        }

        @Override
        public void cancel(String jobName) {}

        @Override
        public void close() {}
      };

  @Test
  void whatThrowsIsOutOfOrderUntilItAnswers() {
    DeviceWatch watch = new DeviceWatch(mfp, gateway, () -> {});
    broken.set(true);
    watch.start(new AtOnce(), Duration.ofSeconds(5));
    assertEquals(2, asked.get(), "the gateway is asked though the MFP's driver failed");
    assertFalse(watch.gatewayReachable());
    assertEquals(Optional.of(FailureCode.PRINTER_UNREACHABLE), watch.mfpTrouble());
    broken.set(false);
    watch.start(new AtOnce(), Duration.ofSeconds(5));
    assertTrue(watch.gatewayReachable());
    assertEquals(Optional.empty(), watch.mfpTrouble());
  }

  @Test
  void whatIsRepeatedIsRepeatedWhateverItThrows() throws InterruptedException {
    CountDownLatch times = new CountDownLatch(3);
    try (BranchThreads threads = BranchThreads.own()) {
      threads.repeat(
          Duration.ofMillis(1),
          () -> {
            times.countDown();
            if (times.getCount() == 2) {
              throw new IllegalStateException("a bug");
            }
            throw new AssertionError("another");
          });
      assertTrue(times.await(60, TimeUnit.SECONDS));
    }
  }
}
