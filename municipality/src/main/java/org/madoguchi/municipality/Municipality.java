package org.madoguchi.municipality;

import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.madoguchi.config.ConfigReader;
import org.madoguchi.config.ConfigReading;
import org.madoguchi.config.MunicipalityOfficeConfig;
import org.madoguchi.config.service.JournalLines;
import org.madoguchi.config.service.ServiceManager;
import org.madoguchi.municipality.audit.AuditTrail;
import org.madoguchi.municipality.desk.Desk;
import org.madoguchi.municipality.envelope.OfficeKeys;
import org.madoguchi.municipality.figures.FiguresDesk;
import org.madoguchi.municipality.monitoring.OfficeMonitoring;
import org.madoguchi.municipality.store.OfficeStore;
import org.madoguchi.municipality.store.StoreFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The officers' program of a municipality. */
@Command(
    name = "municipality",
    description = "The officers' program: packages from post offices, decisions, its record.",
    mixinStandardHelpOptions = true)
public final class Municipality implements Callable<Integer> {
  /** Exit code of wrong usage or configuration. */
  static final int USAGE = 2;

  /** Exit code when something that it needs can't be used, or the record was changed. */
  static final int UNUSABLE = 3;

  private static final Logger LOG = LoggerFactory.getLogger(Municipality.class);

  @Option(
      names = "--config",
      required = true,
      paramLabel = "FILE",
      description = "the office's TOML")
  private Path config = Path.of("");

  @Option(names = "--check", description = "read configuration, keys and record, and stop")
  private boolean check;

  @Option(
      names = "--hand-over",
      paramLabel = "DIR",
      description =
          "write the accepted applications that weren't handed over yet into DIR, a file for each,"
              + " and stop")
  private @Nullable Path handOver;

  @Spec private CommandSpec spec = CommandSpec.create();

  private Municipality() {}

  /** Runs one command and ends the program with its exit code. */
  public static void main(String[] arguments) {
    JournalLines.onErrorOutput();
    CommandLine commands = commandLine();
    int exit;
    try {
      exit = commands.execute(arguments);
    } catch (Error e) {
      exit = fault(e, commands);
    }
    System.exit(exit);
  }

  static CommandLine commandLine() {
    return new CommandLine(new Municipality())
        .setExecutionExceptionHandler((failure, command, _) -> fault(failure, command));
  }

  /** Without its message, which may quote what came. */
  static int fault(Throwable failure, CommandLine command) {
    command
        .getErr()
        .println(
            "municipality: a fault of the program; please report it: "
                + failure.getClass().getSimpleName());
    LOG.debug("failed", failure);
    return 1;
  }

  @Override
  public Integer call() throws InterruptedException {
    if (check && handOver != null) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--check changes nothing: leave it out, or --hand-over");
    }
    PrintWriter err = spec.commandLine().getErr();
    return switch (ConfigReader.readMunicipalityOffice(config)) {
      case ConfigReading.Mistakes<MunicipalityOfficeConfig> m -> {
        m.mistakes().forEach(err::println);
        yield USAGE;
      }
      case ConfigReading.Read<MunicipalityOfficeConfig> r ->
          check || handOver != null ? offline(r.value()) : serve(r.value());
    };
  }

  private int offline(MunicipalityOfficeConfig office) {
    PrintWriter err = spec.commandLine().getErr();
    try {
      OfficeKeys keys = OfficeKeys.read(office.keyStore(), office.keyStorePasswordFile());
      try (OfficeStore store = OfficeStore.open(office.store())) {
        Optional<AuditTrail.Fault> fault = Desk.check(store, keys);
        if (fault.isPresent()) {
          err.println(OfficeServer.changed(fault.get()));
          return UNUSABLE;
        }
        var _ = OfficeServer.figures(office, store, keys, InstantSource.system());
        if (handOver != null) {
          return handOver(Desk.of(office, store, keys, null, InstantSource.system()), handOver);
        }
      }
      spec.commandLine().getOut().println("configuration, keys and record are well");
      return 0;
    } catch (OfficeKeys.Unreadable | OfficeStore.Unusable | FiguresDesk.Unusable | StoreFailure e) {
      err.println(e.getMessage());
      return UNUSABLE;
    }
  }

  private int handOver(Desk desk, Path directory) {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    return new HandOver(desk.acceptances(), directory, out, err).run() ? 0 : UNUSABLE;
  }

  private int serve(MunicipalityOfficeConfig office) throws InterruptedException {
    OfficeServer server;
    try {
      server = OfficeServer.start(office, InstantSource.system());
    } catch (OfficeServer.NotStarted e) {
      spec.commandLine().getErr().println(e.getMessage());
      return UNUSABLE;
    }
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  server.close();
                  stopped.countDown();
                }));
    PrintWriter out = spec.commandLine().getOut();
    out.println("officers: https://" + at(server.pages()));
    out.println("branches: https://" + at(server.api()));
    OfficeMonitoring monitoring = server.monitoring();
    if (monitoring != null) {
      out.println("how it is: http://localhost:%d/metrics".formatted(monitoring.port()));
    }
    out.flush();
    ServiceManager.ofThisProcess().ready(server::whenAlive);
    stopped.await();
    return 0;
  }

  private static String at(InetSocketAddress address) {
    return address.getHostString() + ":" + address.getPort();
  }
}
