package org.madoguchi.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.Build;
import org.madoguchi.app.branch.journal.HeadFault;
import org.madoguchi.app.branch.journal.JournalFault;
import org.madoguchi.app.branch.journal.JournalReader;
import org.madoguchi.app.branch.store.StoreFailure;
import org.madoguchi.app.figures.MonthCount;
import org.madoguchi.app.gateway.BranchKeys;
import org.madoguchi.app.gateway.CmsHeadSigner;
import org.madoguchi.app.keys.KeyMaterialException;
import org.madoguchi.config.BranchConfig;
import org.madoguchi.config.BranchIdentity;
import org.madoguchi.config.ConfigReader;
import org.madoguchi.config.ConfigReading;
import org.madoguchi.config.Language;
import org.madoguchi.figures.FiguresCsv;
import org.madoguchi.figures.FiguresFault;
import org.madoguchi.figures.FiguresJson;
import org.madoguchi.figures.FiguresWords;
import org.madoguchi.figures.MonthFigures;
import org.madoguchi.figures.SignedFigures;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Makes the figures of a month from the branch's journal, and checks files of figures. The journal
 * is verified first and never changed; the branch's program must not be running, since it holds the
 * file alone.
 */
@Command(
    name = "figures",
    description = "Make the figures of a month from the journal, or verify a file of figures.",
    subcommands = FiguresVerifyCommand.class,
    mixinStandardHelpOptions = true)
public final class FiguresCommand implements Callable<Integer> {
  /** Figures or the journal don't hold. */
  static final int BROKEN = 1;

  private final InstantSource clock;

  @Option(names = "--config", paramLabel = "FILE", description = "branch TOML")
  private @Nullable Path config;

  @Option(
      names = "--month",
      paramLabel = "YYYY-MM",
      description = "in the office's time zone",
      converter = FiguresOptions.MonthOf.class)
  private @Nullable YearMonth month;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "where figures-BRANCH-MONTH.csv, .json and .cms go")
  private @Nullable Path out;

  @Option(
      names = "--so-far",
      description = "also of a month that isn't over: each line says so, and nothing is signed")
  private boolean soFar;

  @Option(
      names = "--language",
      paramLabel = "LANGUAGE",
      description = "of what is said: ja or en",
      converter = FiguresOptions.LanguageOf.class)
  private Language language = Language.EN;

  @Spec private CommandSpec spec = CommandSpec.create();

  /**
   * @param clock tells whether a month is over
   */
  FiguresCommand(InstantSource clock) {
    this.clock = clock;
  }

  /** The command by itself. */
  public static CommandLine over(InstantSource clock) {
    return new CommandLine(new FiguresCommand(clock));
  }

  @Override
  public Integer call() throws IOException {
    if (config == null || month == null || out == null) {
      throw new ParameterException(
          spec.commandLine(), "Wanted: --config FILE --month YYYY-MM --out DIR, or verify FILE");
    }
    PrintWriter err = spec.commandLine().getErr();
    return switch (ConfigReader.read(config)) {
      case ConfigReading.Mistakes<BranchConfig> m -> {
        m.mistakes().forEach(err::println);
        yield Madoguchi.USAGE;
      }
      case ConfigReading.Read<BranchConfig> r -> make(r.value(), month, out, err);
    };
  }

  private int make(BranchConfig branch, YearMonth of, Path folder, PrintWriter err)
      throws IOException {
    Instant now = clock.instant();
    boolean over = of.isBefore(YearMonth.from(now.atZone(branch.branch().zone())));
    if (!over && !soFar) {
      return refused(FiguresFault.F06, of.toString());
    }
    try {
      BranchKeys keys = BranchKeys.load(branch.gateway());
      return make(branch, keys, of, over, now, folder);
    } catch (StoreFailure | KeyMaterialException e) {
      err.println(e.getMessage());
      return Madoguchi.MISSING;
    }
  }

  private int make(
      BranchConfig branch, BranchKeys keys, YearMonth of, boolean over, Instant now, Path folder)
      throws IOException {
    BranchIdentity office = branch.branch();
    MonthCount count = new MonthCount(office.id(), of, office.zone(), Build.id());
    MonthFigures figures;
    try (JournalReader journal = new JournalReader(branch.dataDirectory())) {
      Optional<JournalFault> fault = journal.verify(keys.scanKey(), count::line);
      if (fault.isPresent()) {
        return refused(FiguresFault.F09, fault.get().toString());
      }
      HeadFault head = journal.heads(office.id(), CmsHeadSigner.of(keys)).fault();
      if (head != null) {
        return refused(FiguresFault.F09, head.words(office.zone()));
      }
      figures = count.end(journal.lastHash());
    }
    Files.createDirectories(folder);
    String name = "figures-%s-%s".formatted(office.id(), of);
    if (over) {
      byte[] json = FiguresJson.write(figures);
      keep(folder, name + ".csv", FiguresCsv.write(figures));
      keep(folder, name + ".json", json);
      keep(
          folder,
          name + ".cms",
          SignedFigures.sign(json, keys.journalKey(), keys.journalCertificate(), now));
    } else {
      keep(folder, name + "-so-far.csv", FiguresCsv.writeSoFar(figures));
      keep(folder, name + "-so-far.json", FiguresJson.writeSoFar(figures));
    }
    return 0;
  }

  private void keep(Path folder, String name, byte[] content) throws IOException {
    Path file = folder.resolve(name);
    Files.write(file, content);
    spec.commandLine().getOut().println(file);
  }

  private int refused(FiguresFault why, String where) {
    return refused(spec, language, why, where);
  }

  /** Says a fault and its cure. */
  static int refused(CommandSpec spec, Language language, FiguresFault why, String where) {
    FiguresWords words = FiguresWords.in(language);
    PrintWriter err = spec.commandLine().getErr();
    err.println("%s %s (%s)".formatted(why, words.words(why), where));
    err.println(words.cure(why));
    return BROKEN;
  }
}
