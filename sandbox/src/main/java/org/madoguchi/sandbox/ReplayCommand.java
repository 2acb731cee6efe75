package org.madoguchi.sandbox;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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

  /** So many stages at a time: what is played waits most of its time. */
  private static final int STAGES = 3;

  /** Plays them, several at a time, each on a stage of its own; told in their order. */
  static List<Replayed> play(List<Accident> accidents, Path work)
      throws IOException, KeyMaterialException, MissingFont {
    Queue<Accident> waiting = new ConcurrentLinkedQueue<>(accidents);
    Map<Accident, Replayed> ends = new ConcurrentHashMap<>();
    ExecutorService hands = Executors.newFixedThreadPool(STAGES);
    try {
      List<Future<@Nullable Void>> stages = new ArrayList<>();
      for (int i = 0; i < Math.min(STAGES, accidents.size()); i++) {
        Path place = Files.createDirectories(work.resolve("stage-" + i));
        stages.add(hands.submit(() -> perform(waiting, place, ends)));
      }
      for (Future<@Nullable Void> stage : stages) {
        stage.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while accidents were played", e);
    } catch (ExecutionException e) {
      throw failed(e.getCause());
    } finally {
      waiting.clear();
      hands.close();
    }
    return accidents.stream().map(a -> Objects.requireNonNull(ends.get(a))).toList();
  }

  private static @Nullable Void perform(
      Queue<Accident> waiting, Path place, Map<Accident, Replayed> ends)
      throws IOException, KeyMaterialException, MissingFont {
    try (ReplayStage stage = new ReplayStage(place)) {
      for (Accident a = waiting.poll(); a != null; a = waiting.poll()) {
        String failure = null;
        try {
          stage.clear();
          a.play().on(stage);
          failure = stage.pinOnTheLine();
        } catch (Stage.Missed e) {
          failure = String.valueOf(e.getMessage());
        }
        ends.put(a, new Replayed(a, failure, stage.wrongHandOver()));
      }
      stage.clear();
    }
    return null;
  }

  private static IOException failed(@Nullable Throwable why)
      throws KeyMaterialException, MissingFont {
    return switch (why) {
      case IOException e -> e;
      case KeyMaterialException e -> throw e;
      case MissingFont e -> throw e;
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      case null, default -> new IOException("an accident couldn't be played", why);
    };
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
