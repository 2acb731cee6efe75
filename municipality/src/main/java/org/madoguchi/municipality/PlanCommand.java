package org.madoguchi.municipality;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madoguchi.config.ConfigMistake;
import org.madoguchi.config.ConfigReading;
import org.madoguchi.config.Language;
import org.madoguchi.municipality.chart.LineChart;
import org.madoguchi.municipality.plan.Finding;
import org.madoguchi.municipality.plan.FollowUp;
import org.madoguchi.municipality.plan.Plan;
import org.madoguchi.municipality.plan.PlanArithmetic;
import org.madoguchi.municipality.plan.PlanFault;
import org.madoguchi.municipality.plan.PlanInputs;
import org.madoguchi.municipality.plan.PlanReader;
import org.madoguchi.municipality.plan.PlanSample;
import org.madoguchi.municipality.plan.PlanSolver;
import org.madoguchi.municipality.plan.PlanToml;
import org.madoguchi.municipality.plan.PostOffices;
import org.madoguchi.municipality.plan.RecordReader;
import org.madoguchi.municipality.plan.out.PlanFiles;
import org.madoguchi.municipality.plan.out.PlanWords;
import org.madoguchi.municipality.plan.out.Prefecture;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./kiosk plan}: the plan for issuing cards (交付円滑化計画) without the officers' program. */
@Command(
    name = "plan",
    description = "The plan for issuing cards (交付円滑化計画): computed, followed, put together.",
    mixinStandardHelpOptions = true,
    subcommands = CommandLine.HelpCommand.class)
public final class PlanCommand {
  private static final String SUFFIX = ".toml";

  @Option(
      names = "--language",
      scope = CommandLine.ScopeType.INHERIT,
      description = "ja (usual) or en",
      converter = LanguageOf.class)
  private Language language = Language.JA;

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  private final InstantSource clock;

  private PlanCommand(InstantSource clock) {
    this.clock = clock;
  }

  /** Runs one command and ends the program with its exit code. */
  public static void main(String[] arguments) {
    System.exit(commandLine(InstantSource.system()).execute(arguments));
  }

  static CommandLine commandLine(InstantSource clock) {
    return new CommandLine(new PlanCommand(clock))
        .setExecutionExceptionHandler(
            (failure, command, _) -> Municipality.fault(failure, command));
  }

  /** Reads {@code ja} or {@code en}. */
  static final class LanguageOf implements CommandLine.ITypeConverter<Language> {
    @Override
    public Language convert(String value) {
      return Language.OF_STAFF.stream()
          .filter(l -> l.code().equals(value.toLowerCase(Locale.ROOT)))
          .findFirst()
          .orElseThrow(() -> new CommandLine.TypeConversionException("ja or en, not " + value));
    }
  }

  private PlanWords words() {
    return new PlanWords(language);
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  @Command(name = "new", description = "write a sample plan to begin with")
  int start(
      @Option(names = "--out", required = true, paramLabel = "FILE", description = "plan.toml")
          Path file) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.writeString(file, PlanSample.text(), StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      return fault(PlanFault.F29, file + " is there already");
    } catch (IOException e) {
      return fault(PlanFault.F29, file.toString());
    }
    out().println(words().say("plan.sample", file));
    return 0;
  }

  @Command(name = "compute", description = "compute a plan, and advise on it")
  int compute(
      @Option(names = "--in", required = true, paramLabel = "FILE", description = "plan.toml")
          Path file,
      @Option(names = "--out", paramLabel = "DIR", description = "for table, workbook and chart")
          @Nullable Path folder,
      @Option(
              names = "--fill-in",
              paramLabel = "FILE",
              description = "write the same plan with enough windows, days and people")
          @Nullable Path filledIn) {
    Optional<Plan> plan = plan(file);
    if (plan.isEmpty()) {
      return Municipality.USAGE;
    }
    int told = tell(plan.get(), null, folder);
    return told != 0 || filledIn == null ? told : fillIn(plan.get(), filledIn);
  }

  private int fillIn(Plan plan, Path file) {
    Optional<PlanInputs> solved = PlanSolver.solve(plan.inputs());
    if (solved.isEmpty()) {
      out().println(words().say("plan.not-solved"));
      return 0;
    }
    try {
      Files.writeString(file, PlanToml.of(solved.get()));
    } catch (IOException e) {
      return fault(PlanFault.F29, file.toString());
    }
    out().println(words().say("plan.solved", file));
    return 0;
  }

  @Command(name = "follow", description = "compare what became of a plan with it, month by month")
  int follow(
      @Option(names = "--in", required = true, paramLabel = "FILE", description = "plan.toml")
          Path file,
      @Option(names = "--record", paramLabel = "FILE", description = "CSV: " + RecordReader.HEADER)
          @Nullable Path record,
      @CommandLine.ArgGroup(exclusive = false) @Nullable FromFigures figures,
      @Option(names = "--out", paramLabel = "DIR", description = "for table, workbook and chart")
          @Nullable Path folder) {
    if (record == null && figures == null) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "follow needs --record, --figures or both");
    }
    Optional<Plan> plan = plan(file);
    if (plan.isEmpty()) {
      return Municipality.USAGE;
    }
    PostOffices postOffices = PostOffices.NONE;
    int refused = 0;
    if (figures != null) {
      FromFigures.Result told = figures.tell(plan.get(), clock, language, spec.commandLine());
      if (told.exit() > CollectCommand.REFUSED) {
        return told.exit();
      }
      postOffices = told.postOffices();
      refused = told.exit();
    }
    if (record == null) {
      return refused;
    }
    Optional<FollowUp> followed = followed(plan.get(), record, postOffices);
    if (followed.isEmpty()) {
      return Municipality.USAGE;
    }
    int exit = tell(followed.get().plan(), followed.get(), folder);
    return exit == 0 ? refused : exit;
  }

  @Command(name = "summarise", description = "put many municipalities' plans into one sheet")
  int summarise(
      @Option(
              names = "--in",
              required = true,
              paramLabel = "DIR",
              description = "NAME.toml of each, and NAME.csv of what became of it")
          Path in,
      @Option(names = "--out", required = true, paramLabel = "DIR", description = "for the sheet")
          Path folder) {
    TreeSet<Path> files = new TreeSet<>();
    try (Stream<Path> all = Files.list(in)) {
      all.filter(f -> f.toString().endsWith(SUFFIX)).forEach(files::add);
    } catch (IOException e) {
      return fault(PlanFault.F31, in.toString());
    }
    if (files.isEmpty()) {
      return fault(PlanFault.F31, in.toString());
    }
    List<Prefecture.Member> members = new ArrayList<>();
    for (Path file : files) {
      plan(file).flatMap(p -> member(p, file)).ifPresent(members::add);
    }
    if (members.size() < files.size()) {
      return Municipality.USAGE;
    }
    Prefecture prefecture = new Prefecture(members, words());
    try {
      prefecture.write(folder);
    } catch (IOException e) {
      return fault(PlanFault.F29, folder.toString());
    }
    out().println(words().say("plan.prefecture", members.size(), prefecture.toBeAdvised()));
    out().println(words().say("plan.written", folder));
    return 0;
  }

  private Optional<Prefecture.Member> member(Plan plan, Path file) {
    String name = file.getFileName().toString();
    Path record = file.resolveSibling(name.substring(0, name.length() - SUFFIX.length()) + ".csv");
    return Files.exists(record)
        ? followed(plan, record, PostOffices.NONE).map(f -> new Prefecture.Member(plan, f))
        : Optional.of(new Prefecture.Member(plan, null));
  }

  private Optional<Plan> plan(Path file) {
    return value(PlanReader.read(file)).map(PlanArithmetic::compute);
  }

  private Optional<FollowUp> followed(Plan plan, Path record, PostOffices postOffices) {
    return value(RecordReader.read(record, plan)).map(a -> FollowUp.of(plan, a, postOffices));
  }

  /** What was read; or empty, and every mistake is told with the cure of each code. */
  private <T> Optional<T> value(ConfigReading<T> reading) {
    return switch (reading) {
      case ConfigReading.Read<T> r -> Optional.of(r.value());
      case ConfigReading.Mistakes<T> m -> {
        PrintWriter err = spec.commandLine().getErr();
        TreeSet<String> codes = new TreeSet<>();
        for (ConfigMistake each : m.mistakes()) {
          err.println(each);
          codes.add(each.code().isEmpty() ? PlanFault.F20.name() : each.code());
        }
        codes.forEach(c -> err.println(cure(c, "")));
        yield Optional.empty();
      }
    };
  }

  private int tell(Plan plan, @Nullable FollowUp followed, @Nullable Path folder) {
    PlanWords words = words();
    PlanFiles files = new PlanFiles(plan, followed, words);
    words.summary(plan).forEach(out()::println);
    advise(words, files.findings());
    if (folder == null) {
      return 0;
    }
    if (!LineChart.hasLetters()) {
      return fault(PlanFault.F30, "");
    }
    try {
      files.write(folder);
    } catch (IOException e) {
      return fault(PlanFault.F29, folder.toString());
    }
    out().println(words.say("plan.written", folder));
    return 0;
  }

  private void advise(PlanWords words, List<Finding> findings) {
    List<PlanWords.Advice> advice = words.advice(findings);
    if (advice.isEmpty()) {
      out().println(words.say("plan.good"));
      return;
    }
    for (PlanWords.Advice each : advice) {
      String months = each.months().isEmpty() ? "" : " [" + each.months() + "]";
      out().printf("%n%s %s%s%n", each.flag(), each.title(), months);
      out().printf("  %s%n  %s%n", each.what(), each.advice());
      out().printf("  (%s: %s)%n", words.say("cell.threshold"), each.threshold());
      out().printf("  「%s」%n  %s%n", each.flag().sentence(), each.flag().source());
    }
    out().printf("%n%s%n", words.say("plan.threshold-note"));
  }

  private int fault(PlanFault fault, String what) {
    spec.commandLine().getErr().println(cure(fault.name(), what));
    return Municipality.UNUSABLE;
  }

  private String cure(String code, String what) {
    return "%s: %s%s. %s"
        .formatted(
            code,
            words().say("fault." + code + ".words"),
            what.isEmpty() ? "" : " (" + what + ")",
            words().say("fault." + code + ".cure"));
  }
}
