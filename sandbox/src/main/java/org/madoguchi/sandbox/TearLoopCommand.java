package org.madoguchi.sandbox;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.madoguchi.app.custody.CanonicalJson;
import org.madoguchi.sandbox.city.cardauthority.CardOperation;
import org.madoguchi.sandbox.proof.tear.TearLoop;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tears a card away at every command of renewals and unlocking. */
@Command(
    name = "tear-loop",
    description = {
      "Tear the virtual card away at every command of a renewal and of unlocking a PIN, before and",
      "after the command's effect, on cards with two slots and on cards that write in place; put"
          + " it",
      "back and go on, or give up, and look at what rests."
    },
    mixinStandardHelpOptions = true)
final class TearLoopCommand implements Callable<Integer> {
  private static final int MOST_TOLD = 20;

  @Option(names = "--json", description = "one line of JSON")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    long began = System.nanoTime();
    TearLoop.Result result =
        TearLoop.run(
            List.of(
                CardOperation.RENEW_AUTHENTICATION,
                CardOperation.RENEW_SIGNATURE,
                CardOperation.UNLOCK_AUTHENTICATION));
    long seconds = (System.nanoTime() - began) / 1_000_000_000;
    if (json) {
      TreeMap<String, Object> report = new TreeMap<>();
      report.put("runs", result.runs());
      report.put("unnoticed", result.unnoticed());
      report.put("twoValid", result.twoValid());
      report.put("deadEnds", result.deadEnds());
      report.put("commands", new TreeMap<>(result.commands()));
      report.put("mistakes", result.mistakes());
      report.put("seconds", seconds);
      out.println(new String(CanonicalJson.write(report), StandardCharsets.UTF_8));
    } else {
      out.printf(
          "%d cards torn away, %d unusable and unnoticed, %d with two valid certificates,"
              + " %d dead ends, %d s%n",
          result.runs(), result.unnoticed(), result.twoValid(), result.deadEnds(), seconds);
      new TreeMap<>(result.commands())
          .forEach((what, commands) -> out.println("  " + what + ": " + commands + " commands"));
      result.mistakes().stream().limit(MOST_TOLD).forEach(out::println);
    }
    return result.holds() ? 0 : 1;
  }
}
