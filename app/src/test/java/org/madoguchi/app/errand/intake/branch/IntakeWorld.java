package org.madoguchi.app.errand.intake.branch;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.madoguchi.app.base.BranchThreads;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.journal.Journal;
import org.madoguchi.app.branch.journal.JournalMac;
import org.madoguchi.app.branch.journal.JournalPages;
import org.madoguchi.app.branch.journal.JournalQuery;
import org.madoguchi.app.branch.staff.Finding;
import org.madoguchi.app.branch.staff.Presented;
import org.madoguchi.app.branch.store.Store;
import org.madoguchi.app.branch.store.StoreGuard;
import org.madoguchi.app.custody.Digest;
import org.madoguchi.app.custody.ScanCode;
import org.madoguchi.app.custody.ScanCodes;
import org.madoguchi.app.errand.CaseAtDesk;
import org.madoguchi.app.errand.DeskErrand;
import org.madoguchi.app.errand.Judged;
import org.madoguchi.app.errand.PaperPicture;
import org.madoguchi.app.errand.SlipPrinting;
import org.madoguchi.app.errand.certificate.DocumentVault;
import org.madoguchi.app.errand.certificate.IssuanceRows;
import org.madoguchi.app.errand.certificate.Ledger;
import org.madoguchi.app.errand.certificate.ReceiptHolders;
import org.madoguchi.app.errand.intake.IntakeDetails;
import org.madoguchi.app.errand.intake.IntakeOffice;
import org.madoguchi.app.errand.intake.IntakeOffices;
import org.madoguchi.app.errand.intake.IntakeState;
import org.madoguchi.app.errand.intake.PaperCamera;
import org.madoguchi.app.errand.papers.PaperSeen;
import org.madoguchi.app.errand.papers.PaperTick;
import org.madoguchi.app.errand.support.ApplicantPhoto;
import org.madoguchi.app.errand.support.Application;
import org.madoguchi.app.errand.support.ApplicationId;
import org.madoguchi.app.errand.support.FormId;
import org.madoguchi.app.errand.support.FormsAwaited;
import org.madoguchi.app.errand.support.Telling;
import org.madoguchi.app.errand.support.Wishes;
import org.madoguchi.app.errand.support.branch.HereAndNow;
import org.madoguchi.app.errand.support.branch.PaperPrinter;
import org.madoguchi.app.errand.support.branch.PlainPaper;
import org.madoguchi.config.BranchConfig;
import org.madoguchi.config.BranchIdentity;
import org.madoguchi.config.CardReaderConfig;
import org.madoguchi.config.DayRange;
import org.madoguchi.config.Entrustment;
import org.madoguchi.config.GatewayConfig;
import org.madoguchi.config.IdentityPapers;
import org.madoguchi.config.IntakeConfig;
import org.madoguchi.config.Language;
import org.madoguchi.config.LobbyConfig;
import org.madoguchi.config.LocalizedText;
import org.madoguchi.config.Municipality;
import org.madoguchi.config.MunicipalityPaper;
import org.madoguchi.config.OpeningHours;
import org.madoguchi.config.PrinterConfig;
import org.madoguchi.printer.PrintOutcome;

/**
 * Applications that a branch takes in, between doubles, on a database in a file. Everything happens
 * at once, on the test's thread; what repeats, when the test says so.
 */
final class IntakeWorld implements AutoCloseable {
  static final String FORM = "12345678901234567890123";
  static final byte[] JPEG = bytes("a photo, no 64 bytes of which are left at the end of it......");
  static final byte[] FACE = bytes("a still, no 64 bytes of which are left at the end of it......");
  static final byte[] PICTURE = bytes("a licence, no 64 bytes of which are left at the end......");
  static final Presented.Attested CLERK = Presented.scanned().by(List.of());
  private static final SecretKey KEY = new SecretKeySpec(new byte[32], "AES");

  /** Friday, 10:24 at the branch. */
  Instant now = Instant.parse("2026-11-27T01:24:00Z");

  final PuppetOfficers officers = new PuppetOfficers();
  final boolean pinKey;
  boolean oldCard;
  boolean camera = true;

  private final Path file;
  private final BranchConfig config;
  private final List<Runnable> repeated = new ArrayList<>();
  Store store;
  Ledger ledger;
  IntakeBook book;
  LocalIntakes intakes;
  DeskErrand desk;

  /**
   * What office screens show: it is asked for after each change that is told, and at no other time.
   */
  List<CaseAtDesk> shown = List.of();

  /** Bytes that stand nowhere else. */
  private static byte[] bytes(String text) {
    return text.repeat(40).getBytes(StandardCharsets.US_ASCII);
  }

  IntakeWorld(Path directory, boolean pinKey) {
    file = directory.resolve("branch.sqlite");
    config = config(directory);
    this.pinKey = pinKey;
    open();
  }

  private void open() {
    repeated.clear();
    store = new Store(file);
    Journal journal =
        new Journal(
            store, () -> now, new JournalMac(new SecretKeySpec(new byte[32], "HmacSHA256")));
    SecureRandom random = new SecureRandom();
    ledger = new Ledger(store, journal, new DocumentVault(KEY, random), () -> now);
    book =
        IntakeBook.of(
            store, journal, () -> now, IssuanceRows::nextReceipt, ledger::raise, KEY, random);
    BranchThreads threads = new HereAndNow(repeated);
    intakes =
        new LocalIntakes(
            config,
            IntakeOffices.of(
                Map.of(
                    "99001",
                    new IntakeOffice(
                        officers,
                        PuppetOfficers.INTAKE,
                        PuppetOfficers.DECISION,
                        pinKey ? PuppetOfficers.PIN : null))),
            book,
            new IntakeSlips(
                config,
                new SlipPrinting(
                    new PaperPrinter(_ -> new PrintOutcome.Completed()),
                    Duration.ofSeconds(9),
                    new PlainPaper(),
                    threads),
                new ScanCodes(new SecretKeySpec(new byte[32], "HmacSHA256")),
                book,
                true),
            () ->
                camera
                    ? new PaperCamera.Shot.Taken(new PaperPicture(PICTURE.clone()))
                    : new PaperCamera.Shot.Failed(FailureCode.CAMERA_MISSING),
            new FormsAwaited(),
            new StoreGuard(store::erasureDue),
            () -> now,
            random,
            () -> true,
            threads,
            () -> shown = desk.cases());
    desk = intakes.desk();
    intakes.start();
    again();
  }

  /** The process ends where it is, and begins anew on the same database. */
  void restart() {
    store.close();
    open();
  }

  /** Time for what is done again and again, some seconds later. */
  void again() {
    now = now.plusSeconds(10);
    List.copyOf(repeated).forEach(Runnable::run);
  }

  @Override
  public void close() {
    store.close();
  }

  // ---- a resident and a clerk

  ApplicationId begun() {
    return ((Telling.Beginning.Begun) intakes.begin("99001", "lobby-1")).id();
  }

  static Application application() {
    return new Application(
        new FormId(FORM),
        LocalDate.of(1951, 3, 4),
        new ApplicantPhoto(JPEG, Digest.of(JPEG), List.of("tilt"), null),
        new Wishes(false, true, false),
        null);
  }

  /** Somebody who has told everything and has a slip. */
  ApplicationId confirmed() {
    ApplicationId id = begun();
    intakes.formRead(id, Telling.Way.CAMERA);
    intakes.photoTaken(id, 1);
    intakes
        .confirm(id, application(), new IntakeDetails(false, oldCard, Language.EN, FACE))
        .ifPresent(IntakeWorld::unexpected);
    if (intakes.slip(id, Language.JA) instanceof Telling.SlipAnswer.Failed(var why)) {
      unexpected(why);
    }
    return id;
  }

  void judged(ApplicationId id) {
    desk.judged(id.hex(), new Judged(Digest.of(JPEG), List.of(), Judged.How.PAPERS), CLERK)
        .ifPresent(IntakeWorld::unexpected);
  }

  PaperSeen pictured(ApplicationId id, String code, PaperTick... ticks) {
    return switch (desk.picture(id.hex(), code)) {
      case Finding.Found<PaperPicture>(PaperPicture picture) ->
          new PaperSeen(code, Set.of(ticks), Optional.of(picture.digest()));
      case Finding.NotFound<PaperPicture>(FailureCode why) -> throw new AssertionError(why);
    };
  }

  Optional<FailureCode> papersSeen(ApplicationId id) {
    return desk.papersSeen(
        id.hex(),
        List.of(
            pictured(id, "driving-licence", PaperTick.NOT_EXPIRED),
            pictured(id, "pension", PaperTick.NAME, PaperTick.BIRTH_DATE)),
        CLERK);
  }

  /** Its package is on its way. */
  ApplicationId sent() {
    ApplicationId id = confirmed();
    judged(id);
    papersSeen(id).ifPresent(IntakeWorld::unexpected);
    return id;
  }

  private static void unexpected(FailureCode why) {
    throw new AssertionError(why);
  }

  // ---- what a test looks at

  IntakeState state(ApplicationId id) {
    return book.find(id).orElseThrow().state().standing();
  }

  ScanCode.Receipt receipt(ApplicationId id) {
    return new ScanCode.Receipt(Objects.requireNonNull(book.find(id).orElseThrow().receipt()));
  }

  List<String> life(ApplicationId id) {
    return new JournalPages(store, ReceiptHolders::holder)
        .from(new JournalQuery.Life(receipt(id).number()), 100).stream()
            .map(e -> e.line().event())
            .toList();
  }

  // ---- settings

  private static OpeningHours hours(int from, int until) {
    List<OpeningHours.Span> span =
        List.of(new OpeningHours.Span(LocalTime.of(from, 0), LocalTime.of(until, 0)));
    return new OpeningHours(
        Arrays.stream(DayOfWeek.values()).collect(Collectors.toMap(d -> d, _ -> span)), Set.of());
  }

  private static BranchConfig config(Path directory) {
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
                "99001",
                new LocalizedText("見本市", "Mihon City"),
                "",
                MunicipalityPaper.USUAL,
                List.of(),
                List.of(),
                List.of(
                    new IntakeConfig(
                        new Entrustment(DayRange.ALWAYS, hours(9, 17)),
                        URI.create("https://localhost"),
                        directory,
                        directory,
                        directory,
                        null)),
                IdentityPapers.usual())),
        List.of());
  }
}
