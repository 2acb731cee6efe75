package org.madoguchi.municipality.figures;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madoguchi.municipality.PostgresServer;
import org.madoguchi.municipality.TestFigures;
import org.madoguchi.municipality.TestOffice;
import org.madoguchi.municipality.load.OfficeProcess;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./kiosk sandbox country}: a country's figures in a database, and what that takes. */
@Command(
    name = "country",
    description = "Fill PostgreSQL with a made-up country's figures, and measure what that takes.",
    mixinStandardHelpOptions = true)
public final class CountryBenchmark implements Callable<Integer> {
  private static final long SEED = 20261128;
  private static final int THREADS = 4;
  private static final int AT_A_TIME = 16;
  private static final int PAGES = 200;
  private static final int WARM_UP = 40;

  @Option(names = "--offices", paramLabel = "N", description = "default: ${DEFAULT-VALUE}")
  private int offices = 24_000;

  @Option(names = "--months", paramLabel = "N", description = "default: ${DEFAULT-VALUE}")
  private int months = 12;

  @Option(
      names = "--sample",
      paramLabel = "N",
      description = "offices that send over HTTP; default: ${DEFAULT-VALUE}")
  private int sample = 300;

  @Option(
      names = "--jdbc",
      paramLabel = "URL",
      description =
          "an empty PostgreSQL database, which isn't restarted then; without: a server of its own")
  private @Nullable String jdbc;

  @Option(names = "--user", description = "of that database; default: ${DEFAULT-VALUE}")
  private String user = PostgresServer.USER;

  @Spec private CommandSpec spec = CommandSpec.create();

  private PrintWriter out = new PrintWriter(java.io.Writer.nullWriter());

  private CountryBenchmark() {}

  /** Runs it and ends the program with its exit code. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new CountryBenchmark()).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    out = new PrintWriter(spec.commandLine().getOut(), true);
    Path folder = Files.createTempDirectory("madoguchi-country");
    String given = jdbc;
    try {
      if (given != null) {
        String settings = "url = \"%s\"\nuser = \"%s\"".formatted(given, user);
        return measure(folder, settings, null) ? 0 : 1;
      }
      Optional<Path> programs = PostgresServer.programs();
      if (programs.isEmpty()) {
        spec.commandLine().getErr().println("no PostgreSQL server (Debian: postgresql)");
        return 3;
      }
      try (PostgresServer server = PostgresServer.start(programs.get())) {
        return measure(folder, server.settings(server.database("country")), server) ? 0 : 1;
      }
    } finally {
      try (Stream<Path> all = Files.walk(folder)) {
        all.sorted(Comparator.reverseOrder()).forEach(p -> p.toFile().delete());
      }
    }
  }

  private boolean measure(Path folder, String store, @Nullable PostgresServer server)
      throws Exception {
    YearMonth last = YearMonth.now(ZoneId.of("Asia/Tokyo")).minusMonths(1);
    say("load of the machine before: %s", load());
    Country country = new Country(offices, months, last, SEED);
    say("offices %d, months %d (to %s), their certificates made", offices, months, last);
    TestOffice office = new TestOffice(folder, store);
    TestFigures.enable(office, country.registry());
    try (CountryBooks books = new CountryBooks(country, office, InstantSource.system())) {
      fill(country, books);
      try (OfficeProcess one = OfficeProcess.start(office.file());
          OfficeProcess other = OfficeProcess.start(office.file())) {
        wire(country, books, List.of(one.branches(), other.branches()), server);
        pages(one.pages(), country);
      }
      CountryMeasures measures = new CountryMeasures(books.store(), out);
      measures.queries(last);
      measures.storage(offices, months);
      List<String> wrong = books.wrong();
      say(
          "kept: %s",
          wrong.isEmpty() ? "all sums are the true ones, nothing lost or doubled" : wrong);
      say("load of the machine after: %s", load());
      return wrong.isEmpty();
    }
  }

  private int fromTheWire() {
    return Math.min(sample, offices);
  }

  /** Through the taking transaction, without HTTP. */
  private void fill(Country country, CountryBooks books) throws Exception {
    int counted = 0;
    long begin = System.nanoTime();
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      for (YearMonth month : country.months()) {
        int from = month.equals(country.months().getLast()) ? fromTheWire() : 0;
        long started = System.nanoTime();
        List<Callable<Integer>> all = new ArrayList<>();
        for (int t = 0; t < THREADS; t++) {
          int first = from + t;
          all.add(
              () ->
                  (int)
                      IntStream.iterate(first, i -> i < offices, i -> i + THREADS)
                          .filter(i -> books.take(i, month))
                          .count());
        }
        int of = 0;
        for (Future<Integer> each : threads.invokeAll(all)) {
          of += each.get();
        }
        counted += of;
        say("  %s: %d taken, %.0f a second", month, of, of / seconds(started));
      }
    }
    say(
        "taken in transactions by %d threads: %d, %.0f a second (1 of %d signatures verified)",
        THREADS, counted, counted / seconds(begin), CountryBooks.VERIFIED);
  }

  /** The last month of some offices over TLS, to two programs, while the database breaks. */
  private void wire(
      Country country, CountryBooks books, List<URI> programs, @Nullable PostgresServer server) {
    YearMonth last = country.months().getLast();
    int all = fromTheWire();
    CountrySender.Result calm =
        new CountrySender(country, programs)
            .send(IntStream.range(0, all / 2).boxed().toList(), last, AT_A_TIME, () -> {});
    said("over HTTPS to two programs", calm);
    CountrySender.Result broken =
        new CountrySender(country, programs)
            .send(
                IntStream.range(all / 2, all).boxed().toList(),
                last,
                AT_A_TIME,
                () -> CountryMeasures.broken(books.store(), server));
    said(
        server == null
            ? "the same, every connection broken in the middle"
            : "the same, PostgreSQL crashed and started again in the middle",
        broken);
  }

  private void said(String what, CountrySender.Result result) {
    say(
        "%s: %d deliveries, %.1f a second; p50 %.0f ms, p95 %.0f ms, longest %.0f ms; tried again %d; %s",
        what,
        result.nanos().size(),
        result.perSecond(),
        result.milliseconds(50),
        result.milliseconds(95),
        result.milliseconds(100),
        result.again(),
        result.answers());
  }

  private void pages(URI pages, Country country) throws IOException, InterruptedException {
    YearMonth last = country.months().getLast();
    try (HttpClient officer = TestOffice.caller(TestOffice.AOKI)) {
      for (String each :
          List.of(
              "",
              "/13",
              "/13101",
              "/office/" + country.id(12),
              "/course",
              "/13/course",
              "/13101/course")) {
        List<Long> nanos = new ArrayList<>();
        int bytes = 0;
        for (int i = 0; i < WARM_UP + PAGES; i++) {
          long begin = System.nanoTime();
          var answer =
              officer.send(
                  HttpRequest.newBuilder(pages.resolve("/figures/" + last + each)).build(),
                  BodyHandlers.ofByteArray());
          if (answer.statusCode() != 200) {
            throw new IOException(each + ": " + answer.statusCode());
          }
          bytes = answer.body().length;
          if (i >= WARM_UP) {
            nanos.add(System.nanoTime() - begin);
          }
        }
        nanos.sort(null);
        say(
            "page /figures/%s%s: p50 %.0f ms, p95 %.0f ms, longest %.0f ms (%d bytes, %d times)",
            last,
            each,
            nanos.get(PAGES / 2) / 1e6,
            nanos.get(PAGES * 95 / 100) / 1e6,
            nanos.getLast() / 1e6,
            bytes,
            PAGES);
      }
    }
  }

  private void say(String text, Object... values) {
    out.printf(Locale.ROOT, text + "%n", values);
  }

  private static double seconds(long begin) {
    return (System.nanoTime() - begin) / 1e9;
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
