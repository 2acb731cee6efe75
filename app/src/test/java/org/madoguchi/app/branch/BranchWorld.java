package org.madoguchi.app.branch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.OfficeSnapshot.Open;
import org.madoguchi.app.branch.OfficeSnapshot.Step;
import org.madoguchi.app.branch.journal.JournalLine;
import org.madoguchi.app.branch.staff.Badge;
import org.madoguchi.app.branch.staff.DeskAnswer;
import org.madoguchi.app.branch.staff.Destruction;
import org.madoguchi.app.branch.staff.StaffBadges;
import org.madoguchi.app.branch.store.Store;
import org.madoguchi.app.custody.CertificateRequest;
import org.madoguchi.app.custody.HolderText;
import org.madoguchi.app.custody.IssuanceId;
import org.madoguchi.app.custody.ScanCode;
import org.madoguchi.app.custody.ScanCodes;
import org.madoguchi.app.errand.certificate.DocumentVault;
import org.madoguchi.app.errand.certificate.Preparation;
import org.madoguchi.app.errand.certificate.RestingDocument;
import org.madoguchi.app.errand.certificate.Selection;
import org.madoguchi.app.errand.certificate.SlipIssue;
import org.madoguchi.app.errand.certificate.Submission;
import org.madoguchi.app.errand.support.IntakeCertificates;
import org.madoguchi.app.keys.BranchSecrets;
import org.madoguchi.app.monitoring.Observed;
import org.madoguchi.config.Booth;
import org.madoguchi.config.BranchConfig;
import org.madoguchi.config.BranchIdentity;
import org.madoguchi.config.CardReaderConfig;
import org.madoguchi.config.CertificateKind;
import org.madoguchi.config.CertificateOption;
import org.madoguchi.config.DayRange;
import org.madoguchi.config.ElectronicConfig;
import org.madoguchi.config.Entrustment;
import org.madoguchi.config.Exemption;
import org.madoguchi.config.Fee;
import org.madoguchi.config.GatewayConfig;
import org.madoguchi.config.IdentityPapers;
import org.madoguchi.config.Language;
import org.madoguchi.config.LobbyConfig;
import org.madoguchi.config.LocalizedText;
import org.madoguchi.config.Municipality;
import org.madoguchi.config.MunicipalityPaper;
import org.madoguchi.config.OpeningHours;
import org.madoguchi.config.PrinterConfig;
import org.madoguchi.config.StaffMember;
import org.madoguchi.config.SupportConfig;

/**
 * A whole {@link LocalBranch} between doubles: a municipality, printers, paper that is lines of
 * text, and a database in memory that outlives it. Everything happens at once, on the test's
 * thread, unless {@link HeldThreads} hold a print run back.
 */
final class BranchWorld implements AutoCloseable {
  static final String CITY = "99001";
  static final String KIND = "residence";
  static final int FEE = 300;
  static final Badge ANN = new Badge("MD1B-AAAAAAAAAAAAAAAAAAAAAAAAAA");
  static final Badge BEN = new Badge("MD1B-BBBBBBBBBBBBBBBBBBBBBBBBBB");

  /** Two who saw it. */
  static final Destruction SEEN = new Destruction(2, List.of(ANN, BEN));

  private static final String MEMORY = "?mode=memory&cache=shared";
  private static final SecretKey KEY = new SecretKeySpec(new byte[32], "AES");

  static final CardHolder TARO = new CardHolder("taro");

  final MunicipalityDouble municipality = new MunicipalityDouble();
  final AuthorityDouble authority = new AuthorityDouble();
  final SiteDouble site = new SiteDouble();
  final PrinterDouble mfp = new PrinterDouble();
  final PrinterDouble slipPrinter = new PrinterDouble();
  final PaperDouble paper = new PaperDouble();
  final HeldThreads threads = new HeldThreads();
  final BranchConfig config;

  /** Friday, 10:24 at the branch. */
  Instant now = Instant.parse("2026-11-20T01:24:00Z");

  /** What is wrong with any electronic certificate. */
  Optional<FailureCode> unfit = Optional.empty();

  LocalBranch branch;

  /** What looks on while the branch works; it changes nothing of it. */
  Observed observed;

  private final String database;
  private final Supplier<Store> store;
  private final @Nullable Connection keeper;

  /**
   * @param directory for what the branch writes beside its database
   */
  BranchWorld(Path directory) {
    this(directory, List.of(member("07", ANN), member("12", BEN)));
  }

  BranchWorld(Path directory, List<StaffMember> staff) {
    this(directory, staff, List.of(), null);
  }

  /**
   * @param file of its database; null: it is in memory
   */
  BranchWorld(Path directory, List<StaffMember> staff, List<Booth> booths, @Nullable Path file) {
    config = config(directory, staff).with(booths, List.of());
    database =
        file == null ? "jdbc:sqlite:file:" + UUID.randomUUID() + MEMORY : "jdbc:sqlite:" + file;
    store = () -> file == null ? new Store(connection()) : new Store(file);
    keeper = file == null ? connection() : null;
    observed = observed();
    branch = new LocalBranch(observed.parts());
  }

  static StaffMember member(String number, Badge badge) {
    return new StaffMember(number, StaffBadges.sha256(badge.text()));
  }

  Connection connection() {
    try {
      return DriverManager.getConnection(database);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private Observed observed() {
    return new Observed(
        new BranchParts(
            config,
            new BranchParts.Lines(
                municipality,
                authority,
                site,
                new IntakeCertificates(Map.of(CITY, SiteDouble.INTAKE))),
            new BranchParts.Trust(municipality, new PlainHeads(), _ -> unfit, KEY),
            new BranchParts.Printing(mfp, slipPrinter, paper, true),
            new BranchParts.Machine(() -> now, new SecureRandom(), "test", store, threads)));
  }

  /** The process ends where it is, and begins anew on the same database. */
  void restart() {
    threads.forget();
    branch.close();
    observed = observed();
    branch = new LocalBranch(observed.parts());
  }

  @Override
  public void close() throws SQLException {
    branch.close();
    if (keeper != null) {
      keeper.close();
    }
  }

  /** Somebody with the branch's key has put another document in the place of what rests. */
  void rests(IssuanceId id, RestingDocument document) {
    DocumentVault vault =
        new DocumentVault(new BranchSecrets(KEY).documentKey(), new SecureRandom());
    try (Connection connection = connection()) {
      vault.erase(connection, id);
      vault.put(connection, id, document.encode());
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  // ---- the lobby

  static Selection selection(int copies) {
    TreeMap<String, String> options = new TreeMap<>();
    options.put("persons", "self");
    return new Selection("lobby-1", CITY, KIND, options, copies);
  }

  CertificateRequest request() {
    return assertInstanceOf(Preparation.Ready.class, branch.prepare(selection(1))).request();
  }

  Submission ask() {
    return branch.submit(TARO.sign(request()));
  }

  Submission ask(HolderText told) {
    return branch.submit(TARO.sign(request()), Optional.of(told));
  }

  static IssuanceId accepted(Submission submission) {
    return assertInstanceOf(Submission.Accepted.class, submission).issuance();
  }

  SlipIssue.Slip slip(IssuanceId id) {
    return assertInstanceOf(SlipIssue.Slip.class, branch.cardTaken(id, Language.JA));
  }

  /** Somebody asks and gets a slip. */
  Waiting waiting() {
    IssuanceId id = accepted(ask());
    return new Waiting(id, slip(id));
  }

  /** One whose slip waits. */
  record Waiting(IssuanceId id, SlipIssue.Slip slip) {
    String code() {
      return slip.code();
    }
  }

  // ---- the desk

  void done(DeskAnswer answer) {
    assertEquals(new DeskAnswer.Done(), answer);
  }

  void refused(FailureCode why, DeskAnswer answer) {
    assertEquals(new DeskAnswer.NotDone(why), answer);
  }

  Open open() {
    return branch.office().open().orElseThrow();
  }

  Step step() {
    return open().step();
  }

  /** One who asks, gets a slip, and whose slip was scanned. */
  Waiting printed() {
    Waiting one = waiting();
    done(branch.scan(one.code()));
    assertEquals(Step.SCAN_PAGES, step());
    return one;
  }

  /** And whose pages agree. */
  Waiting feeDue() {
    Waiting one = printed();
    scanAll(one.id(), 1);
    assertEquals(Step.TAKE_FEE, step());
    return one;
  }

  /** And who has paid. */
  Waiting paid() {
    Waiting one = feeDue();
    done(branch.takeFee());
    assertEquals(Step.HAND_OVER, step());
    return one;
  }

  void scanAll(IssuanceId id, int run) {
    for (int page = 1; page <= MunicipalityDouble.PAGES; page++) {
      done(branch.scan(page(id, run, page)));
    }
  }

  void readAlarm() {
    done(branch.acknowledgeAlarm(branch.office().alarm().orElseThrow().number()));
  }

  static ScanCodes codes() {
    return new ScanCodes(new BranchSecrets(KEY).codeKey());
  }

  static String page(IssuanceId id, int run, int number) {
    return codes().page(new ScanCode.PageCode(id, run, number, MunicipalityDouble.PAGES));
  }

  // ---- the journal

  List<JournalLine> journal() {
    List<JournalLine> lines = new ArrayList<>();
    branch.exportJournal(l -> lines.add(JournalLine.read(l).orElseThrow()));
    return lines;
  }

  /** What the journal tells of one issuance. */
  List<String> events(IssuanceId id) {
    return journal().stream()
        .filter(l -> l.issuance().equals(Optional.of(id)))
        .map(JournalLine::event)
        .toList();
  }

  // ---- the configuration

  private static BranchConfig config(Path directory, List<StaffMember> staff) {
    PrinterConfig printer = new PrinterConfig(URI.create("ipp://localhost"), Duration.ofMinutes(3));
    return new BranchConfig(
        new BranchIdentity(
            "otemachi",
            new LocalizedText("大手町", "Otemachi"),
            ZoneId.of("Asia/Tokyo"),
            hours(8, 18)),
        directory,
        new LobbyConfig("lobby-1", 4.0, Duration.ofSeconds(60), Duration.ofSeconds(30), false),
        new CardReaderConfig(Pattern.compile("none")),
        printer,
        printer,
        new GatewayConfig(
            URI.create("https://localhost"),
            Duration.ofSeconds(15),
            directory,
            directory,
            directory,
            directory,
            directory),
        null,
        List.of(
            new Municipality(
                CITY,
                new LocalizedText("見本市", "Mihon City"),
                "",
                MunicipalityPaper.USUAL,
                List.of(kind()),
                List.of(),
                List.of(
                    new ElectronicConfig(
                        new Entrustment(DayRange.ALWAYS, hours(9, 17)),
                        Set.copyOf(ElectronicConfig.OPERATIONS),
                        false),
                    new SupportConfig(
                        new Entrustment(DayRange.ALWAYS, hours(9, 17)),
                        Set.copyOf(SupportConfig.ROUTES),
                        directory)),
                IdentityPapers.usual())),
        staff);
  }

  static CertificateKind kind() {
    return new CertificateKind(
        KIND,
        new LocalizedText("住民票の写し", "Residence certificate"),
        List.of(
            new CertificateOption.Choice(
                "persons",
                new LocalizedText("だれの", "Who"),
                List.of(
                    new CertificateOption.Value("self", new LocalizedText("本人", "Me")),
                    new CertificateOption.Value("all", new LocalizedText("全員", "All"))))),
        3,
        List.of(new Fee(LocalDate.of(2026, 4, 1), FEE)),
        hours(9, 16),
        List.of(
            new Exemption(
                "pension",
                new LocalizedText("年金", "Pension"),
                List.of(new Exemption.Proof("letter", new LocalizedText("通知", "Letter"))))));
  }

  static OpeningHours hours(int from, int until) {
    List<OpeningHours.Span> span =
        List.of(new OpeningHours.Span(LocalTime.of(from, 0), LocalTime.of(until, 0)));
    return new OpeningHours(
        Arrays.stream(DayOfWeek.values())
            .filter(d -> d.compareTo(DayOfWeek.FRIDAY) <= 0)
            .collect(Collectors.toMap(d -> d, _ -> span)),
        Set.of());
  }
}
