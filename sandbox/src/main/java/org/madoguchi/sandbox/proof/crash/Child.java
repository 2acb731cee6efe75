package org.madoguchi.sandbox.proof.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** A branch's process, from its start until it is killed. */
final class Child {
  private Child() {}

  /** What it said until then, or why it ended by itself. */
  record Said(List<String> lines, boolean endedByItself) {}

  /**
   * Starts a branch, lets it work for a random while and kills it (SIGKILL).
   *
   * @param most acknowledgements to wait for
   * @param arguments of {@link CrashBranch}
   */
  static Said killed(
      RandomGenerator random, int most, Map<String, String> environment, List<String> arguments)
      throws IOException, InterruptedException {
    return killed(CrashBranch.class, random, most, environment, arguments);
  }

  /**
   * The same of another program.
   *
   * @param program has a {@code main}
   */
  static Said killed(
      Class<?> program,
      RandomGenerator random,
      int most,
      Map<String, String> environment,
      List<String> arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(java(program));
    command.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().putAll(environment);
    Process process = builder.start();
    List<String> lines = new ArrayList<>();
    boolean ended = false;
    try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
      int acknowledged = random.nextInt(most);
      while (acknowledged > 0 || !lines.contains("READY")) {
        String line = said.readLine();
        if (line == null) {
          ended = true;
          break;
        }
        lines.add(line);
        acknowledged -= line.startsWith("ACK ") ? 1 : 0;
      }
      Thread.sleep(random.nextInt(12)); // somewhere inside what follows
      process.toHandle().destroyForcibly(); // which leaves its output readable
      // what it had said before it died was acknowledged as well; a half line wasn't
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        lines.add(line);
      }
    } finally {
      process.destroyForcibly().waitFor();
    }
    return new Said(lines, ended);
  }

  /** This program's own Java and classes, from a class path or from modules. */
  private static List<String> java(Class<?> program) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx256m", "-Xshare:auto"));
    String modules = System.getProperty("jdk.module.path");
    if (modules == null || modules.isEmpty()) {
      command.addAll(
          List.of(
              "--enable-native-access=ALL-UNNAMED",
              "-cp",
              System.getProperty("java.class.path"),
              program.getName()));
    } else {
      command.addAll(
          List.of(
              "--enable-native-access=org.xerial.sqlitejdbc",
              "--module-path",
              modules,
              "--module",
              "org.madoguchi.sandbox/" + program.getName()));
    }
    return command;
  }
}
