package org.madoguchi.sandbox.tour;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What the tour did, step by step; written as {@code tour.json} however it ends. */
public final class TourLog {
  private final List<Step> steps = new ArrayList<>();

  /**
   * One step.
   *
   * @param name what was to be done
   * @param milliseconds how long it took, people's time left out
   * @param result {@code ok}, or what was seen instead
   */
  public record Step(String name, long milliseconds, String result) {}

  /** Something that may fail. */
  @FunctionalInterface
  public interface Action {
    void run() throws TourFailure;
  }

  /** Does a step and writes down how it went. */
  public void step(String name, Action action) throws TourFailure {
    long begin = System.nanoTime();
    try {
      action.run();
    } catch (TourFailure e) {
      steps.add(new Step(name, since(begin), String.valueOf(e.getMessage())));
      throw e;
    }
    steps.add(new Step(name, since(begin), "ok"));
  }

  /** The steps so far. */
  public List<Step> steps() {
    return List.copyOf(steps);
  }

  /** Writes the steps. */
  public void write(Path file) throws IOException {
    JsonMapper json = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    Files.write(file, json.writeValueAsBytes(Map.of("steps", steps)));
  }

  private static long since(long begin) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
  }
}
