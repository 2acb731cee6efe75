package org.madoguchi.sandbox.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What else the machine does while something is measured. */
final class MachineLoad {
  private MachineLoad() {}

  /** Load of the last minute on how many processors; "unknown" where there is no /proc/loadavg. */
  static String text() {
    try {
      String[] load = Files.readString(Path.of("/proc/loadavg")).split(" ", 2);
      return load[0] + " on " + Runtime.getRuntime().availableProcessors() + " processors";
    } catch (IOException noSuchFile) {
      return "unknown";
    }
  }
}
