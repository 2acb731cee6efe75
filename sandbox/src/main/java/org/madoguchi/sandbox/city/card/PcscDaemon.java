package org.madoguchi.sandbox.city.card;

import java.io.File;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The smart card service of this machine: the one that runs, else one that is started here and
 * ended again. There can be only one.
 *
 * <p>Thread rule: one thread at a time. Every wait is bounded.
 */
public final class PcscDaemon implements AutoCloseable {
  /** Where pcscd listens (pcsc-lite, PCSCLITE_CSOCK_NAME). */
  private static final Path SOCKET = Path.of("/run/pcscd/pcscd.comm");

  private static final Duration STARTING = Duration.ofSeconds(10);
  private static final Duration STOPPING = Duration.ofSeconds(5);
  private static final Duration POLL = Duration.ofMillis(20);

  private static final String WITHOUT_POLKIT = "--disable-polkit";

  private @Nullable Process own;

  private PcscDaemon() {}

  /** pcscd and the virtual reader vpcd are installed on this machine. */
  public static boolean installed() {
    return program() != null && Files.exists(Path.of("/etc/reader.conf.d/vpcd"));
  }

  /** A service answers on this machine, whoever started it. */
  public static boolean running() {
    try (var channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
      return channel.connect(UnixDomainSocketAddress.of(SOCKET));
    } catch (IOException nobodyListens) {
      return false;
    }
  }

  /**
   * Uses the running service or starts one.
   *
   * @throws IOException it isn't installed, may not be started, or doesn't answer in time
   */
  public static PcscDaemon use() throws IOException {
    var daemon = new PcscDaemon();
    if (!running()) {
      daemon.start();
    }
    return daemon;
  }

  /** The service was started here, so that it may be stopped here. */
  public boolean own() {
    return own != null;
  }

  /**
   * Starts the service.
   *
   * @throws IOException as in {@link #use()}
   */
  public void start() throws IOException {
    Path program = program();
    if (program == null) {
      throw new IOException("pcscd isn't installed (packages pcscd, vsmartcard-vpcd)");
    }
    Process started =
        new ProcessBuilder(command(program))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    own = started;
    long end = System.nanoTime() + STARTING.toNanos();
    while (!running()) {
      if (System.nanoTime() > end || !started.isAlive()) {
        stop();
        throw new IOException("pcscd doesn't answer; it needs to be started by root");
      }
      pause(started);
    }
  }

  /**
   * pcscd 2.3 asks polkit about each client, which rejects all where no system D-Bus runs. A
   * service that tests start for themselves needn't ask; older ones don't know the option.
   */
  private static List<String> command(Path program) throws IOException {
    Process help =
        new ProcessBuilder(program.toString(), "--help").redirectErrorStream(true).start();
    String said = new String(help.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return said.contains(WITHOUT_POLKIT)
        ? List.of(program.toString(), "--foreground", WITHOUT_POLKIT)
        : List.of(program.toString(), "--foreground");
  }

  private static void pause(Process started) throws IOException {
    try {
      started.waitFor(POLL.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while pcscd starts", e);
    }
  }

  /** Stops the service if it was started here; never another's. */
  public void stop() {
    Process started = own;
    own = null;
    if (started == null) {
      return;
    }
    started.destroy();
    try {
      if (!started.waitFor(STOPPING.toMillis(), TimeUnit.MILLISECONDS)) {
        started.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      started.destroyForcibly();
    }
  }

  /** Kills the service if it was started here, as a crash does: it can't say goodbye to anybody. */
  public void kill() {
    Process started = own;
    if (started != null) {
      started.destroyForcibly();
      stop();
    }
  }

  @Override
  public void close() {
    stop();
  }

  private static @Nullable Path program() {
    String path = System.getenv().getOrDefault("PATH", "") + File.pathSeparator + "/usr/sbin";
    return Stream.of(path.split(File.pathSeparator))
        .map(directory -> Path.of(directory, "pcscd"))
        .filter(Files::isExecutable)
        .findFirst()
        .orElse(null);
  }
}
