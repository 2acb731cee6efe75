package org.madoguchi.municipality;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madoguchi.config.ConfigMistake;
import org.madoguchi.config.ConfigReading;
import org.madoguchi.config.Language;
import org.madoguchi.figures.FiguresTrust;
import org.madoguchi.figures.publish.SmallCells;
import org.madoguchi.municipality.figures.Collected;
import org.madoguchi.municipality.figures.Coverage;
import org.madoguchi.municipality.figures.FiguresFiles;
import org.madoguchi.municipality.figures.KindNames;
import org.madoguchi.municipality.figures.KindNamesReader;
import org.madoguchi.municipality.figures.Office;
import org.madoguchi.municipality.figures.Registry;
import org.madoguchi.municipality.figures.RegistryReader;
import org.madoguchi.municipality.words.Words;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./kiosk collect}: post offices' signed figures put together, without a database. */
@Command(
    name = "collect",
    description = "Put post offices' signed monthly figures together, from office to nation.",
    mixinStandardHelpOptions = true)
public final class CollectCommand implements Callable<Integer> {
  /** Exit code when a file was refused; all others are put together. */
  static final int REFUSED = 1;

  @Option(
      names = "--in",
      paramLabel = "DIR",
      description = "signed files, whatever they are called")
  private @Nullable Path in;

  @Option(
      names = "--from",
      paramLabel = "FILE",
      description = "TOML of an officers' program: write the originals that it has taken to --out")
  private @Nullable Path from;

  @Option(
      names = "--into",
      paramLabel = "FILE",
      description =
          "TOML of an officers' program: take them into its database, and put nothing else together")
  private @Nullable Path into;

  @Option(names = "--registry", paramLabel = "FILE", description = "CSV: " + RegistryReader.HEADER)
  private @Nullable Path registry;

  @Option(
      names = "--trust",
      paramLabel = "PEM",
      description = "who vouches for offices' journal certificates")
  private @Nullable Path trust;

  @Option(
      names = "--kinds",
      paramLabel = "FILE",
      description = "CSV: " + KindNamesReader.HEADER + ": what kinds are called in the workbook")
  private @Nullable Path kinds;

  @Option(names = "--out", paramLabel = "DIR", description = "for CSV, JSON, XLSX")
  private @Nullable Path out;

  @Option(names = "--month", paramLabel = "YYYY-MM", description = "that month alone")
  private @Nullable String month;

  @Option(
      names = "--publish",
      arity = "0..1",
      fallbackValue = "" + SmallCells.USUAL,
      paramLabel = "N",
      description =
          "write what may be published as well, counts under N hidden (${FALLBACK-VALUE}; never"
              + " under "
              + SmallCells.LEAST
              + ")")
  private @Nullable Long publishFrom;

  @Option(
      names = "--language",
      description = "ja (usual) or en",
      converter = PlanCommand.LanguageOf.class)
  private Language language = Language.JA;

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  private final InstantSource clock;

  private CollectCommand(InstantSource clock) {
    this.clock = clock;
  }

  /** Runs it and ends the program with its exit code. */
  public static void main(String[] arguments) {
    System.exit(commandLine(InstantSource.system()).execute(arguments));
  }

  static CommandLine commandLine(InstantSource clock) {
    return new CommandLine(new CollectCommand(clock))
        .setExecutionExceptionHandler(
            (failure, command, _) -> Municipality.fault(failure, command));
  }

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    Long threshold = publishFrom;
    if (threshold != null && threshold < SmallCells.LEAST) {
      throw wrong("--publish hides counts under %d at least".formatted(SmallCells.LEAST));
    }
    YearMonth only = wanted();
    try {
      if (from != null && out != null) {
        return originals(from, out, only);
      }
      if (in != null && into != null) {
        return intoDatabase(new SignedFiles(in), into);
      }
      if (in != null && registry != null && trust != null && out != null) {
        return collect(new SignedFiles(in), registry, trust, out, only);
      }
      throw wrong(
          "Wanted: --in DIR --registry FILE --trust PEM --out DIR, or --in DIR --into FILE,"
              + " or --from FILE --out DIR");
    } catch (IOException e) {
      err.println(e.getMessage());
      return Municipality.UNUSABLE;
    }
  }

  private CommandLine.ParameterException wrong(String message) {
    return new CommandLine.ParameterException(spec.commandLine(), message);
  }

  private int originals(Path config, Path folder, @Nullable YearMonth only) throws IOException {
    if (Stream.of(in, into, registry, trust, kinds, publishFrom).anyMatch(Objects::nonNull)) {
      throw wrong("--from takes --out, and --month if you like: leave the others out");
    }
    Files.createDirectories(folder);
    try {
      return new AtOffice(clock, spec.commandLine().getErr())
          .run(
              config,
              desk -> {
                int count = desk.originals(only, (name, cms) -> write(folder, name, cms));
                spec.commandLine()
                    .getOut()
                    .println(Words.in(language).get("collect.originals", count, folder));
                return 0;
              });
    } catch (UncheckedIOException e) {
      throw new IOException("%s can't be written to".formatted(folder), e);
    }
  }

  private static void write(Path folder, String name, byte[] cms) {
    try {
      Files.write(folder.resolve(name), cms);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int intoDatabase(SignedFiles files, Path config) throws IOException {
    boolean others =
        Stream.of(registry, trust, out, kinds, month, publishFrom).anyMatch(Objects::nonNull);
    if (others) {
      throw wrong("--into takes registry and trust from the configuration: leave the others out");
    }
    return new CollectInto(
            files, clock, language, spec.commandLine().getOut(), spec.commandLine().getErr())
        .run(config);
  }

  private int collect(
      SignedFiles files, Path offices, Path vouching, Path folder, @Nullable YearMonth only)
      throws IOException {
    List<ConfigMistake> mistakes = new ArrayList<>();
    Optional<Registry> registered = read(RegistryReader.read(offices), mistakes);
    Optional<KindNames> named =
        kinds == null ? Optional.of(KindNames.NONE) : read(KindNamesReader.read(kinds), mistakes);
    if (registered.isEmpty() || named.isEmpty()) {
      mistakes.forEach(spec.commandLine().getErr()::println);
      return Municipality.USAGE;
    }
    Collected collected =
        new Collected(registered.get().with(named.get()), trusted(vouching), only, clock.instant());
    files.each(collected::add);
    return collect(collected, folder);
  }

  private static <T> Optional<T> read(ConfigReading<T> reading, List<ConfigMistake> mistakes) {
    return switch (reading) {
      case ConfigReading.Read<T> r -> Optional.of(r.value());
      case ConfigReading.Mistakes<T> m -> {
        mistakes.addAll(m.mistakes());
        yield Optional.empty();
      }
    };
  }

  private @Nullable YearMonth wanted() {
    String text = month;
    try {
      return text == null ? null : YearMonth.parse(text);
    } catch (DateTimeException e) {
      throw wrong("--month must be a month such as 2026-11, not " + text);
    }
  }

  /** Who vouches for offices' journals. */
  static FiguresTrust trusted(Path vouching) throws IOException {
    try {
      return FiguresTrust.pem(Files.readAllBytes(vouching));
    } catch (IOException | IllegalArgumentException e) {
      throw new IOException("%s holds no certificate (PEM)".formatted(vouching), e);
    }
  }

  private int collect(Collected collected, Path folder) throws IOException {
    boolean well = CollectedWords.told(collected, language, spec.commandLine());
    try {
      Files.createDirectories(folder);
      for (YearMonth each : collected.months()) {
        write(each, collected, folder);
      }
    } catch (IOException e) {
      throw new IOException("%s can't be written to".formatted(folder), e);
    }
    return well ? 0 : REFUSED;
  }

  private void write(YearMonth of, Collected collected, Path folder) throws IOException {
    FiguresFiles files = collected.files(of);
    String name = "figures-" + of;
    Files.write(folder.resolve(name + ".csv"), files.csv());
    Files.write(folder.resolve(name + ".json"), files.json());
    Files.write(folder.resolve(name + ".xlsx"), files.xlsx(language));
    Words words = Words.in(language);
    Coverage coverage = collected.places(of).getFirst().coverage();
    PrintWriter to = spec.commandLine().getOut();
    to.println(of + ": " + words.get("figures.coverage", coverage.due(), coverage.reported()));
    if (!coverage.missing().isEmpty()) {
      to.println(
          "  "
              + words.get(
                  "figures.missing",
                  coverage.missing().stream()
                      .map(Office::id)
                      .collect(Collectors.joining(words.get("list.between")))));
    }
    to.println("  " + words.get("collect.written", folder.resolve(name + ".csv|json|xlsx")));
    Long threshold = publishFrom;
    if (threshold != null) {
      Path published = folder.resolve("published-" + of + ".csv");
      Files.write(published, files.published(threshold));
      to.println("  " + words.get("collect.published", published));
    }
  }
}
