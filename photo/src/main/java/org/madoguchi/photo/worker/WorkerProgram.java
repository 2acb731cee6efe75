package org.madoguchi.photo.worker;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.madoguchi.photo.camera.CameraWish;

/**
 * How the worker is started, and how long it is waited for.
 *
 * @param command with its arguments
 * @param start until it says that it is ready; the first start unpacks 130 MB of libraries
 * @param silence that a picture may take
 */
public record WorkerProgram(List<String> command, Duration start, Duration silence) {
  private static final Duration START = Duration.ofSeconds(30);
  private static final Duration SILENCE = Duration.ofSeconds(3);

  /** Keeps a copy. */
  public WorkerProgram {
    command = List.copyOf(command);
  }

  /** Folder of this user alone for unpacked libraries: who can write there decides what runs. */
  public static Path librariesOfThisUser() {
    return Path.of(System.getProperty("user.home"), ".cache", "madoguchi", "native");
  }

  /**
   * The program that measures pictures.
   *
   * @param libraries folder that keeps the unpacked libraries
   */
  public static WorkerProgram beside(Path libraries) {
    return java(libraries, StudioProgram.class.getName(), List.of());
  }

  /**
   * The program that drives a camera.
   *
   * @param libraries folder that keeps the unpacked libraries
   */
  public static WorkerProgram camera(Path libraries, CameraWish wish) {
    return java(
        libraries,
        CameraProgram.class.getName(),
        List.of(
            Integer.toString(wish.turn().degrees()), Integer.toString(wish.side()), wish.device()));
  }

  /**
   * A program in the Java that runs this one, out of the same jars.
   *
   * @param libraries folder that keeps the unpacked libraries
   * @param main its class, as {@link CameraProgram}
   */
  public static WorkerProgram java(Path libraries, String main, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx128m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dorg.bytedeco.javacpp.cachedir=" + libraries,
            "-Dorg.bytedeco.javacpp.maxPhysicalBytes=1g",
            "-cp",
            classPath(),
            main));
    command.addAll(arguments);
    return new WorkerProgram(command, START, SILENCE);
  }

  /** Everything that this program is made of, whether it runs as modules or not. */
  private static String classPath() {
    Set<String> entries = new LinkedHashSet<>();
    for (String property : List.of("jdk.module.path", "java.class.path")) {
      for (String entry : System.getProperty(property, "").split(File.pathSeparator, -1)) {
        if (!entry.isEmpty()) {
          Path path = Path.of(entry).toAbsolutePath();
          entries.add(path.toString());
          if (Files.isDirectory(path)) {
            entries.add(path.resolve("*").toString());
          }
        }
      }
    }
    return String.join(File.pathSeparator, entries);
  }
}
