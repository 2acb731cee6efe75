package org.madoguchi.sandbox;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.madoguchi.photo.camera.CameraClock;
import org.madoguchi.photo.camera.WatchedCamera;
import org.madoguchi.photo.worker.WorkerCamera;
import org.madoguchi.photo.worker.WorkerProgram;
import org.madoguchi.photo.worker.WorkerStudio;
import org.madoguchi.sandbox.benchmark.CameraBenchmark;
import org.madoguchi.sandbox.benchmark.PreviewBenchmark;
import org.madoguchi.sandbox.city.camera.Scene;
import org.madoguchi.sandbox.city.camera.SimulatedCameraProgram;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures what the photo's measures find, and how fast a live preview is. */
@Command(
    name = "benchmark-camera",
    description = "Measure how often defects of photos are warned about, and the live preview.",
    mixinStandardHelpOptions = true)
final class CameraBenchmarkCommand implements Callable<Integer> {
  /** A loaded machine must not make a picture count as not measured. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Option(
      names = "--variants",
      paramLabel = "N",
      description = "of each picture and defect; default: ${DEFAULT-VALUE}")
  private int variants = 20;

  @Option(names = "--seed", paramLabel = "S", description = "default: ${DEFAULT-VALUE}")
  private long seed = 1;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      description = "of live preview; default: ${DEFAULT-VALUE}")
  private int seconds = 20;

  @Option(
      names = "--pictures",
      paramLabel = "DIR",
      description = "folder with astronaut.png and hopper.jpg (without: the drawn portraits alone)")
  private @Nullable Path pictures;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Path libraries = WorkerProgram.librariesOfThisUser();
    WorkerProgram beside = WorkerProgram.beside(libraries);
    try (var measurer = new WorkerStudio(new WorkerProgram(beside.command(), PATIENCE, PATIENCE))) {
      if (seconds > 0) {
        WorkerProgram program =
            WorkerProgram.java(libraries, SimulatedCameraProgram.class.getName(), List.of("1"));
        try (var camera = new WatchedCamera(new WorkerCamera(program), CameraClock.system())) {
          PreviewBenchmark.run(camera, measurer, Duration.ofSeconds(seconds), out);
        }
      }
      if (variants > 0) {
        var benchmark = new CameraBenchmark(measurer, out);
        if (!added(benchmark)) {
          spec.commandLine().getErr().println("Nobody was found in one of the pictures.");
          return 1;
        }
        benchmark.run(variants, seed);
      }
    }
    return 0;
  }

  private boolean added(CameraBenchmark benchmark) throws IOException {
    boolean all = true;
    if (pictures != null) {
      Scene astronaut = Scene.read(Files.readAllBytes(pictures.resolve("astronaut.png")));
      all =
          benchmark.add("Collins", astronaut.part(112, 0, 226, 290).scaled(1130, 1450))
              && benchmark.add(
                  "Hopper",
                  Scene.read(Files.readAllBytes(pictures.resolve("hopper.jpg")))
                      .scaled(1536, 1536));
    }
    for (int i = 1; i <= Scene.PORTRAITS; i++) {
      all &= benchmark.add("drawn " + i, Scene.portrait(i));
    }
    return all;
  }
}
