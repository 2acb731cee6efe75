package org.madoguchi.municipality.load;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.madoguchi.municipality.PostgresServer;
import org.madoguchi.municipality.TestOffice;
import org.madoguchi.municipality.store.OfficeStore;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how many packages an office takes in, beside the same PostgreSQL alone. */
@Command(
    name = "benchmark-municipality",
    description =
        "Send the country's peak of packages to the officers' program on PostgreSQL, and see what it"
            + " keeps.",
    mixinStandardHelpOptions = true)
public final class IntakeBenchmark implements Callable<Integer> {
  private static final long SEED = 20261128;

  /** As many as the program's pool has. */
  private static final int CONNECTIONS = 8;

  /** Sent before anything is measured. */
  private static final int WARM_UP_SECONDS = 10;

  @Option(names = "--rate", paramLabel = "N", description = "a second; default: ${DEFAULT-VALUE}")
  private int rate = 210;

  @Option(names = "--seconds", paramLabel = "N", description = "default: ${DEFAULT-VALUE}")
  private int seconds = 60;

  @Option(
      names = "--bytes",
      paramLabel = "N",
      description = "of a package; default: ${DEFAULT-VALUE}")
  private int bytes = 60_000;

  @Spec private CommandSpec spec = CommandSpec.create();

  private IntakeBenchmark() {}

  /** Runs it and ends the program with its exit code. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new IntakeBenchmark()).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    PrintWriter out = new PrintWriter(spec.commandLine().getOut(), true);
    Optional<Path> programs = PostgresServer.programs();
    if (programs.isEmpty()) {
      spec.commandLine().getErr().println("no PostgreSQL server (Debian: postgresql)");
      return 3;
    }
    Path folder = Files.createTempDirectory("madoguchi-municipality");
    try (PostgresServer database = PostgresServer.start(programs.get())) {
      return measure(out, database, folder) ? 0 : 1;
    } finally {
      try (Stream<Path> all = Files.walk(folder)) {
        all.sorted(Comparator.reverseOrder()).forEach(p -> p.toFile().delete());
      }
    }
  }

  private boolean measure(PrintWriter out, PostgresServer database, Path folder)
      throws IOException,
          InterruptedException,
          SQLException,
          ExecutionException,
          OfficeStore.Unusable {
    int paced = Math.max(1, rate) * Math.max(1, seconds);
    int warm = Math.max(1, rate) * WARM_UP_SECONDS;
    out.printf(Locale.ROOT, "load of the machine before: %s%n", load());
    TestOffice office = new TestOffice(folder, database.settings(database.database("office")));
    database.database("raw");
    try (PackagePile pile =
        PackagePile.make(folder.resolve("packages"), 2 * warm + paced, bytes, SEED)) {
      List<PackagePile.Kept> all = pile.all();
      double raw = raw(out, database);
      double fastest;
      try (OfficeProcess program = OfficeProcess.start(office.file());
          IntakeLoad branches = new IntakeLoad(program.branches())) {
        branches.paced(pile, all.subList(0, warm), Math.max(1, rate));
        Used before = Used.now(program, database);
        IntakeLoad.Result result =
            branches.paced(pile, all.subList(warm, warm + paced), Math.max(1, rate));
        Used after = Used.now(program, database);
        said(out, "at %d a second".formatted(Math.max(1, rate)), result);
        after.said(out, before, result);
        IntakeLoad.Result most =
            branches.asFastAs(pile, all.subList(warm + paced, all.size()), 2 * CONNECTIONS);
        said(out, "as fast as it takes them, %d at a time".formatted(2 * CONNECTIONS), most);
        fastest = most.rate();
      }
      out.printf(Locale.ROOT, "  %.2f of PostgreSQL alone before%n", fastest / raw);
      raw(out, database);
      KeptPackages kept = KeptPackages.of(office, all);
      out.printf(
          Locale.ROOT,
          "kept: %d of %d sent; lost %d, doubled %d, foreign %d; record %s%n",
          kept.there(),
          all.size(),
          kept.lost(),
          kept.doubled(),
          kept.foreign(),
          kept.fault().isEmpty() ? "well" : "changed");
      out.printf(Locale.ROOT, "load of the machine after: %s%n", load());
      return kept.exact();
    }
  }

  /** Processor time so far, of all who share the machine. */
  private record Used(Duration program, Duration database, Duration sender) {
    static Used now(OfficeProcess program, PostgresServer database) {
      return new Used(
          program.processorTime(),
          database.processorTime(),
          ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO));
    }

    void said(PrintWriter out, Used before, IntakeLoad.Result result) {
      double took = result.took().toMillis();
      out.printf(
          Locale.ROOT,
          "  processor time, of a core: program %.2f, PostgreSQL %.2f, sender %.2f; program %.1f ms a package%n",
          program.minus(before.program()).toMillis() / took,
          database.minus(before.database()).toMillis() / took,
          sender.minus(before.sender()).toMillis() / took,
          program.minus(before.program()).toMillis() / (double) Math.max(1, result.received()));
    }
  }

  private double raw(PrintWriter out, PostgresServer database)
      throws SQLException, InterruptedException, ExecutionException {
    double raw =
        RawInserts.perSecond(
            database.url("raw"), PostgresServer.USER, bytes, CONNECTIONS, Duration.ofSeconds(10));
    double one =
        RawInserts.perSecond(
            database.url("raw"), PostgresServer.USER, bytes, 1, Duration.ofSeconds(10));
    out.printf(
        Locale.ROOT,
        "PostgreSQL alone, the same bytes, a commit each: %.0f a second over %d connections, %.0f over one%n",
        raw,
        CONNECTIONS,
        one);
    return raw;
  }

  private static void said(PrintWriter out, String what, IntakeLoad.Result result) {
    out.printf(
        Locale.ROOT,
        "%s: received %d, failed %d, %.0f a second; p50 %.0f ms, p99 %.0f ms, longest %.0f ms%n",
        what,
        result.received(),
        result.failed(),
        result.rate(),
        result.milliseconds(50),
        result.milliseconds(99),
        result.milliseconds(100));
  }

  private static String load() {
    try {
      return Files.readString(Path.of("/proc/loadavg")).split(" ", 2)[0]
          + " on %d processors".formatted(Runtime.getRuntime().availableProcessors());
    } catch (IOException noSuchFile) {
      return "unknown";
    }
  }
}
