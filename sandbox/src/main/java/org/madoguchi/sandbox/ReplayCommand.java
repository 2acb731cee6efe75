package org.madoguchi.sandbox;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.custody.CanonicalJson;
import org.madoguchi.app.keys.KeyMaterialException;
import org.madoguchi.sandbox.SandboxBranch.MissingFont;
import org.madoguchi.sandbox.proof.replay.Accident;
import org.madoguchi.sandbox.proof.replay.Accidents;
import org.madoguchi.sandbox.proof.replay.Replayed;
import org.madoguchi.sandbox.proof.replay.Stage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Plays the accidents of the field against this program. */
@Command(
    name = "replay",
    description =
        "Play accidents of the field against this program; fail unless each fails closed.",
    mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {
  @Parameters(arity = "0..1", paramLabel = "NAME", description = "one accident alone")
  private @Nullable String name;

  @Option(names = "--all", description = "all accidents (also without a name)")
  private boolean all;

  @Option(names = "--json", description = "one line of JSON")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    String chosen = name;
    List<Accident> accidents = Accidents.all();
    if (chosen != null && !all) {
      Optional<Accident> one = Accidents.named(chosen);
      if (one.isEmpty()) {
        err.println("replay: there is no " + chosen + "; there are:");
        accidents.forEach(a -> err.println("  " + a.name()));
        return 2;
      }
      accidents = List.of(one.get());
    }
    Path work = Folders.temporary("madoguchi-replay");
    try {
      List<Replayed> ends = play(accidents, work);
      tell(ends);
      return ends.stream().allMatch(Replayed::failedClosed) ? 0 : 1;
    } catch (KeyMaterialException | MissingFont e) {
      err.println("replay: " + e.getMessage());
      return 1;
    } finally {
      Folders.delete(work);
    }
  }

  static List<Replayed> play(List<Accident> accidents, Path work)
      throws IOException, KeyMaterialException, MissingFont {
    List<Replayed> ends = new ArrayList<>();
    try (ReplayStage stage = new ReplayStage(work)) {
      for (Accident accident : accidents) {
        String failure = null;
        try {
          stage.clear();
          accident.play().on(stage);
          failure = stage.pinOnTheLine();
        } catch (Stage.Missed e) {
          failure = String.valueOf(e.getMessage());
        }
        ends.add(new Replayed(accident, failure, stage.wrongHandOver()));
      }
      stage.clear();
    }
    return ends;
  }

  private void tell(List<Replayed> ends) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      TreeMap<String, Object> report = new TreeMap<>();
      report.put("scenarios", ends.stream().map(Replayed::members).toList());
      out.println(new String(CanonicalJson.write(report), StandardCharsets.UTF_8));
      return;
    }
    for (Replayed end : ends) {
      Accident accident = end.accident();
      out.printf("%s  %s  %s%n", accident.name(), accident.date(), accident.place());
      out.println("  there: " + accident.cause());
      out.println("  here:  " + accident.instead());
      out.println("  end:   " + end.outcome());
    }
  }
}
