package org.madoguchi.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.Build;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.base.FailureWords;
import org.madoguchi.app.branch.BranchParts;
import org.madoguchi.app.branch.OfficeBranch;
import org.madoguchi.app.camera.CameraDevices;
import org.madoguchi.app.camera.CameraNodes;
import org.madoguchi.app.errand.electronic.HttpsCardAuthority;
import org.madoguchi.app.errand.intake.IntakeOffices;
import org.madoguchi.app.errand.intake.PaperCamera;
import org.madoguchi.app.errand.intake.camera.PaperCameras;
import org.madoguchi.app.errand.support.HttpsApplicationSite;
import org.madoguchi.app.errand.support.IntakeCertificates;
import org.madoguchi.app.gateway.AnswerVerifier;
import org.madoguchi.app.gateway.BranchKeys;
import org.madoguchi.app.gateway.ElectronicCertificateCheck;
import org.madoguchi.app.gateway.ElectronicCertificateTrust;
import org.madoguchi.app.gateway.HttpsChannel;
import org.madoguchi.app.gateway.HttpsGateway;
import org.madoguchi.app.keys.KeyMaterialException;
import org.madoguchi.app.lan.LanKeys;
import org.madoguchi.app.lan.OfficeServer;
import org.madoguchi.app.lobby.LobbyHeard;
import org.madoguchi.app.monitoring.BranchMonitoring;
import org.madoguchi.app.monitoring.Observed;
import org.madoguchi.app.monitoring.Round;
import org.madoguchi.app.office.Heard;
import org.madoguchi.app.sound.SpeakerChime;
import org.madoguchi.app.sound.Timbre;
import org.madoguchi.app.technician.CardServices;
import org.madoguchi.app.technician.ReaderAdvice;
import org.madoguchi.app.voice.Speech;
import org.madoguchi.app.voice.SpokenAloud;
import org.madoguchi.card.OwnedCardReader;
import org.madoguchi.card.transport.ReaderDirectory;
import org.madoguchi.config.BranchConfig;
import org.madoguchi.config.CardReaderConfig;
import org.madoguchi.config.ClosedDaysEnd;
import org.madoguchi.config.ConfigReader;
import org.madoguchi.config.ConfigReading;
import org.madoguchi.config.Language;
import org.madoguchi.config.OfficeLanConfig;
import org.madoguchi.config.PrinterConfig;
import org.madoguchi.config.service.ServiceManager;
import org.madoguchi.printer.IppPrinter;
import org.madoguchi.printer.JapaneseFont;
import org.madoguchi.printer.PaperCheck;
import org.madoguchi.printer.PaperRehearsal;
import org.madoguchi.printer.PollClock;
import org.madoguchi.printer.Printer;
import org.madoguchi.printer.page.LetterSubstitute;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs lobby, branch and office on this machine, with the devices of the configuration. */
@Command(
    name = "run",
    description = "Run lobby, branch and office on this machine.",
    mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
  private static final Logger LOG = LoggerFactory.getLogger(RunCommand.class);

  @Option(names = "--config", required = true, paramLabel = "FILE", description = "branch TOML")
  private Path config = Path.of("");

  @Option(names = "--check", description = "read configuration, keys and fonts, and stop")
  private boolean check;

  @Spec private CommandSpec spec = CommandSpec.create();

  private final Toolkit toolkit = new Toolkit(ServiceManager.ofThisProcess());

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter err = spec.commandLine().getErr();
    // Screen and fonts load beside the configuration and the keys: each takes as long.
    CompletableFuture<JapaneseFont> fonts = CompletableFuture.supplyAsync(JapaneseFont::find);
    if (!check) {
      toolkit.start();
    }
    return switch (ConfigReader.read(config)) {
      case ConfigReading.Mistakes<BranchConfig> m -> {
        m.mistakes().forEach(err::println);
        yield Madoguchi.USAGE;
      }
      case ConfigReading.Read<BranchConfig> r -> run(r.value(), fonts, err);
    };
  }

  private int run(BranchConfig branch, CompletableFuture<JapaneseFont> fonts, PrintWriter err)
      throws InterruptedException {
    if (check) {
      notices(branch, err);
    }
    BranchKeys keys;
    @Nullable LanKeys lan;
    ElectronicCertificateTrust trust;
    IntakeCertificates intake;
    IntakeOffices officers;
    FurtherLines further;
    try {
      keys = BranchKeys.load(branch.gateway());
      lan = lanKeys(branch);
      trust = ElectronicCertificateTrust.production(branch.gateway().electronicCertificateTrust());
      intake = IntakeCertificates.load(branch.municipalities());
      officers = IntakeOffices.load(branch.municipalities(), branch.gateway());
      further = FurtherLines.load(branch, keys);
    } catch (KeyMaterialException e) {
      err.println(e.getMessage());
      return Madoguchi.USAGE;
    }
    try (officers;
        further) {
      return switch (fonts.join()) {
        case JapaneseFont.Missing missing -> {
          err.println(missing.advice());
          yield Madoguchi.MISSING;
        }
        case JapaneseFont.Found found when !namesCanBeShown(found, err) -> Madoguchi.MISSING;
        case JapaneseFont.Found found ->
            check ? well() : run(branch, keys, trust, intake, officers, further, lan, found, err);
      };
    }
  }

  /**
   * What may be right on another day or once something is plugged in is said and isn't a mistake.
   */
  private void notices(BranchConfig branch, PrintWriter err) {
    CardReaderConfig reader = branch.cardReader();
    try (ReaderDirectory directory = CardServices.of(reader.service()).readers()) {
      List<String> missing = ReaderAdvice.missing(directory, reader.namePattern());
      if (!missing.isEmpty()) {
        err.println(config + ": [card_reader]: " + missing.getFirst());
        missing.stream().skip(1).forEach(err::println);
      }
    }
    closedDays(branch).forEach(end -> err.println(config + ": [hours]: " + end.words()));
    ConfigReader.pastDays(config, LocalDate.now(branch.branch().zone())).forEach(err::println);
    err.flush();
  }

  /** Before anybody waits for a slip: every name must be one that papers can show. */
  private boolean namesCanBeShown(JapaneseFont.Found fonts, PrintWriter err) {
    IntPredicate letters = fonts.letters();
    return switch (ConfigReader.read(config, text -> LetterSubstitute.lacking(text, letters))) {
      case ConfigReading.Read<BranchConfig> _ -> true;
      case ConfigReading.Mistakes<BranchConfig> m -> {
        String code = FailureCode.LETTER_NOT_DRAWABLE.code();
        m.mistakes().forEach(mistake -> err.println(code + " " + mistake));
        err.println(FailureWords.in(Language.EN).cure(FailureCode.LETTER_NOT_DRAWABLE));
        yield false;
      }
    };
  }

  private int well() {
    spec.commandLine().getOut().println("configuration, keys and fonts are well");
    return 0;
  }

  private static List<ClosedDaysEnd> closedDays(BranchConfig branch) {
    return ClosedDaysEnd.of(branch, LocalDate.now(branch.branch().zone()));
  }

  private int run(
      BranchConfig branch,
      BranchKeys keys,
      ElectronicCertificateTrust trust,
      IntakeCertificates intake,
      IntakeOffices officers,
      FurtherLines further,
      @Nullable LanKeys lan,
      JapaneseFont.Found fonts,
      PrintWriter err)
      throws InterruptedException {
    try {
      return open(branch, keys, trust, intake, officers, further, lan, fonts)
          ? 0
          : CommandFailures.noDisplay(err);
    } catch (IOException e) {
      err.println("office_lan: " + e.getMessage());
      return Madoguchi.USAGE;
    }
  }

  private static @Nullable LanKeys lanKeys(BranchConfig branch) throws KeyMaterialException {
    OfficeLanConfig lan = branch.officeLan();
    return lan == null
        ? null
        : LanKeys.load(
            branch.gateway().keyStore(),
            branch.gateway().keyStorePasswordFile(),
            "office_lan.terminals",
            lan.terminals());
  }

  private boolean open(
      BranchConfig branch,
      BranchKeys keys,
      ElectronicCertificateTrust trust,
      IntakeCertificates intake,
      IntakeOffices officers,
      FurtherLines further,
      @Nullable LanKeys lan,
      JapaneseFont.Found fonts)
      throws InterruptedException, IOException {
    closedDays(branch).forEach(end -> LOG.warn("{}", end.words()));
    InstantSource clock = InstantSource.system();
    AnswerVerifier answers = AnswerVerifier.of(keys, clock);
    HttpsChannel channel = HttpsChannel.of(branch.gateway(), keys);
    CameraDevices cameras = CameraDevices.ofThisMachine();
    try (HttpsGateway gateway = new HttpsGateway(channel, keys.deskCertificate());
        Printer mfp = printer("MFP", branch.mfp());
        Printer slips = printer("slip printer", branch.slipPrinter());
        OwnedCardReader reader = CardServices.reader(branch.cardReader())) {
      Observed observed =
          new Observed(
              new BranchParts(
                  branch,
                  new BranchParts.Lines(
                      gateway,
                      new HttpsCardAuthority(channel),
                      new HttpsApplicationSite(channel),
                      intake,
                      officers,
                      papers(branch, cameras),
                      further.portal(),
                      further.figures()),
                  BranchParts.Trust.of(
                      keys,
                      answers,
                      certificate ->
                          ElectronicCertificateCheck.check(certificate, trust, clock.instant())),
                  new BranchParts.Printing(mfp, slips, fonts, false),
                  BranchParts.Machine.of(branch, clock, new SecureRandom(), Build.id())));
      try (Speech speech = SpokenAloud.ofMachine(branch.lobby().voice());
          AllInOne box = new AllInOne(observed.parts(), reader, cameras, speech);
          OfficeServer terminals = serve(branch.officeLan(), lan, box.branch(), clock);
          SpeakerChime chime = new SpeakerChime(Timbre.COUNTER);
          SpeakerChime lobbyChime = new SpeakerChime(Timbre.COUNTER);
          BranchMonitoring monitoring =
              BranchMonitoring.startIfAsked(
                  branch.metrics(),
                  observed,
                  box.branch(),
                  new Round.Around(reader::listen, CameraNodes.of(branch), keys.certificates()))) {
        box.officeViews().listen(Heard.by(chime));
        box.lobbyViews().listen(LobbyHeard.by(lobbyChime));
        if (terminals != null) {
          LOG.info("further office terminals reach this branch on port {}", terminals.port());
        }
        if (monitoring != null) {
          LOG.info("how the branch is stands at port {}, /metrics and /health", monitoring.port());
        }
        return toolkit.showUntilClosed(
            box,
            () -> {
              gateway.warmUp();
              answers.warmUp();
              look(fonts);
            });
      }
    }
  }

  private static PaperCamera papers(BranchConfig branch, CameraDevices cameras) {
    return PaperCameras.of(
        branch.office().paperCamera(),
        cameras,
        detail -> LOG.info("camera for papers: {}", detail));
  }

  static Printer printer(String name, PrinterConfig config) {
    return new IppPrinter(name, config.uri(), PollClock.everySecond(), config.certificateSha256());
  }

  private static @Nullable OfficeServer serve(
      @Nullable OfficeLanConfig config,
      @Nullable LanKeys keys,
      OfficeBranch branch,
      InstantSource clock)
      throws IOException {
    return config == null || keys == null
        ? null
        : OfficeServer.start(
            branch, keys, new InetSocketAddress(config.address(), config.port()), clock);
  }

  private static void look(JapaneseFont.Found fonts) {
    PaperCheck.Result result = PaperRehearsal.look(fonts);
    if (!(result instanceof PaperCheck.Result.Sound)) {
      LOG.error("a made-up page that lacks nothing isn't found sound: {}", result);
    }
  }
}
