package org.madoguchi.municipality;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A PostgreSQL server of this machine's Debian package, for a test, as its own user. */
public final class PostgresServer implements AutoCloseable {
  private static final Path PROGRAMS = Path.of("/usr/lib/postgresql");

  /** Who owns every database; without a password. */
  public static final String USER = "office";

  private final Path programs;
  private final Path folder;
  private final int port;

  private PostgresServer(Path programs, Path folder, int port) {
    this.programs = programs;
    this.folder = folder;
    this.port = port;
  }

  /** The newest that is installed; empty if none is. */
  public static Optional<Path> programs() {
    if (!Files.isDirectory(PROGRAMS)) {
      return Optional.empty();
    }
    try (Stream<Path> versions = Files.list(PROGRAMS)) {
      return versions
          .map(v -> v.resolve("bin"))
          .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
          .max(Comparator.naturalOrder());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * Starts one; it listens at a free port of this machine.
   *
   * @throws IOException if its programs say that it won't do
   */
  public static PostgresServer start(Path programs) throws IOException, InterruptedException {
    // not the test's own folder: its user may not look into that
    Path folder = Files.createTempDirectory(Path.of("/tmp"), "postgresql");
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    PostgresServer server = new PostgresServer(programs, folder, port);
    if (root()) {
      run(List.of("chown", "postgres", folder.toString()));
    }
    server.as(
        programs.resolve("initdb").toString(),
        "-D",
        server.data(),
        "-U",
        USER,
        "--auth=trust",
        "--no-sync");
    server.control("start");
    return server;
  }

  /** Stops it in the middle of whatever it does, as a crash would, and starts it again. */
  public void crash() throws IOException, InterruptedException {
    control("restart");
  }

  private void control(String what) throws IOException, InterruptedException {
    as(
        programs.resolve("pg_ctl").toString(),
        "-D",
        data(),
        "-w",
        "-m",
        "immediate",
        "-l",
        folder.resolve("log").toString(),
        "-o",
        "-p %d -k %s -c listen_addresses=127.0.0.1".formatted(port, folder),
        what);
  }

  private String data() {
    return folder.resolve("data").toString();
  }

  private static boolean root() {
    return "root".equals(System.getProperty("user.name"));
  }

  private void as(String... command) throws IOException, InterruptedException {
    List<String> whole = new ArrayList<>();
    if (root()) {
      whole.addAll(List.of("runuser", "-u", "postgres", "--"));
    }
    whole.addAll(List.of(command));
    run(whole);
  }

  private static void run(List<String> command) throws IOException, InterruptedException {
    Path log = Files.createTempFile("postgresql", ".log");
    Process process =
        new ProcessBuilder(command)
            .directory(Path.of("/tmp").toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
      throw new IOException(command.getFirst() + ": " + Files.readString(log));
    }
    Files.delete(log);
  }

  /** Makes an empty database. */
  public String database(String name) throws IOException, InterruptedException {
    as(
        programs.resolve("createdb").toString(),
        "-h",
        "127.0.0.1",
        "-p",
        "" + port,
        "-U",
        USER,
        name);
    return name;
  }

  /** Lines of the table {@code [store]}. */
  public String settings(String database) {
    return "url = \"%s\"\nuser = \"%s\"".formatted(url(database), USER);
  }

  /** JDBC's address of a database. */
  public String url(String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
  }

  /** Processor time so far of the server and its processes that live; zero if nobody tells. */
  public Duration processorTime() {
    try (Stream<String> lines = Files.lines(folder.resolve("data/postmaster.pid"))) {
      long server = Long.parseLong(lines.findFirst().orElse("").strip());
      return ProcessHandle.of(server).stream()
          .flatMap(p -> Stream.concat(Stream.of(p), p.descendants()))
          .flatMap(p -> p.info().totalCpuDuration().stream())
          .reduce(Duration.ZERO, Duration::plus);
    } catch (IOException | NumberFormatException e) {
      return Duration.ZERO;
    }
  }

  @Override
  public void close() {
    try {
      as(programs.resolve("pg_ctl").toString(), "-D", data(), "-m", "immediate", "stop");
      try (Stream<Path> all = Files.walk(folder)) {
        all.sorted(Comparator.reverseOrder()).forEach(p -> p.toFile().delete());
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
