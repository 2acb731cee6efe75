package org.madoguchi.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.madoguchi.sandbox.proof.crash.KillLoop;
import org.madoguchi.sandbox.proof.crash.PowerCut;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Cuts the power of a branch at random moments. */
@Command(
    name = "power-cut",
    description =
        "Cut a branch's power at random moments: its disk then holds only what was flushed. Nothing"
            + " that it had acknowledged may be missing.",
    mixinStandardHelpOptions = true)
final class PowerCutCommand implements Callable<Integer> {
  @Option(names = "--times", paramLabel = "N", description = "default: ${DEFAULT-VALUE}")
  private int times = 50;

  @Option(names = "--seed", paramLabel = "S", description = "default: ${DEFAULT-VALUE}")
  private long seed = 1;

  @Option(
      names = "--synchronous",
      paramLabel = "HOW",
      description = "FULL (default): the product. NORMAL: a mutant, which must fail")
  private String synchronous = "FULL";

  @Option(names = "--json", description = "one line of JSON")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (!synchronous.equals("FULL") && !synchronous.equals("NORMAL")) {
      spec.commandLine().getErr().println("power-cut: --synchronous FULL or NORMAL");
      return 2;
    }
    Path work = Folders.temporary("madoguchi-power");
    long began = System.nanoTime();
    try {
      return switch (PowerCut.shim(work)) {
        case PowerCut.Shim.NotAvailable no -> {
          spec.commandLine().getErr().println("power-cut: " + no.why());
          yield 3;
        }
        case PowerCut.Shim.Ready ready -> {
          KillLoop.Result result = PowerCut.run(work, ready, times, seed, synchronous);
          long seconds = (System.nanoTime() - began) / 1_000_000_000;
          yield CrashReport.tell(result, "cuts", seconds, json, spec.commandLine().getOut());
        }
      };
    } finally {
      Folders.delete(work);
    }
  }
}
