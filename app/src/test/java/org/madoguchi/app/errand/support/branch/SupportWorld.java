package org.madoguchi.app.errand.support.branch;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.BranchThreads;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.journal.Journal;
import org.madoguchi.app.branch.journal.JournalMac;
import org.madoguchi.app.branch.staff.Presented;
import org.madoguchi.app.branch.store.Store;
import org.madoguchi.app.branch.store.StoreGuard;
import org.madoguchi.app.custody.Digest;
import org.madoguchi.app.custody.ScanCodes;
import org.madoguchi.app.errand.SlipPrinting;
import org.madoguchi.app.errand.certificate.DocumentVault;
import org.madoguchi.app.errand.certificate.IssuanceRows;
import org.madoguchi.app.errand.certificate.Ledger;
import org.madoguchi.app.errand.support.ApplicantPhoto;
import org.madoguchi.app.errand.support.Application;
import org.madoguchi.app.errand.support.ApplicationId;
import org.madoguchi.app.errand.support.ApplicationSite;
import org.madoguchi.app.errand.support.FormId;
import org.madoguchi.app.errand.support.IntakeCertificates;
import org.madoguchi.app.errand.support.Route;
import org.madoguchi.app.errand.support.SealedMessage;
import org.madoguchi.app.errand.support.SiteState;
import org.madoguchi.app.errand.support.Telling;
import org.madoguchi.app.errand.support.Wishes;
import org.madoguchi.app.keys.Issued;
import org.madoguchi.config.BranchConfig;
import org.madoguchi.config.BranchIdentity;
import org.madoguchi.config.CardReaderConfig;
import org.madoguchi.config.DayRange;
import org.madoguchi.config.Entrustment;
import org.madoguchi.config.GatewayConfig;
import org.madoguchi.config.IdentityPapers;
import org.madoguchi.config.Language;
import org.madoguchi.config.LobbyConfig;
import org.madoguchi.config.LocalizedText;
import org.madoguchi.config.Municipality;
import org.madoguchi.config.MunicipalityPaper;
import org.madoguchi.config.OpeningHours;
import org.madoguchi.config.PrinterConfig;
import org.madoguchi.config.SupportConfig;
import org.madoguchi.printer.PrintJob;
import org.madoguchi.printer.PrintOutcome;

/**
 * Applications of a branch between doubles, on a database in a file. Everything happens at once, on
 * the test's thread; what repeats, when the test says so.
 */
final class SupportWorld implements AutoCloseable {
  static final KeyPair INTAKE_KEYS = Issued.pair("RSA", 2048);
  static final X509Certificate INTAKE =
      Issued.authority("CN=Mihon City intake", INTAKE_KEYS, "SHA256withRSA");
  static final String FORM = "12345678901234567890123";

  /** Bytes that stand nowhere else. */
  static final byte[] JPEG =
      "a photo, 64 bytes of which may be found nowhere after the end of its application..."
          .repeat(40)
          .getBytes(StandardCharsets.US_ASCII);

  static final Presented.Attested CLERK = Presented.scanned().by(List.of());
  private static final SecretKey KEY = new SecretKeySpec(new byte[32], "AES");

  /** Friday, 10:24 at the branch. */
  Instant now = Instant.parse("2026-11-27T01:24:00Z");

  final Site site = new Site();
  final List<PrintJob> printed = new ArrayList<>();
  PrintOutcome outcome = new PrintOutcome.Completed();
  boolean deskEmpty = true;

  private final Path file;
  private final BranchConfig config;
  private final List<Runnable> repeated = new ArrayList<>();
  Store store;
  Ledger ledger;
  ApplicationBook book;
  LocalApplications applications;

  SupportWorld(Path directory) {
    file = directory.resolve("branch.sqlite");
    config = config(directory);
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
        ApplicationBook.of(
            store, journal, () -> now, IssuanceRows::nextReceipt, ledger::raise, KEY, random);
    BranchThreads threads = new HereAndNow(repeated);
    applications =
        new LocalApplications(
            config,
            site,
            book,
            new ApplicationSlips(
                config,
                new SlipPrinting(
                    new PaperPrinter(this::print),
                    Duration.ofSeconds(9),
                    new PlainPaper(),
                    threads),
                new ScanCodes(new SecretKeySpec(new byte[32], "HmacSHA256")),
                book,
                true),
            new PhotoSheets(
                config,
                book,
                new PaperPrinter(this::print),
                new PlainPaper(),
                threads,
                () -> now,
                () -> deskEmpty,
                () -> {},
                (_, why) -> {
                  throw why;
                }),
            new IntakeCertificates(Map.of("99001", INTAKE))::of,
            new StoreGuard(store::erasureDue),
            () -> now,
            random,
            () -> true,
            threads,
            () -> {});
    applications.start();
  }

  private PrintOutcome print(PrintJob job) {
    printed.add(job);
    return outcome;
  }

  /** The process ends where it is, and begins anew on the same database. */
  void restart() {
    store.close();
    open();
  }

  /** Time for what is done again and again. */
  void again() {
    List.copyOf(repeated).forEach(Runnable::run);
  }

  @Override
  public void close() {
    store.close();
  }

  // ---- a resident

  ApplicationId begun() {
    return ((Telling.Beginning.Begun) applications.begin("99001", "lobby-1")).id();
  }

  static Application application(boolean photo) {
    return new Application(
        new FormId(FORM),
        LocalDate.of(1951, 3, 4),
        photo ? new ApplicantPhoto(JPEG, Digest.of(JPEG), List.of("tilt"), null) : null,
        new Wishes(true, true, false),
        new Application.Contact("見本花子", "hanako@example.jp"));
  }

  /** Somebody who has told everything and has a slip. */
  ApplicationId confirmed(Route route) {
    ApplicationId id = begun();
    applications.formRead(id, Telling.Way.CAMERA);
    applications.photoTaken(id, 1);
    applications.confirm(id, application(true), route).ifPresent(SupportWorld::unexpected);
    if (applications.slip(id, Language.JA) instanceof Telling.SlipAnswer.Failed(var why)) {
      unexpected(why);
    }
    return id;
  }

  private static void unexpected(FailureCode why) {
    throw new AssertionError(why);
  }

  // ---- doubles

  /** The far end: takes everything, or answers what a test has ready. */
  static final class Site implements ApplicationSite {
    final List<SealedMessage> sent = new ArrayList<>();
    final List<SealedMessage> ordered = new ArrayList<>();
    final Deque<SendAnswer> next = new ArrayDeque<>();
    @Nullable OrderAnswer orderAnswer;

    /** What happens before it answers. */
    Runnable meanwhile = () -> {};

    @Override
    public SendAnswer send(SealedMessage message) {
      sent.add(message);
      meanwhile.run();
      return next.isEmpty() ? new SendAnswer.Taken(SiteState.MAIL_SENT) : next.removeFirst();
    }

    @Override
    public OrderAnswer order(SealedMessage message) {
      ordered.add(message);
      return orderAnswer == null ? new OrderAnswer.Taken() : orderAnswer;
    }
  }

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
                    new SupportConfig(
                        new Entrustment(DayRange.ALWAYS, hours(9, 17)),
                        Set.copyOf(SupportConfig.ROUTES),
                        directory)),
                IdentityPapers.usual())),
        List.of());
  }
}
