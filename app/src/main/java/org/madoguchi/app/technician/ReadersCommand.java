package org.madoguchi.app.technician;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.madoguchi.card.transport.ReaderDirectory;
import org.madoguchi.card.transport.ReaderDirectory.Listing;
import org.madoguchi.card.transport.ReaderDirectory.NamedReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

  @Mixin private ReaderOptions options = new ReaderOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  ReadersCommand(TechDevices devices) {
    this.devices = devices;
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (ReaderDirectory directory = devices.directory().apply(options.service())) {
      Listing last = null;
      do {
        Listing now = directory.await(last == null ? Duration.ZERO : WAIT);
        tell(now, last, out);
        last = now;
      } while (watch && !Thread.currentThread().isInterrupted());
      return last instanceof Listing.Readers(var readers) && fits(readers)
          ? ExitCode.OK
          : ExitCode.NO_READER;
    }
  }

  /** The reader that is meant is among them; without a name any. */
  private boolean fits(List<NamedReader> readers) {
    List<String> names = readers.stream().map(NamedReader::name).toList();
    boolean fits = options.reader().among(names).isPresent();
    if (!fits && !names.isEmpty()) {
      PrintWriter err = spec.commandLine().getErr();
      err.println("no reader on this machine fits \"" + options.text() + "\"");
      err.flush();
    }
    return fits;
  }

  private static void tell(Listing now, @Nullable Listing last, PrintWriter out) {
    if (now.equals(last)) {
      return;
    }
    switch (now) {
      case Listing.ServiceDown() -> ReaderAdvice.serviceDown().forEach(out::println);
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
