package org.madoguchi.municipality;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madoguchi.config.ConfigReading;
import org.madoguchi.config.Language;
import org.madoguchi.figures.FiguresTrust;
import org.madoguchi.figures.FiguresWords;
import org.madoguchi.figures.SignedFigures;
import org.madoguchi.figures.publish.SmallCells;
import org.madoguchi.municipality.figures.Collected;
import org.madoguchi.municipality.figures.Collected.Said;
import org.madoguchi.municipality.figures.Coverage;
import org.madoguchi.municipality.figures.FiguresFiles;
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
  private static final int REFUSED = 1;

  @Option(
      names = "--in",
      required = true,
      paramLabel = "DIR",
      description = "signed files, whatever they are called")
  private Path in = Path.of("");

  @Option(
      names = "--registry",
      required = true,
      paramLabel = "FILE",
      description = "CSV: " + RegistryReader.HEADER)
  private Path registry = Path.of("");

  @Option(
      names = "--trust",
      required = true,
      paramLabel = "PEM",
      description = "who vouches for offices' journal certificates")
  private Path trust = Path.of("");

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "for CSV, JSON, XLSX")
  private Path out = Path.of("");

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
      throw new CommandLine.ParameterException(
          spec.commandLine(),
          "--publish hides counts under %d at least".formatted(SmallCells.LEAST));
    }
    return switch (RegistryReader.read(registry)) {
      case ConfigReading.Mistakes<Registry> m -> {
        m.mistakes().forEach(err::println);
        yield Municipality.USAGE;
      }
      case ConfigReading.Read<Registry> r -> {
        try {
          yield collect(new Collected(r.value(), trusted(), wanted(), clock.instant()));
        } catch (IOException e) {
          err.println(e.getMessage());
          yield Municipality.UNUSABLE;
        }
      }
    };
  }

  private @Nullable YearMonth wanted() {
    String text = month;
    try {
      return text == null ? null : YearMonth.parse(text);
    } catch (DateTimeException e) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--month must be a month such as 2026-11, not " + text);
    }
  }

  private FiguresTrust trusted() throws IOException {
    try {
      return FiguresTrust.pem(Files.readAllBytes(trust));
    } catch (IOException | IllegalArgumentException e) {
      throw new IOException("%s holds no certificate (PEM)".formatted(trust), e);
    }
  }

  private int collect(Collected collected) throws IOException {
    for (Path each : files()) {
      collected.add(in.relativize(each).toString(), bytes(each));
    }
    SortedMap<String, Said> said = collected.end();
    said.forEach(this::tell);
    try {
      Files.createDirectories(out);
      for (YearMonth each : collected.months()) {
        write(each, collected);
      }
    } catch (IOException e) {
      throw new IOException("%s can't be written to".formatted(out), e);
    }
    boolean refused = said.values().stream().anyMatch(s -> s instanceof Said.Refused);
    return refused ? REFUSED : 0;
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(in)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new IOException("%s can't be read".formatted(in), e);
    }
  }

  /** As far as it could be one of ours: whatever is longer is refused. */
  private static byte[] bytes(Path file) throws IOException {
    try (InputStream content = Files.newInputStream(file)) {
      return content.readNBytes(SignedFigures.MAX_BYTES + 1);
    } catch (IOException e) {
      throw new IOException("%s can't be read".formatted(file), e);
    }
  }

  private void tell(String name, Said said) {
    Words words = Words.in(language);
    FiguresWords faults = FiguresWords.in(language);
    boolean refused = said instanceof Said.Refused;
    PrintWriter to = refused ? spec.commandLine().getErr() : spec.commandLine().getOut();
    to.println(
        name
            + ": "
            + switch (said) {
              case Said.Counted(String office, YearMonth of) ->
                  words.get("collect.counted", office, of);
              case Said.Again(String as) -> words.get("collect.again", as);
              case Said.Superseded(String by) -> words.get("collect.superseded", by);
              case Said.OtherMonth(YearMonth of) -> words.get("collect.other-month", of);
              case Said.Refused(var why) ->
                  "%s: %s %s".formatted(why, faults.words(why), faults.cure(why));
            });
  }

  private void write(YearMonth of, Collected collected) throws IOException {
    FiguresFiles files = collected.files(of);
    String name = "figures-" + of;
    Files.write(out.resolve(name + ".csv"), files.csv());
    Files.write(out.resolve(name + ".json"), files.json());
    Files.write(out.resolve(name + ".xlsx"), files.xlsx(language));
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
    to.println("  " + words.get("collect.written", out.resolve(name + ".csv|json|xlsx")));
    Long threshold = publishFrom;
    if (threshold != null) {
      Path published = out.resolve("published-" + of + ".csv");
      Files.write(published, files.published(threshold));
      to.println("  " + words.get("collect.published", published));
    }
  }
}
