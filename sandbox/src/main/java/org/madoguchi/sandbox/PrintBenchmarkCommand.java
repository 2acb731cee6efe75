package org.madoguchi.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.madoguchi.sandbox.benchmark.PrintBenchmark;
import org.madoguchi.sandbox.city.mfp.IppEvePrinter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures handing a document over to a real IPP printer program. */
@Command(
    name = "benchmark-print",
    description = "Measure handing a document over to ippeveprinter, in turn with ipptool.",
    mixinStandardHelpOptions = true)
final class PrintBenchmarkCommand implements Callable<Integer> {
  @Option(names = "--times", paramLabel = "N", description = "default: ${DEFAULT-VALUE}")
  private int times = 100;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path work = Folders.temporary("madoguchi-print");
    try {
      Path document = work.resolve("page.pdf");
      Files.write(document, PaperBenchmarkCommand.certificate());
      return switch (IppEvePrinter.start(Files.createDirectories(work.resolve("mfp")))) {
        case IppEvePrinter.Start.NotAvailable(String why) -> failed(why);
        case IppEvePrinter.Start.Running(IppEvePrinter printer) -> {
          try (printer) {
            var benchmark =
                new PrintBenchmark(spec.commandLine().getOut(), printer.uri(), document);
            yield benchmark.run(Math.max(1, times)) ? 0 : failed("the printer takes no jobs");
          }
        }
      };
    } finally {
      Folders.delete(work);
    }
  }

  private int failed(String why) {
    spec.commandLine().getErr().println("benchmark-print: " + why);
    return 1;
  }
}
