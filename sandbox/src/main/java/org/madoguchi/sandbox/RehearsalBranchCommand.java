package org.madoguchi.sandbox;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.madoguchi.printer.JapaneseFont;
import org.madoguchi.sandbox.rehearsal.MachineDevices;
import org.madoguchi.sandbox.rehearsal.RehearsalFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes a branch to rehearse with on site. */
@Command(
    name = "branch",
    description =
        "Write a whole branch to rehearse with: keys, trust, municipality, badges, and a"
            + " branch.toml with the readers and printers of this machine.",
    mixinStandardHelpOptions = true)
final class RehearsalBranchCommand implements Callable<Integer> {
  private static final int MISSING = 3;

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "where it goes")
  private Path out = Path.of("");

  @Option(names = "--reader", paramLabel = "NAME", description = "default: the first one found")
  private @Nullable String reader;

  @Option(names = "--printer", paramLabel = "URI", description = "MFP; default: the first found")
  private @Nullable URI printer;

  @Option(names = "--slip-printer", paramLabel = "URI", description = "default: the MFP")
  private @Nullable URI slipPrinter;

  @Option(names = "--port", paramLabel = "PORT", description = "of the gateway; default: 8443")
  private int port = 8443;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, InterruptedException {
    return switch (JapaneseFont.find()) {
      case JapaneseFont.Missing missing -> {
        spec.commandLine().getErr().println(missing.advice());
        yield MISSING;
      }
      case JapaneseFont.Found fonts -> write(fonts);
    };
  }

  private int write(JapaneseFont.Found fonts) throws IOException, InterruptedException {
    MachineDevices devices = MachineDevices.find();
    Path file =
        RehearsalFolder.write(
            out, new RehearsalFolder.Choice(reader, printer, slipPrinter, port), devices, fonts);
    PrintWriter says = spec.commandLine().getOut();
    says.println("readers found: " + devices.readers());
    says.println("printers found: " + devices.printers());
    if (reader == null && devices.readers().isEmpty()) {
      says.println("no reader found: write its name into [card_reader] of " + file);
    }
    if (printer == null && devices.printers().isEmpty()) {
      says.println("no printer found: write its address into [mfp] and [slip_printer] of " + file);
    }
    says.println("next: ./kiosk rehearse --config " + file + " --check");
    return 0;
  }
}
