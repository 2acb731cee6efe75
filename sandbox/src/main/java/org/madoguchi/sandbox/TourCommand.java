package org.madoguchi.sandbox;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.Madoguchi;
import org.madoguchi.app.keys.KeyMaterialException;
import org.madoguchi.config.Language;
import org.madoguchi.config.LanguageProfile;
import org.madoguchi.sandbox.SandboxBranch.MissingFont;
import org.madoguchi.sandbox.browser.OfficerBrowser;
import org.madoguchi.sandbox.city.camera.CameraFolder;
import org.madoguchi.sandbox.city.camera.Scene;
import org.madoguchi.sandbox.city.office.CityOffice;
import org.madoguchi.sandbox.tour.HeardSpeech;
import org.madoguchi.sandbox.tour.Terminals;
import org.madoguchi.sandbox.tour.TourFailure;
import org.madoguchi.sandbox.tour.TourLog;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Plays the main job without a display and leaves pictures, papers, journal and times. */
@Command(
    name = "tour",
    description = "Play the main job headless; leave pictures, papers, journal and times.",
    mixinStandardHelpOptions = true)
final class TourCommand implements Callable<Integer> {
  /** Which reader the cards lie on. */
  enum ReaderKind {
    /** In process. */
    simulated,
    /** pcscd and vpcd. */
    pcsc
  }

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "where it all goes")
  private Path out = Path.of("");

  @Option(
      names = "--reader",
      paramLabel = "KIND",
      description = "simulated (default) or pcsc: pcscd and vpcd")
  private ReaderKind reader = ReaderKind.simulated;

  @Option(
      names = "--language",
      paramLabel = "LANGUAGE",
      description = "which the resident chooses, such as ja (default), en or zh-Hans",
      converter = LanguageOf.class)
  private Language language = Language.JA;

  /** One that there are words in. */
  static final class LanguageOf implements CommandLine.ITypeConverter<Language> {
    @Override
    public Language convert(String tag) {
      return LanguageProfile.of(tag)
          .map(LanguageProfile::language)
          .orElseThrow(
              () ->
                  new CommandLine.TypeConversionException(
                      "there are words in "
                          + LanguageProfile.languages().stream()
                              .map(Language::code)
                              .collect(Collectors.joining(", "))));
    }
  }

  /** What the resident has come for. */
  enum Errand {
    certificate,
    electronic,
    support,
    intake,
    booth,
    registration,
    figures
  }

  @Option(
      names = "--errand",
      paramLabel = "ERRAND",
      description =
          "certificate (default): the main job; electronic: electronic certificates and PINs;"
              + " support: help with applying for a card; intake: an application is taken in;"
              + " booth: a place at a visiting booth;"
              + " registration: insurance card and account for public money;"
              + " figures: last month's, from the journal to the officers' program")
  private Errand errand = Errand.certificate;

  @Option(
      names = "--camera",
      paramLabel = "WHICH",
      description =
          "simulated (default); process: in a process of its own, as on a real terminal; or a"
              + " folder of pictures (form*: a form; the others: people), in such a process too")
  private String camera = "simulated";

  @Option(
      names = "--officers",
      paramLabel = "URL",
      description =
          "for intake and figures: where the officers' program keeps what it has; default: an SQLite file."
              + " jdbc:postgresql://HOST:PORT/DATABASE?user=NAME for a PostgreSQL")
  private String officers = CityOffice.sqlite();

  /** Which browser the officer has. */
  enum Browser {
    none,
    chromium
  }

  @Option(
      names = "--browser",
      paramLabel = "WHICH",
      description =
          "for intake and figures: none (default): the officer needs no pages; chromium: the officer's pages in"
              + " a real one (Debian: chromium, chromium-driver, libnss3-tools)")
  private Browser browser = Browser.none;

  @Option(
      names = "--officer",
      paramLabel = "DOES",
      description =
          "for intake: accepts (default); counter: the card is fetched at the town hall; refuses: a paper has"
              + " expired; holds: nobody at the post office is told why; may be given more than once")
  private TourDecision[] decisions = {TourDecision.accepts};

  @Option(
      names = "--dark",
      description = "the main job by ear and number pad, the screen dark; what is heard is kept")
  private boolean dark;

  @Option(names = "--switches", description = "the main job by two switches")
  private boolean switches;

  @Option(names = "--printer", paramLabel = "WHICH", description = PrinterPlace.OPTION)
  private @Nullable String printer;

  private final HeardSpeech heard = new HeardSpeech();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter err = spec.commandLine().getErr();
    if (browser == Browser.chromium && !OfficerBrowser.missing().isEmpty()) {
      err.println(
          "tour: no real browser for the officer: apt-get install "
              + String.join(" ", OfficerBrowser.missing()));
      return Madoguchi.MISSING;
    }
    if ((dark || switches) && (errand != Errand.certificate || dark == switches)) {
      err.println("tour: --dark and --switches play the main job, one or the other");
      return Madoguchi.USAGE;
    }
    Files.createDirectories(out);
    Files.delete(Files.createTempFile(out, "tour", "")); // said now, not after a minute's play
    Path work = Folders.temporary("madoguchi-tour");
    TourLog log = new TourLog();
    int exit = 0;
    CountDownLatch started = new CountDownLatch(1);
    Platform.startup(started::countDown);
    started.await();
    Platform.setImplicitExit(false);
    try (PrinterPlace printers = PrinterPlace.open(printer, work)) {
      if (errand == Errand.figures) {
        monthBefore(work, printers, log);
      }
      exit = tour(work, printers, log);
    } catch (TourFailure e) {
      err.println("tour: " + e.getMessage());
      exit = 1;
    } catch (KeyMaterialException | MissingFont | IOException e) {
      err.println("tour: " + e.getMessage());
      exit = 1;
    } finally {
      log.write(out.resolve("tour.json"));
      Platform.exit();
      Folders.delete(work);
    }
    spec.commandLine()
        .getOut()
        .println("tour: %d steps, %s".formatted(log.steps().size(), exit == 0 ? "ok" : "failed"));
    return exit;
  }

  /** The main job as it was done a month ago. */
  private void monthBefore(Path work, PrinterPlace printers, TourLog log)
      throws TourFailure, IOException, KeyMaterialException, MissingFont {
    InstantSource clock = FiguresTour.lastMonth(Instant.now());
    try (SandboxBranch branch = branch(work, printers, clock, BranchExtras.NONE)) {
      FiguresTour.monthBefore(branch, steps(branch, log, out.resolve("month-before")));
    }
  }

  private SandboxBranch branch(
      Path work, PrinterPlace printers, InstantSource clock, BranchExtras extras)
      throws IOException, KeyMaterialException, MissingFont {
    return new SandboxBranch(
        work, place(reader), printers.uri(), SandboxBranch.Bounds.USUAL, clock, extras);
  }

  private TourSteps steps(SandboxBranch branch, TourLog log, Path to)
      throws TourFailure, IOException {
    return new TourSteps(branch, new Terminals(branch.box()), log, to, language);
  }

  private BranchExtras extras() {
    boolean atOfficers = errand == Errand.intake || errand == Errand.figures;
    return new BranchExtras(
        false,
        !camera.equals("simulated"),
        atOfficers ? officers : null,
        errand == Errand.registration,
        null,
        heard);
  }

  private int tour(Path work, PrinterPlace printers, TourLog log)
      throws IOException, KeyMaterialException, MissingFont {
    int exit = 0;
    try (SandboxBranch branch = branch(work, printers, InstantSource.system(), extras())) {
      try {
        TourSteps steps = steps(branch, log, out);
        switch (errand) {
          case certificate -> certificate(branch, steps);
          case electronic -> new ElectronicTour(steps).run();
          case support -> new SupportTour(branch, steps, pictures()).run();
          case intake -> intake(branch, steps, work);
          case booth -> new BoothTour(branch, steps).run();
          case registration -> new RegistrationTour(branch, steps).run();
          case figures -> figures(branch, steps, work);
        }
      } catch (TourFailure e) {
        spec.commandLine().getErr().println("tour: " + e.getMessage());
        exit = 1;
      }
      if (dark) {
        heard.write(out.resolve("heard.txt"));
      }
      keep(branch.slip(), "slip.pdf");
      keep(branch.certificate(), "certificate.pdf");
      try (PrintWriter journal =
          new PrintWriter(
              Files.newBufferedWriter(out.resolve("journal.jsonl"), StandardCharsets.UTF_8))) {
        branch.box().branch().exportJournal(journal::println);
      }
    }
    return exit;
  }

  private void certificate(SandboxBranch branch, TourSteps steps) throws TourFailure {
    Tour tour = new Tour(branch, steps);
    if (dark) {
      new KeyedTour(steps, new EarsAndKeypad(steps, heard)).run();
      tour.office();
    } else if (switches) {
      new KeyedTour(steps, new TwoSwitches(steps)).run();
      tour.office();
    } else {
      tour.run();
    }
  }

  private void intake(SandboxBranch branch, TourSteps steps, Path work)
      throws TourFailure, IOException {
    CityOffice office = branch.officers().office();
    if (browser == Browser.none) {
      intake(branch, steps, TourOfficer.simulated(office.desk()));
      return;
    }
    try (OfficerBrowser chromium = chromium(office, steps, work)) {
      intake(branch, steps, TourOfficer.at(chromium));
    }
  }

  private void intake(SandboxBranch branch, TourSteps steps, TourOfficer officer)
      throws TourFailure, IOException {
    for (TourDecision each : decisions) {
      new IntakeTour(branch, steps, pictures(), officer, each).run();
      keep(branch.slip(), "slip-" + each + ".pdf");
    }
  }

  private void figures(SandboxBranch branch, TourSteps steps, Path work)
      throws TourFailure, IOException {
    FiguresTour tour = new FiguresTour(branch, steps);
    tour.arrives();
    if (browser == Browser.chromium) {
      try (OfficerBrowser chromium = chromium(branch.officers().office(), steps, work)) {
        chromium.figures(FiguresTour.month(Instant.now()));
      }
    }
  }

  private OfficerBrowser chromium(CityOffice office, TourSteps steps, Path work)
      throws IOException {
    return OfficerBrowser.start(
        Files.createDirectory(work.resolve("officer-browser")),
        office.browser(),
        language,
        (name, png) -> steps.keep("officer-" + name, png));
  }

  /** Who steps before the camera: a folder's people, or the sandbox's. */
  private CameraFolder pictures() throws TourFailure {
    if (camera.equals("simulated") || camera.equals("process")) {
      return new CameraFolder(Optional.empty(), List.of(Scene.portrait(1), Scene.portrait(2)));
    }
    try {
      return CameraFolder.read(Path.of(camera));
    } catch (IOException e) {
      throw new TourFailure("--camera: " + e.getMessage());
    }
  }

  static CardPlace place(ReaderKind reader) throws IOException {
    return switch (reader) {
      case simulated -> new CardPlace.InProcess();
      case pcsc -> new CardPlace.Pcsc();
    };
  }

  private void keep(Path paper, String name) throws IOException {
    if (Files.exists(paper)) {
      Files.copy(paper, out.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
