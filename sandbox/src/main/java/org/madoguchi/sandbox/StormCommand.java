package org.madoguchi.sandbox;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.madoguchi.sandbox.proof.storm.Mutant;
import org.madoguchi.sandbox.proof.storm.Odds;
import org.madoguchi.sandbox.proof.storm.Storm;
import org.madoguchi.sandbox.proof.storm.StormReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Simulates branches at random and looks for a paper in the wrong hands. */
@Command(
    name = "storm",
    description =
        "Simulate branches at random, with every fault and mistake; fail if papers come into wrong"
            + " hands, a slip is lost, a page is printed twice, a fee is unexplained, a card goes"
            + " wrong, or a photo goes with another's application.",
    mixinStandardHelpOptions = true)
final class StormCommand implements Callable<Integer> {
  @Option(names = "--issuances", paramLabel = "N", description = "default: ${DEFAULT-VALUE}")
  private long issuances = 10_000;

  @Option(names = "--seed", paramLabel = "S", description = "default: ${DEFAULT-VALUE}")
  private long seed = 1;

  @Option(
      names = "--calm",
      description = "no faults and no mistakes: then there is no alarm either")
  private boolean calm;

  @Option(
      names = "--mutant",
      paramLabel = "NAME",
      description =
          "put a faulty part in, after an accident of the field: ${COMPLETION-CANDIDATES}."
              + " Then the storm must fail.")
  private Mutant mutant = Mutant.NONE;

  @Option(names = "--json", description = "the report as one line of JSON")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    if (issuances < 1) {
      spec.commandLine().getErr().println("storm: --issuances from 1");
      return 2;
    }
    Storm.Result result = Storm.run(issuances, seed, calm ? Odds.CALM : Odds.STORM, mutant);
    StormReport report = new StormReport(seed, result);
    PrintWriter out = spec.commandLine().getOut();
    out.println(json ? report.json() : report.text());
    boolean holds = calm ? report.quiet() : report.holds();
    if (!holds) {
      PrintWriter err = spec.commandLine().getErr();
      report.violations().forEach(v -> err.println("storm: " + v));
      err.printf(
          "storm: failed; again with: ./kiosk sandbox storm --issuances %d --seed %d%s%s%n",
          issuances,
          seed,
          calm ? " --calm" : "",
          mutant == Mutant.NONE ? "" : " --mutant " + mutant);
    }
    return holds ? 0 : 1;
  }
}
