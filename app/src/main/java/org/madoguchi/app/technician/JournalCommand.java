package org.madoguchi.app.technician;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.branch.journal.JournalLine;
import org.madoguchi.app.branch.journal.JournalReader;
import org.madoguchi.app.branch.journal.SignedHeads;
import org.madoguchi.app.branch.store.StoreFailure;
import org.madoguchi.app.gateway.BranchKeys;
import org.madoguchi.app.keys.KeyMaterialException;
import org.madoguchi.config.BranchConfig;
import org.madoguchi.config.ConfigReader;
import org.madoguchi.config.ConfigReading;
import org.madoguchi.printer.JapaneseFont;
import org.madoguchi.printer.layout.ReportContent;
import org.madoguchi.printer.layout.ReportLayout;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * A branch reads its own journal: checks it, shows it, searches it, gives it out. Nothing of it is
 * changed. The branch's program must not be running: it holds the file alone.
 */
@Command(
    name = "journal",
    description = "The branch's journal: verify, show, search, export.",
    mixinStandardHelpOptions = true)
final class JournalCommand implements Runnable {
  /** The journal doesn't hold. */
  static final int BROKEN = 1;

  private static final int USAGE = 2;
  private static final int UNREADABLE = 3;

  private final InstantSource clock;

  @Spec private CommandSpec spec = CommandSpec.create();

  /**
   * @param clock tells how old a countersignature is
   */
  JournalCommand(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing required subcommand");
  }

  /** What all of them take. */
  static final class Source {
    @Option(names = "--config", required = true, paramLabel = "FILE", description = "branch TOML")
    private Path config = Path.of("");

    /** Does something with the journal; what is wrong is said in words. */
    private int read(PrintWriter err, Work work) {
      return switch (ConfigReader.read(config)) {
        case ConfigReading.Mistakes<BranchConfig> m -> {
          m.mistakes().forEach(err::println);
          yield USAGE;
        }
        case ConfigReading.Read<BranchConfig> r -> {
          try (JournalReader journal = new JournalReader(r.value().dataDirectory())) {
            yield work.with(journal, r.value());
          } catch (StoreFailure | KeyMaterialException | IOException e) {
            err.println(e.getMessage());
            yield UNREADABLE;
          }
        }
      };
    }
  }

  @FunctionalInterface
  private interface Work {
    int with(JournalReader journal, BranchConfig config) throws KeyMaterialException, IOException;
  }

  /** Walks the whole chain, and holds every countersigned head against it. */
  @Command(
      name = "verify",
      description =
          "Find the first line that was changed, cut out, put in or moved, and whether the"
              + " journal is the one that the gateway countersigned.")
  int verify(
      @Mixin Source source,
      @Option(names = "--json", description = "one JSON object (docs/tech-commands.md)")
          boolean json) {
    PrintWriter out = spec.commandLine().getOut();
    return source.read(
        spec.commandLine().getErr(),
        (journal, config) -> {
          JournalVerdict verdict =
              JournalVerdict.of(journal, config, BranchKeys.load(config.gateway()));
          verdict.print(out, json, config.branch().zone(), clock.instant());
          return verdict.holds() ? ExitCode.OK : BROKEN;
        });
  }

  /** The latest lines. */
  @Command(name = "show", description = "Show the latest lines.")
  int show(
      @Mixin Source source,
      @Option(names = "--last", paramLabel = "N", description = "how many", defaultValue = "40")
          int last) {
    return source.read(
        spec.commandLine().getErr(),
        (journal, config) -> {
          print(config, lines(journal, _ -> true, last));
          return 0;
        });
  }

  /** Lines that have all of these words. */
  @Command(
      name = "search",
      description =
          "Show the lines that have all of these words: a receipt number such as A0427,"
              + " an issuance, an event, a code, a day such as 2026-11-20.")
  int search(
      @Mixin Source source, @Parameters(arity = "1..*", paramLabel = "WORD") List<String> words) {
    return source.read(
        spec.commandLine().getErr(),
        (journal, config) -> {
          print(config, found(journal, config, words));
          return 0;
        });
  }

  /** All lines, as JSON or on paper. */
  @Command(
      name = "export",
      description = "Write all lines: as JSON with their hashes, or as a PDF to be printed.")
  int export(
      @Mixin Source source,
      @Option(
              names = "--out",
              required = true,
              paramLabel = "FILE",
              description = "JSON lines, or" + " a PDF if the name ends in .pdf")
          Path file,
      @Option(
              names = "--heads",
              paramLabel = "DIR",
              description = "also each countersigned head, head-LINE.cms, for figures verify")
          @Nullable Path heads) {
    PrintWriter out = spec.commandLine().getOut();
    return source.read(
        spec.commandLine().getErr(),
        (journal, config) -> {
          List<String> all = new ArrayList<>();
          journal.export(all::add);
          if (file.toString().toLowerCase(Locale.ROOT).endsWith(".pdf")) {
            Files.write(file, pdf(config, all));
          } else {
            Files.write(file, all);
          }
          out.println("%d lines in %s".formatted(all.size(), file));
          if (heads != null) {
            Files.createDirectories(heads);
            List<SignedHeads.Row> signed = journal.countersigned();
            for (SignedHeads.Row each : signed) {
              Files.write(heads.resolve("head-%d.cms".formatted(each.seq())), each.cms());
            }
            out.println("%d countersigned heads in %s".formatted(signed.size(), heads));
          }
          return 0;
        });
  }

  /**
   * The lines with these words, and whatever belongs to an issuance whose slip has one of them: a
   * receipt number stands in one line only.
   */
  private static List<JournalLine> found(
      JournalReader journal, BranchConfig config, List<String> words) {
    List<String> wanted = words.stream().map(JournalCommand::plain).toList();
    List<JournalLine> all = lines(journal, _ -> true, Integer.MAX_VALUE);
    List<String> issuances =
        all.stream()
            .filter(l -> wanted.contains(plain(l.detail("receipt"))))
            .flatMap(l -> l.issuance().stream())
            .map(Object::toString)
            .toList();
    return all.stream()
        .filter(
            l -> {
              String text = plain(words(config, l));
              String of = l.issuance().map(Object::toString).orElse("");
              return wanted.stream().allMatch(text::contains) || issuances.contains(of);
            })
        .toList();
  }

  private static String plain(String text) {
    return text.replace(" ", "").toLowerCase(Locale.ROOT);
  }

  private static List<JournalLine> lines(
      JournalReader journal, Predicate<JournalLine> wanted, int most) {
    ArrayDeque<JournalLine> lines = new ArrayDeque<>();
    journal.export(
        text ->
            JournalLine.read(text)
                .filter(wanted)
                .ifPresent(
                    line -> {
                      lines.add(line);
                      if (lines.size() > most) {
                        lines.removeFirst();
                      }
                    }));
    return List.copyOf(lines);
  }

  private void print(BranchConfig config, List<JournalLine> lines) {
    PrintWriter out = spec.commandLine().getOut();
    lines.forEach(line -> out.println(words(config, line)));
  }

  private static String words(BranchConfig config, JournalLine line) {
    return "%6d  %s  %-20s %s  %s"
        .formatted(
            line.seq(),
            time(config, line),
            line.event(),
            line.issuance().map(Object::toString).orElse("-"),
            details(line));
  }

  private static String details(JournalLine line) {
    return line.details().entrySet().stream()
        .map(d -> d.getKey() + "=" + d.getValue())
        .collect(Collectors.joining(" "));
  }

  private static String time(BranchConfig config, JournalLine line) {
    return line.at()
        .atZone(config.branch().zone())
        .format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT));
  }

  private static byte[] pdf(BranchConfig config, List<String> all) throws IOException {
    JapaneseFont.@Nullable Found fonts =
        switch (JapaneseFont.find()) {
          case JapaneseFont.Found found -> found;
          case JapaneseFont.Missing missing -> throw new IOException(missing.advice());
        };
    List<List<String>> rows =
        all.stream()
            .flatMap(text -> JournalLine.read(text).stream())
            .map(
                l ->
                    List.of(
                        String.valueOf(l.seq()),
                        time(config, l),
                        l.event(),
                        l.issuance().map(i -> i.toString().substring(0, 8)).orElse(""),
                        details(l)))
            .toList();
    return new ReportLayout(fonts)
        .render(
            new ReportContent(
                "記録簿",
                List.of(config.branch().name().ja()),
                List.of(
                    new ReportContent.Column("行", 12, true),
                    new ReportContent.Column("時刻", 34, false),
                    new ReportContent.Column("できごと", 36, false),
                    new ReportContent.Column("発行", 18, false),
                    new ReportContent.Column("内容", 80, false)),
                rows,
                List.of(),
                false))
        .pdf();
  }
}
