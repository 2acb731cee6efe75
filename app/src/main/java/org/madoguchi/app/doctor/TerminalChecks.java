package org.madoguchi.app.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.Build;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.devices.PrinterWords;
import org.madoguchi.app.camera.CameraNodes;
import org.madoguchi.app.gateway.FarClock;
import org.madoguchi.card.transport.ReaderDirectory;
import org.madoguchi.card.transport.ReaderDirectory.Listing;
import org.madoguchi.card.transport.ReaderDirectory.NamedReader;
import org.madoguchi.card.transport.ReaderName;
import org.madoguchi.config.BranchConfig;
import org.madoguchi.config.CardReaderConfig;
import org.madoguchi.config.CardServiceSetting;
import org.madoguchi.config.Language;
import org.madoguchi.config.LanguageProfile;
import org.madoguchi.config.PaperCameraConfig;
import org.madoguchi.config.PrinterConfig;
import org.madoguchi.printer.JapaneseFont;
import org.madoguchi.printer.Printer;
import org.madoguchi.printer.PrinterStatus;

/** The checks of a branch's own machine. */
public final class TerminalChecks {
  /** A clock that is off by more shows on slips, and ends the days of fees at another hour. */
  static final Duration CLOCK_MAY_BE_OFF = Duration.ofMinutes(1);

  /** As the alarm of docs/howto/watch-a-branch.md: 2 GB. */
  static final long LEAST_BYTES = 2_000_000_000L;

  private static final long MEGABYTE = 1_000_000L;

  private final BranchConfig branch;
  private final Machine machine;

  private TerminalChecks(BranchConfig branch, Machine machine) {
    this.branch = branch;
    this.machine = machine;
  }

  /**
   * What the checks work with.
   *
   * @param readers lists the readers of this machine; closed after use
   * @param printers reaches a printer; closed after use
   * @param gateway asks the gateway; null if the keys can't be read
   * @param inputs Linux's list of input devices; another system has none
   * @param sound whether there is a sound device
   * @param face the family of letters that screens have for a language
   * @param paperFont that of papers
   * @param clock this machine's
   */
  public record Machine(
      Function<CardServiceSetting, ReaderDirectory> readers,
      Function<PrinterConfig, Printer> printers,
      @Nullable FarClock gateway,
      Path inputs,
      BooleanSupplier sound,
      Function<Language, Optional<String>> face,
      JapaneseFont paperFont,
      InstantSource clock) {}

  /** The doctor of a branch. */
  public static Doctor of(BranchConfig branch, Machine machine) {
    var checks = new TerminalChecks(branch, machine);
    return new Doctor(
        List.of(
            new Check(Part.TOUCH, checks::inputs),
            new Check(Part.CARD_READER, () -> List.of(checks.reader())),
            new Check(Part.MFP, () -> List.of(checks.printer(Part.MFP, branch.mfp()))),
            new Check(
                Part.SLIP_PRINTER,
                () -> List.of(checks.printer(Part.SLIP_PRINTER, branch.slipPrinter()))),
            new Check(Part.CAMERA, checks::cameras),
            new Check(Part.SOUND, () -> List.of(checks.sound())),
            new Check(Part.GATEWAY, checks::gateway),
            new Check(
                Part.CERTIFICATE, () -> CertificateChecks.look(branch, machine.clock().instant())),
            new Check(Part.DISK, () -> List.of(checks.disk())),
            new Check(Part.FONTS, checks::fonts),
            new Check(Part.BUILD, () -> List.of(build()))),
        Doctor.PATIENCE);
  }

  private List<Diagnosis> inputs() throws IOException {
    InputDevices found;
    try {
      found = InputDevices.of(Files.readString(machine.inputs()));
    } catch (NoSuchFileException e) {
      return List.of(
          Diagnosis.untold(Part.TOUCH, "this system doesn't list its input devices"),
          Diagnosis.untold(Part.CODE_SCANNER, "scan a badge at the office screen"));
    }
    String panels = String.join(", ", found.direct());
    return List.of(
        found.direct().isEmpty()
            ? Diagnosis.trouble(Part.TOUCH, FailureCode.TOUCH_MISSING, "no touch panel is listed")
            : Diagnosis.well(Part.TOUCH, panels),
        Diagnosis.untold(
            Part.CODE_SCANNER,
            "scan a badge at the office screen; what types here: "
                + (found.keyboards().isEmpty()
                    ? "nothing"
                    : String.join(", ", found.keyboards()))));
  }

  private Diagnosis reader() {
    CardReaderConfig wanted = branch.cardReader();
    try (ReaderDirectory directory = machine.readers().apply(wanted.service())) {
      return switch (directory.await(Duration.ZERO)) {
        case Listing.ServiceDown() ->
            Diagnosis.trouble(
                Part.CARD_READER,
                FailureCode.CARD_SERVICE_DOWN,
                "no answer from pcscd: sudo systemctl start pcscd.socket (or sudo pcscd)");
        case Listing.Readers(var readers) -> among(readers, wanted.namePattern());
      };
    }
  }

  private static Diagnosis among(List<NamedReader> readers, String pattern) {
    List<String> names = readers.stream().map(NamedReader::name).toList();
    Optional<String> name = ReaderName.of(pattern).among(names);
    if (name.isEmpty()) {
      return Diagnosis.trouble(
          Part.CARD_READER,
          FailureCode.READER_MISSING,
          "wanted \"%s\", there are: %s"
              .formatted(pattern, names.isEmpty() ? "none" : String.join(", ", names)));
    }
    boolean card =
        readers.stream().anyMatch(reader -> reader.name().equals(name.get()) && reader.card());
    return Diagnosis.well(
        Part.CARD_READER, name.get() + (card ? ", a card lies on it" : ", no card on it"));
  }

  private Diagnosis printer(Part part, PrinterConfig config) {
    try (Printer printer = machine.printers().apply(config)) {
      Optional<FailureCode> inTheWay =
          switch (printer.status()) {
            case PrinterStatus.Ready() -> Optional.empty();
            case PrinterStatus.NeedsAttention(var problem) ->
                Optional.of(PrinterWords.code(problem));
          };
      return Diagnosis.of(part, inTheWay, config.uri().toString());
    }
  }

  private List<Diagnosis> cameras() {
    List<Diagnosis> found = new ArrayList<>();
    CameraNodes.of(branch)
        .forEach(
            (name, there) ->
                found.add(
                    Diagnosis.of(
                        Part.CAMERA,
                        there.getAsBoolean()
                            ? Optional.empty()
                            : Optional.of(FailureCode.CAMERA_MISSING),
                        name + ", looked for and not opened")));
    if (branch.office().paperCamera() instanceof PaperCameraConfig.Glass) {
      found.add(Diagnosis.untold(Part.CAMERA, "papers: ./kiosk tech camera --paper scans one"));
    }
    return found;
  }

  private Diagnosis sound() {
    return machine.sound().getAsBoolean()
        ? Diagnosis.well(Part.SOUND, "a device is there; ./kiosk sandbox sounds plays on it")
        : Diagnosis.trouble(Part.SOUND, FailureCode.SOUND_MISSING, "no sound device");
  }

  /** The clock is compared with the gateway's, which is all branches' measure. */
  private List<Diagnosis> gateway() {
    String address = branch.gateway().uri().toString();
    FarClock gateway = machine.gateway();
    if (gateway == null) {
      return List.of(
          Diagnosis.trouble(Part.GATEWAY, FailureCode.KEYS_UNREADABLE, address),
          Diagnosis.untold(Part.CLOCK, "without keys the gateway's clock isn't told"));
    }
    Optional<Instant> there = gateway.time();
    Instant here = machine.clock().instant();
    if (there.isEmpty()) {
      return List.of(
          Diagnosis.trouble(Part.GATEWAY, FailureCode.GATEWAY_UNREACHABLE, address),
          Diagnosis.untold(Part.CLOCK, "compare it by hand: " + here));
    }
    Duration off = Duration.between(there.get(), here);
    String told =
        "%s the gateway's by %d s"
            .formatted(off.isNegative() ? "behind" : "ahead of", off.abs().toSeconds());
    return List.of(
        Diagnosis.well(Part.GATEWAY, address),
        off.abs().compareTo(CLOCK_MAY_BE_OFF) > 0
            ? Diagnosis.trouble(Part.CLOCK, FailureCode.CLOCK_OFF, told)
            : Diagnosis.well(Part.CLOCK, told));
  }

  private Diagnosis disk() throws IOException {
    Path folder = branch.dataDirectory().toAbsolutePath();
    while (Files.notExists(folder) && folder.getParent() != null) {
      folder = folder.getParent(); // the branch makes it at its first start
    }
    long free = Files.getFileStore(folder).getUsableSpace();
    String told = "%,d MB are free where data_directory is".formatted(free / MEGABYTE);
    return free < LEAST_BYTES
        ? Diagnosis.trouble(Part.DISK, FailureCode.DISK_NEARLY_FULL, told)
        : Diagnosis.well(Part.DISK, told);
  }

  private List<Diagnosis> fonts() {
    List<Language> languages = branch.lobby().languages();
    List<Diagnosis> lines = new ArrayList<>();
    for (Language language : languages) {
      if (machine.face().apply(language).isEmpty()) {
        LanguageProfile profile = LanguageProfile.of(language);
        lines.add(
            Diagnosis.trouble(
                Part.FONTS,
                FailureCode.LETTERS_MISSING,
                "screens, %s: apt-get install %s"
                    .formatted(profile.english(), profile.facePackage())));
      }
    }
    if (machine.paperFont() instanceof JapaneseFont.Missing(String advice)) {
      lines.add(Diagnosis.trouble(Part.FONTS, FailureCode.LETTERS_MISSING, "papers: " + advice));
    }
    if (lines.isEmpty()) {
      String all =
          languages.stream()
              .flatMap(language -> machine.face().apply(language).stream())
              .distinct()
              .reduce((a, b) -> a + ", " + b)
              .orElse("");
      lines.add(
          Diagnosis.well(
              Part.FONTS, "papers and %d languages: %s".formatted(languages.size(), all)));
    }
    return lines;
  }

  private static Diagnosis build() {
    return Diagnosis.well(
        Part.BUILD,
        Stream.of("Madoguchi " + Build.id(), "Java " + Runtime.version(), system())
            .reduce((a, b) -> a + ", " + b)
            .orElse(""));
  }

  private static String system() {
    return "%s %s %s"
        .formatted(
            System.getProperty("os.name", ""),
            System.getProperty("os.version", ""),
            System.getProperty("os.arch", "").toLowerCase(Locale.ROOT));
  }
}
