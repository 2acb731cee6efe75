package org.madoguchi.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.madoguchi.config.ConfigReading.Mistakes;
import org.madoguchi.config.ConfigReading.Read;
import org.madoguchi.config.TomlSection.Element;

/**
 * Reads the settings of a branch from TOML: one file for the branch, one for each municipality that
 * it names. Every mistake in all of them is reported at once; a file that isn't TOML is reported
 * with its syntax errors alone, since what it lacks can't be told from what couldn't be read. Paths
 * are relative to the file that names them.
 *
 * <p>Thread rule: any thread; blocks on the disk.
 */
public final class ConfigReader {
  private ConfigReader() {}

  /**
   * Reads the table of the MFP alone, for a technician who sets it up before keys and
   * municipalities are there. Other mistakes of the file are not looked for, unless it isn't TOML.
   */
  public static ConfigReading<PrinterConfig> readMfp(Path branchFile) {
    TomlFile file = TomlFile.read(branchFile);
    if (!file.sound()) {
      return new Mistakes<>(file.mistakes());
    }
    PrinterConfig mfp = PrinterReader.read(file.root().section("mfp"));
    return file.sound() ? new Read<>(mfp) : new Mistakes<>(file.mistakes());
  }

  /**
   * Reads what takes pictures of papers alone, for a technician who sets it up before the rest is
   * there, as {@link #readMfp}.
   */
  public static ConfigReading<PaperCameraConfig> readPaperCamera(Path branchFile) {
    TomlFile file = TomlFile.read(branchFile);
    if (!file.sound()) {
      return new Mistakes<>(file.mistakes());
    }
    TomlSection root = file.root();
    PaperCameraConfig papers = CameraReader.paper(root, CameraReader.camera(root));
    if (papers == null) {
      root.mistake("paper_camera", "is missing");
    }
    return papers == null || !file.sound() ? new Mistakes<>(file.mistakes()) : new Read<>(papers);
  }

  /**
   * Reads a branch's file and its municipalities' files.
   *
   * @param branchFile such as {@code config/branch.toml}
   */
  public static ConfigReading<BranchConfig> read(Path branchFile) {
    return read(branchFile, _ -> List.of());
  }

  /**
   * The same, where a text that can't be shown is a mistake too.
   *
   * @param lacking which letters of a text papers can't show
   */
  public static ConfigReading<BranchConfig> read(
      Path branchFile, Function<String, List<String>> lacking) {
    TomlFile file = TomlFile.read(branchFile, lacking);
    if (!file.sound()) {
      return new Mistakes<>(file.mistakes());
    }
    List<ConfigMistake> inMunicipalities = new ArrayList<>();
    BranchConfig config = branchFile(file.root(), inMunicipalities, lacking);
    List<ConfigMistake> mistakes = new ArrayList<>(file.mistakes());
    mistakes.addAll(inMunicipalities);
    return mistakes.isEmpty() ? new Read<>(config) : new Mistakes<>(mistakes);
  }

  /** A branch's file; what is wrong in those of its municipalities goes into the list. */
  static BranchConfig branchFile(
      TomlSection root,
      List<ConfigMistake> inMunicipalities,
      Function<String, List<String>> lacking) {
    List<Municipality> municipalities = municipalities(root, inMunicipalities, lacking);
    List<Booth> booths = BoothsReader.booths(root, municipalities, null);
    PortalConfig portal = root.has("portal") ? portal(root.section("portal")) : null;
    List<ErrandName> shown =
        ErrandsReader.shown(root, municipalities, !booths.isEmpty(), portal != null);
    CameraConfig camera = CameraReader.camera(root);
    CameraReader.needed(root, municipalities, shown);
    BranchConfig config =
        new BranchConfig(
            branch(root.section("branch")),
            root.path("data_directory"),
            LobbyReader.read(root.section("lobby")),
            cardReader(root.section("card_reader")),
            camera,
            PrinterReader.read(root.section("mfp")),
            PrinterReader.read(root.section("slip_printer")),
            gateway(root.section("gateway")),
            root.has("office_lan") ? officeLan(root.section("office_lan")) : null,
            office(root, CameraReader.paper(root, camera)),
            municipalities,
            shown,
            staff(root),
            booths,
            BoothsReader.notices(root, null),
            portal,
            root.has("figures") ? figures(root.section("figures")) : FiguresConfig.NONE,
            root.has("metrics") ? MetricsConfig.read(root.section("metrics")) : null);
    root.done();
    return config;
  }

  /** The municipalities' files that a branch's file names; none if it can't be read. */
  public static List<Path> municipalityFiles(Path branchFile) {
    TomlFile file = TomlFile.read(branchFile);
    List<Path> files = new ArrayList<>();
    if (file.sound()) {
      for (Element element : file.root().elements("municipalities", 0)) {
        if (element.value() instanceof String name) {
          files.add(file.root().path(name, element.position()));
        }
      }
    }
    return files;
  }

  /**
   * Days of booths and notices that are past, each with its place. They are no mistakes of the
   * file: a branch must start on the day after a booth was there.
   *
   * @param branchFile sound as {@link #read} says
   * @param today the branch's day
   */
  public static List<ConfigMistake> pastDays(Path branchFile, LocalDate today) {
    TomlFile file = TomlFile.read(branchFile);
    if (file.sound()) {
      BoothsReader.booths(file.root(), List.of(), today);
      BoothsReader.notices(file.root(), today);
    }
    return file.mistakes();
  }

  /**
   * Reads the file of an office terminal that isn't the branch's own machine.
   *
   * @param file such as {@code config/office.toml}
   */
  public static ConfigReading<OfficeTerminalConfig> readOfficeTerminal(Path file) {
    TomlFile toml = TomlFile.read(file);
    if (!toml.sound()) {
      return new Mistakes<>(toml.mistakes());
    }
    OfficeTerminalConfig config = officeTerminal(toml.root());
    return toml.sound() ? new Read<>(config) : new Mistakes<>(toml.mistakes());
  }

  static OfficeTerminalConfig officeTerminal(TomlSection root) {
    OfficeTerminalConfig config =
        new OfficeTerminalConfig(
            zone(root),
            root.uri("branch", "https"),
            root.existingFile("key_store"),
            root.existingFile("key_store_password_file"),
            root.existingFile("branch_trust"));
    root.done();
    return config;
  }

  /**
   * Reads the file of a municipality's officers' program.
   *
   * @param file such as {@code config/municipality-office.toml}
   */
  public static ConfigReading<MunicipalityOfficeConfig> readMunicipalityOffice(Path file) {
    TomlFile toml = TomlFile.read(file);
    if (!toml.sound()) {
      return new Mistakes<>(toml.mistakes());
    }
    MunicipalityOfficeConfig config = MunicipalityOfficeReader.read(toml.root());
    return toml.sound() ? new Read<>(config) : new Mistakes<>(toml.mistakes());
  }

  /**
   * Reads a municipality's settings from a text that is at hand already.
   *
   * @param name what mistakes name as the file
   * @param toml the text
   */
  public static ConfigReading<Municipality> readMunicipality(String name, String toml) {
    TomlFile file = TomlFile.of(name, toml);
    if (!file.sound()) {
      return new Mistakes<>(file.mistakes());
    }
    Municipality municipality = MunicipalityReader.read(file.root());
    return file.sound() ? new Read<>(municipality) : new Mistakes<>(file.mistakes());
  }

  private static List<Municipality> municipalities(
      TomlSection root, List<ConfigMistake> mistakes, Function<String, List<String>> lacking) {
    List<Municipality> municipalities = new ArrayList<>();
    Map<String, String> fileOfCode = new HashMap<>();
    for (Element element : root.elements("municipalities", 1, Shape.text())) {
      if (!(element.value() instanceof String name)) {
        root.mistake(
            element,
            "municipalities",
            "must hold file names, not " + TomlWords.describe(element.value()));
        continue;
      }
      Path path = root.path(name, element.position());
      if (Files.notExists(path)) {
        root.missing(element, "municipalities", path);
        continue;
      }
      if (!Files.isRegularFile(path)) {
        root.mistake(element, "municipalities", "no such file: " + path);
        continue;
      }
      TomlFile file = TomlFile.read(path, lacking);
      if (file.sound()) {
        Municipality municipality = MunicipalityReader.read(file.root());
        String earlier = fileOfCode.putIfAbsent(municipality.code(), file.name());
        if (earlier != null && !municipality.code().isEmpty()) {
          file.root()
              .mistake(
                  "code",
                  "is there twice: \"%s\" is the code in %s too"
                      .formatted(municipality.code(), earlier));
        }
        municipalities.add(municipality);
      }
      mistakes.addAll(file.mistakes());
    }
    return municipalities;
  }

  private static List<StaffMember> staff(TomlSection root) {
    List<StaffMember> staff = new ArrayList<>();
    Set<String> numbers = new HashSet<>();
    Set<String> badges = new HashSet<>();
    for (TomlSection section : root.sections("staff", 0)) {
      StaffMember member =
          new StaffMember(
              section.code("number"),
              section.matching(
                  "badge_sha256", "[0-9a-f]{64}", "64 hexadecimal digits in lower case"));
      if (!member.number().isEmpty() && !numbers.add(member.number())) {
        section.mistake("number", "is there twice: \"%s\"".formatted(member.number()));
      }
      if (!member.badgeSha256().isEmpty() && !badges.add(member.badgeSha256())) {
        section.mistake("badge_sha256", "is there twice: two people can't share a badge");
      }
      section.done();
      staff.add(member);
    }
    return staff;
  }

  private static BranchIdentity branch(TomlSection section) {
    BranchIdentity branch =
        new BranchIdentity(
            section.code("id"),
            section.localized("name"),
            zone(section),
            HoursReader.read(section.section("hours")));
    section.done();
    return branch;
  }

  private static ZoneId zone(TomlSection section) {
    return section.parsed("zone", "a time zone such as Asia/Tokyo", ZoneId::of, ZoneOffset.UTC);
  }

  private static OfficeLanConfig officeLan(TomlSection section) {
    OfficeLanConfig lan =
        new OfficeLanConfig(
            section.text("address"),
            section.integer("port", 1, 65_535),
            section.existingFile("terminals"));
    section.done();
    return lan;
  }

  private static OfficeConfig office(TomlSection root, @Nullable PaperCameraConfig papers) {
    Duration unclaimedAfter = OfficeConfig.USUAL.unclaimedAfter();
    boolean postsNotice = false;
    if (root.has("office")) {
      TomlSection section = root.section("office");
      unclaimedAfter = Duration.ofMinutes(section.integer("unclaimed_after_minutes", 1, 1440));
      postsNotice = section.has("posts_notice") && section.flag("posts_notice");
      section.done();
    }
    return new OfficeConfig(unclaimedAfter, papers, postsNotice);
  }

  private static CardReaderConfig cardReader(TomlSection section) {
    CardReaderConfig cardReader =
        new CardReaderConfig(
            section.value("name_pattern", String.class, "text in quotes", ""), service(section));
    section.done();
    return cardReader;
  }

  private static CardServiceSetting service(TomlSection section) {
    if (!section.has("service")) {
      return CardServiceSetting.AUTO; // files of before had no such key
    }
    String text =
        section.matching(
            "service",
            "auto|pcsc|javax\\.smartcardio",
            "\"auto\", \"pcsc\" or \"javax.smartcardio\"");
    return CardServiceSetting.of(text).orElse(CardServiceSetting.AUTO);
  }

  private static PortalConfig portal(TomlSection section) {
    PortalConfig portal =
        new PortalConfig(
            section.uri("uri", "https"),
            section.seconds("deadline_seconds", 1, 60),
            section.existingFile("certificate"),
            section.existingFile("seal_certificate"));
    section.done();
    return portal;
  }

  /** Who only wants to see what a certificate costs has no far end. */
  private static FiguresConfig figures(TomlSection section) {
    boolean sent = section.has("uri") || section.has("deadline_seconds") || section.has("trust");
    FiguresConfig figures =
        new FiguresConfig(
            sent
                ? new FiguresConfig.FarEnd(
                    section.uri("uri", "https"),
                    section.seconds("deadline_seconds", 1, 60),
                    section.existingFile("trust"))
                : null,
            section.has("yearly_cost_yen")
                ? section.integer("yearly_cost_yen", 0, 1_000_000_000)
                : null);
    section.done();
    return figures;
  }

  private static GatewayConfig gateway(TomlSection section) {
    GatewayConfig gateway =
        new GatewayConfig(
            section.uri("uri", "https"),
            section.seconds("deadline_seconds", 1, 300),
            section.existingFile("key_store"),
            section.existingFile("key_store_password_file"),
            section.existingFile("tls_trust"),
            section.existingFile("seal_trust"),
            section.existingFile("electronic_certificate_trust"));
    section.done();
    return gateway;
  }
}
