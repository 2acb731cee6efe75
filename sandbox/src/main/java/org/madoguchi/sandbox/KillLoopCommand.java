package org.madoguchi.sandbox;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.madoguchi.sandbox.proof.crash.KillLoop;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Kills a branch at random moments while it prints. */
@Command(
    name = "kill-loop",
    description =
        "Kill a branch's process (SIGKILL) at random moments, start it again, and compare its"
            + " journal and the printer's spool with what it had acknowledged.",
    mixinStandardHelpOptions = true)
final class KillLoopCommand implements Callable<Integer> {
  @Option(names = "--times", paramLabel = "N", description = "default: ${DEFAULT-VALUE}")
  private int times = 50;

  @Option(names = "--seed", paramLabel = "S", description = "default: ${DEFAULT-VALUE}")
  private long seed = 1;

  @Option(
      names = "--printer",
      paramLabel = "WHICH",
      description = "folder (default) or ippeveprinter: a real IPP printer program")
  private String printer = "folder";

  @Option(names = "--json", description = "one line of JSON")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    Path work = Folders.temporary("madoguchi-kill");
    long began = System.nanoTime();
    try {
      KillLoop.Printing printing;
      switch (printer) {
        case "folder" -> printing = KillLoop.Printing.INTO_FOLDERS;
        case PrinterPlace.IPPEVEPRINTER -> printing = KillLoop.Printing.AT_IPPEVEPRINTER;
        default -> {
          err.println("kill-loop: --printer folder or ippeveprinter");
          return 2;
        }
      }
      KillLoop.Result result = KillLoop.run(work, times, seed, printing);
      long seconds = (System.nanoTime() - began) / 1_000_000_000;
      return CrashReport.tell(result, "kills", seconds, json, out);
    } catch (IOException e) {
      err.println("kill-loop: " + e.getMessage());
      return 3;
    } finally {
      Folders.delete(work);
    }
  }
}
