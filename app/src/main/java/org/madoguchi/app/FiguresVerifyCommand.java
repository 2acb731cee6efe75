package org.madoguchi.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.branch.journal.ExportedJournal;
import org.madoguchi.app.figures.HeldAgainstHeads;
import org.madoguchi.app.figures.MonthCount;
import org.madoguchi.app.figures.Recount;
import org.madoguchi.config.Language;
import org.madoguchi.figures.CountersignedHead;
import org.madoguchi.figures.FiguresFault;
import org.madoguchi.figures.FiguresJson;
import org.madoguchi.figures.FiguresRead;
import org.madoguchi.figures.FiguresTrust;
import org.madoguchi.figures.FiguresWords;
import org.madoguchi.figures.JournalSpan;
import org.madoguchi.figures.MonthFigures;
import org.madoguchi.figures.SignedFigures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Checks a file of figures: who signed it, from which lines it was counted, and with a journal that
 * was exported whether counting again comes to the same. Needs no key and no configuration.
 */
@Command(
    name = "verify",
    description =
        "Check a file of figures: its signature, and with an exported journal every figure of it.",
    mixinStandardHelpOptions = true)
final class FiguresVerifyCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "figures-….cms, or the .json without a signature")
  private Path file = Path.of("");

  @Option(
      names = "--journal",
      paramLabel = "EXPORT",
      description = "JSON lines of ./kiosk tech journal export")
  private @Nullable Path journal;

  @Option(
      names = "--trust",
      paramLabel = "PEM",
      description = "the office's certificate, or the authorities that issue such certificates")
  private @Nullable Path trust;

  @Option(
      names = "--heads",
      paramLabel = "PATH",
      description =
          "heads of the journal that somebody has countersigned: a file, or a folder of them"
              + " (./kiosk tech journal export --heads); with --trust and --head-trust")
  private @Nullable Path heads;

  @Option(
      names = "--head-trust",
      paramLabel = "PEM",
      description = "who vouches for those who countersign")
  private @Nullable Path headTrust;

  @Option(
      names = "--language",
      paramLabel = "LANGUAGE",
      description = "of what is said: ja or en",
      converter = FiguresOptions.LanguageOf.class)
  private Language language = Language.EN;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    if (heads != null && (trust == null || headTrust == null)) {
      throw new ParameterException(
          spec.commandLine(), "--heads is worth nothing without --trust PEM and --head-trust PEM");
    }
    try {
      byte[] content = bounded(file);
      return file.toString().endsWith(".json") ? unsigned(content) : signed(content);
    } catch (IOException | IllegalArgumentException e) {
      spec.commandLine().getErr().println("can't read: " + e.getMessage());
      return Madoguchi.MISSING;
    }
  }

  /** One byte more than is ever taken tells that there is too much. */
  private static byte[] bounded(Path of) throws IOException {
    try (var in = Files.newInputStream(of)) {
      return in.readNBytes(SignedFigures.MAX_BYTES + 1);
    }
  }

  private int unsigned(byte[] json) throws IOException {
    return switch (FiguresJson.read(json)) {
      case FiguresRead.Not(FiguresFault why) -> refused(why, file.toString());
      case FiguresRead.Read(MonthFigures figures) -> {
        say("not signed: this is the file without its signature");
        yield checked(figures);
      }
    };
  }

  private int signed(byte[] cms) throws IOException {
    Optional<FiguresTrust> believed =
        trust == null
            ? SignedFigures.signer(cms).map(own -> new FiguresTrust(List.of(own)))
            : Optional.of(FiguresTrust.pem(bounded(trust)));
    if (believed.isEmpty()) {
      return refused(FiguresFault.F01, file.toString());
    }
    return switch (SignedFigures.open(cms, believed.get())) {
      case SignedFigures.Refused(FiguresFault why) -> refused(why, file.toString());
      case SignedFigures.Opened(
              MonthFigures figures,
              byte[] _,
              X509Certificate signer,
              Instant at) -> {
        say("signed by %s at %s".formatted(signer.getSubjectX500Principal(), at));
        if (trust == null) {
          say("who that is wasn't checked: name whom you trust with --trust PEM");
        }
        yield checked(figures);
      }
    };
  }

  private int checked(MonthFigures figures) throws IOException {
    JournalSpan lines = figures.lines();
    say(
        "%s %s (%s), %d figures, by build %s"
            .formatted(
                figures.branch(),
                figures.month(),
                figures.zone(),
                figures.figures().size(),
                figures.build()));
    say(
        lines.empty()
            ? "no line of the journal; before it line %d %s"
                .formatted(lines.last(), lines.lastHash())
            : "journal lines %d %s to %d %s"
                .formatted(lines.first(), lines.firstHash(), lines.last(), lines.lastHash()));
    List<CountersignedHead> seen = new ArrayList<>();
    if (heads != null && trust != null && headTrust != null) {
      FiguresTrust branches = FiguresTrust.pem(bounded(trust));
      FiguresTrust seers = FiguresTrust.pem(bounded(headTrust));
      for (Path each : files(heads)) {
        Optional<CountersignedHead> head = CountersignedHead.open(bounded(each), branches, seers);
        if (head.isEmpty()) {
          return refused(FiguresFault.F01, each.toString());
        }
        head.filter(h -> h.branch().equals(figures.branch())).ifPresent(seen::add);
      }
    }
    HeldAgainstHeads against = new HeldAgainstHeads(seen);
    List<HeldAgainstHeads.Disagreement> wrong = against.against(lines);
    if (journal == null) {
      return wrong.isEmpty() ? held(seen, against, lines) : disagrees(wrong);
    }
    return recounted(figures, journal, seen, against);
  }

  private static List<Path> files(Path at) throws IOException {
    if (!Files.isDirectory(at)) {
      return List.of(at);
    }
    try (Stream<Path> all = Files.list(at)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private int held(List<CountersignedHead> seen, HeldAgainstHeads against, JournalSpan lines) {
    if (heads != null) {
      say("%d countersigned heads, to line %d".formatted(seen.size(), against.covered()));
      if (against.covered() < lines.last()) {
        say("no head covers the lines after it: who has the branch's key can have changed them");
      }
    }
    return 0;
  }

  private int disagrees(List<HeldAgainstHeads.Disagreement> wrong) {
    int code = refused(FiguresFault.F02, file.toString());
    wrong.forEach(
        each ->
            say(
                (each.missing()
                        ? "line %d was countersigned at %s, and the journal ends before it"
                        : "line %d isn't the one that was countersigned at %s")
                    .formatted(each.line(), each.at())));
    return code;
  }

  private int recounted(
      MonthFigures told, Path export, List<CountersignedHead> seen, HeldAgainstHeads against)
      throws IOException {
    MonthCount count = new MonthCount(told.branch(), told.month(), told.zone(), told.build());
    ExportedJournal.Walked walked;
    try (BufferedReader in = Files.newBufferedReader(export)) {
      walked =
          ExportedJournal.walk(
              in,
              line -> {
                count.line(line);
                against.line(line);
              });
    }
    if (walked.fault().isPresent()) {
      return refused(FiguresFault.F09, walked.fault().get().toString());
    }
    List<HeldAgainstHeads.Disagreement> wrong = against.end(walked.lastHash());
    if (!wrong.isEmpty()) {
      return disagrees(wrong);
    }
    MonthFigures counted = count.end(walked.lastHash());
    List<Recount.Difference> differences = Recount.differences(told, counted);
    if (differences.isEmpty() && told.lines().equals(counted.lines())) {
      say("counted again from the journal: the same");
      return held(seen, against, told.lines());
    }
    int code = refused(FiguresFault.F07, file.toString());
    if (!told.lines().equals(counted.lines())) {
      say("lines: told %s, journal %s".formatted(words(told.lines()), words(counted.lines())));
    }
    FiguresWords words = FiguresWords.in(language);
    for (Recount.Difference each : differences) {
      say(
          "%s %s %s: told %d, counted %d (%s)"
              .formatted(
                  each.about().measure().key(),
                  each.about().municipality().isEmpty() ? "-" : each.about().municipality(),
                  each.about().kind().isEmpty() ? "-" : each.about().kind(),
                  each.told(),
                  each.counted(),
                  words.name(each.about().measure())));
    }
    return code;
  }

  private static String words(JournalSpan span) {
    return "%d %.8s to %d %.8s"
        .formatted(span.first(), span.firstHash(), span.last(), span.lastHash());
  }

  private void say(String line) {
    spec.commandLine().getOut().println(line);
  }

  private int refused(FiguresFault why, String where) {
    return FiguresCommand.refused(spec, language, why, where);
  }
}
