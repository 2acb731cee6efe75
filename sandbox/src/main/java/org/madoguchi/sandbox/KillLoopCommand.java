package org.madoguchi.sandbox;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.madoguchi.app.custody.CanonicalJson;
import org.madoguchi.sandbox.proof.crash.BookingLoop;
import org.madoguchi.sandbox.proof.crash.KillLoop;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Kills a branch at random moments while it prints, or while two lobbies book. */
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

  @Option(
      names = "--bookings",
      paramLabel = "N",
      description = "not while it prints, but while two lobbies book at a booth, so often in all")
  private int bookings;

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
      if (bookings > 0) {
        return told(BookingLoop.run(work, bookings, seed), began, out);
      }
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

  private int told(BookingLoop.Result result, long began, PrintWriter out) {
    long seconds = (System.nanoTime() - began) / 1_000_000_000;
    if (json) {
      TreeMap<String, Object> report = new TreeMap<>();
      report.put("kills", result.kills());
      report.put("bookings", result.bookings());
      report.put("lost", result.lost());
      report.put("placesTwice", result.twice());
      report.put("mistakes", result.mistakes());
      report.put("seconds", seconds);
      out.println(new String(CanonicalJson.write(report), StandardCharsets.UTF_8));
    } else {
      out.printf(
          "%d kills, %d bookings, %d lost, %d places twice, %d s%n",
          result.kills(), result.bookings(), result.lost(), result.twice(), seconds);
      result.mistakes().stream().limit(20).forEach(out::println);
    }
    return result.holds() ? 0 : 1;
  }
}
