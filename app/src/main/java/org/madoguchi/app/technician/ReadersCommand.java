package org.madoguchi.app.technician;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.madoguchi.card.ReaderDirectory;
import org.madoguchi.card.ReaderDirectory.Listing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the readers. */
@Command(
    name = "readers",
    description =
        "List the readers of this machine; with --watch each time that something changes.",
    mixinStandardHelpOptions = true)
final class ReadersCommand implements Callable<Integer> {
  private static final Duration WAIT = Duration.ofMillis(500);

  private final TechDevices devices;

  @Option(names = "--watch", description = "go on until interrupted")
  private boolean watch;

  @Spec private CommandSpec spec = CommandSpec.create();

  ReadersCommand(TechDevices devices) {
    this.devices = devices;
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (ReaderDirectory directory = devices.directory().get()) {
      Listing last = null;
      do {
        Listing now = directory.await(last == null ? Duration.ZERO : WAIT);
        tell(now, last, out);
        last = now;
      } while (watch && !Thread.currentThread().isInterrupted());
      return last instanceof Listing.Readers(var readers) && !readers.isEmpty()
          ? ExitCode.WELL
          : ExitCode.NO_READER;
    }
  }

  private static void tell(Listing now, @Nullable Listing last, PrintWriter out) {
    if (now.equals(last)) {
      return;
    }
    switch (now) {
      case Listing.ServiceDown() -> out.println("smart card service (pcscd): no answer");
      case Listing.Readers(var readers) -> {
        if (readers.isEmpty()) {
          out.println("no reader");
        }
        readers.forEach(
            reader -> out.println((reader.card() ? "card   " : "empty  ") + reader.name()));
      }
    }
    out.flush();
  }
}
