package org.madoguchi.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Files of the sandbox. */
final class Folders {
  private Folders() {}

  /**
   * Makes a folder that doesn't outlive the program. Programs that this one has started end with it
   * too: a signal ends the sandbox in the middle, and nobody else looks after them.
   */
  static Path temporary(String prefix) throws IOException {
    Path folder = Files.createTempDirectory(prefix);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> leaveNothing(folder), "clean up"));
    return folder;
  }

  private static void leaveNothing(Path folder) {
    for (ProcessHandle child : ProcessHandle.current().descendants().toList()) {
      child.destroy();
    }
    try {
      if (Files.isDirectory(folder)) {
        delete(folder);
      }
    } catch (IOException | UncheckedIOException e) {
      System.err.println(folder + " can't be deleted: " + e.getMessage());
    }
  }

  /** Deletes a folder with all that is in it. */
  static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
