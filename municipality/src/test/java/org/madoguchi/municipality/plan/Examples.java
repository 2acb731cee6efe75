package org.madoguchi.municipality.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.madoguchi.config.ConfigReading;

/** The plans in {@code docs/examples}, and the same with lines changed. */
final class Examples {
  static final Path FOLDER = Path.of("../docs/examples");

  private Examples() {}

  static String text(String name) {
    try {
      return Files.readString(FOLDER.resolve(name + ".toml"));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * An example's plan.
   *
   * @param changes a text of the file and what stands there instead, in turn
   */
  static Plan plan(String name, String... changes) {
    return PlanArithmetic.compute(inputs(name, changes));
  }

  static PlanInputs inputs(String name, String... changes) {
    return parsed(changed(text(name), changes));
  }

  static PlanInputs parsed(String toml) {
    return switch (PlanReader.read("plan.toml", toml)) {
      case ConfigReading.Read<PlanInputs> r -> r.value();
      case ConfigReading.Mistakes<PlanInputs> m ->
          throw new IllegalStateException(m.mistakes().toString());
    };
  }

  static String changed(String text, String... changes) {
    String changed = text;
    for (int i = 0; i < changes.length; i += 2) {
      if (!changed.contains(changes[i])) {
        throw new IllegalStateException("nowhere: " + changes[i]);
      }
      int at = changed.indexOf(changes[i]);
      changed =
          changed.substring(0, at) + changes[i + 1] + changed.substring(at + changes[i].length());
    }
    return changed;
  }
}
