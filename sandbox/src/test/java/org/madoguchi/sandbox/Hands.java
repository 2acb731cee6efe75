package org.madoguchi.sandbox;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.base.Latest;
import org.madoguchi.app.branch.LocalBranch;
import org.madoguchi.app.branch.OfficeBranch;
import org.madoguchi.app.branch.OfficeSnapshot;
import org.madoguchi.app.branch.OfficeSnapshot.Step;
import org.madoguchi.app.branch.closing.TillCount;
import org.madoguchi.app.branch.closing.TillDifference;
import org.madoguchi.app.branch.staff.Badge;
import org.madoguchi.app.branch.staff.DeskAnswer;
import org.madoguchi.app.branch.staff.Destruction;
import org.madoguchi.app.branch.staff.Finding;
import org.madoguchi.app.errand.Availability;
import org.madoguchi.app.errand.ErrandId;
import org.madoguchi.app.errand.certificate.MunicipalityOffer;
import org.madoguchi.app.errand.certificate.lobby.CertificateOffers;
import org.madoguchi.app.errand.certificate.lobby.CertificateState;
import org.madoguchi.app.errand.certificate.lobby.CertificateTouch;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.lobby.LobbyTouch;
import org.madoguchi.app.lobby.LobbyView;
import org.madoguchi.config.FiguresConfig;
import org.madoguchi.sandbox.city.City;
import org.madoguchi.sandbox.city.mfp.MfpFault;
import org.madoguchi.sandbox.tour.PrintedCodes;

/** A resident's and a clerk's hands at a sandbox branch, without screens. */
final class Hands implements AutoCloseable {
  /** Of every wait for what must come: it matters only where it doesn't. */
  private static final Duration BOUND = Duration.ofMinutes(2);

  /** How long the gateway may take: no busy machine takes as long. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** The same for the printer; a test waits for its end. */
  private static final Duration PRINTER = Duration.ofSeconds(20);

  final SandboxBranch city;
  final LocalBranch branch;

  /** The branch as the clerk's terminal reaches it. */
  final OfficeBranch desk;

  private final @Nullable SandboxLan lan;
  private final Latest<OfficeSnapshot> office = new Latest<>();
  private final AtomicReference<Duration> ahead = new AtomicReference<>(sinceNoon().negated());

  Hands(Path directory) throws Exception {
    this(directory, PATIENCE);
  }

  /**
   * @param patience how long the gateway may take
   */
  Hands(Path directory, Duration patience) throws Exception {
    this(directory, patience, false);
  }

  /**
   * @param patience how long the gateway may take
   * @param compareName whether the lobby offers the comparison with the card's name
   */
  Hands(Path directory, Duration patience, boolean compareName) throws Exception {
    this(directory, patience, compareName, false, null, null, Duration.ZERO);
  }

  /** A clerk at a second office terminal, over the branch LAN. */
  static Hands overLan(Path directory) throws Exception {
    return new Hands(directory, PATIENCE, false, true, null, null, Duration.ZERO);
  }

  /** A branch whose papers and slips come out of a printer over IPP. */
  static Hands at(Path directory, URI printer) throws Exception {
    return new Hands(directory, PATIENCE, false, false, printer, null, Duration.ZERO);
  }

  /**
   * A branch that sends its figures there.
   *
   * @param later so long after the others' time
   */
  static Hands reporting(Path directory, FiguresConfig.FarEnd to, Duration later) throws Exception {
    return new Hands(directory, PATIENCE, false, false, null, to, later);
  }

  private Hands(
      Path directory,
      Duration patience,
      boolean compareName,
      boolean overLan,
      @Nullable URI printer,
      FiguresConfig.@Nullable FarEnd figures,
      Duration later)
      throws Exception {
    later(later);
    city =
        new SandboxBranch(
            directory,
            new CardPlace.InProcess(),
            printer,
            new SandboxBranch.Bounds(patience, PRINTER),
            this::now,
            new BranchExtras(compareName, false, null, false, figures));
    branch = city.box().branch();
    lan =
        overLan
            ? new SandboxLan(directory.resolve(SandboxBranch.KEYS), branch, InstantSource.system())
            : null;
    desk = lan == null ? branch : lan.branch();
    desk.subscribe(() -> office.accept(desk.office()));
    office.accept(desk.office());
    assertTrue(office.await(s -> s.store().isEmpty(), BOUND).isPresent(), "no way to the branch");
  }

  // ---- the resident

  void touch(LobbyTouch... touches) {
    for (LobbyTouch touch : touches) {
      city.box().lobby().touch(touch);
    }
  }

  <S extends LobbyState> S lobby(Class<S> state) throws InterruptedException {
    return lobby(state, _ -> true);
  }

  <S extends LobbyState> S lobby(Class<S> state, Predicate<S> such) throws InterruptedException {
    Optional<LobbyView> view =
        city.box()
            .lobbyViews()
            .await(v -> state.isInstance(v.state()) && such.test(state.cast(v.state())), BOUND);
    LobbyView last = java.util.Objects.requireNonNull(city.box().lobbyViews().get());
    assertTrue(
        view.isPresent(), "no " + state.getSimpleName() + "; saw " + last.state().getClass());
    return state.cast(view.orElseThrow().state());
  }

  /**
   * From the start screen until the card may be laid down. A look at the gateway that began while
   * the test before had it down may still say so: then one tries once more, as a resident would.
   */
  void choose(String purposeOrKind) throws InterruptedException {
    for (int tries = 2; ; tries--) {
      chooseOnce(purposeOrKind);
      LobbyState end =
          lobby(
              LobbyState.class,
              s -> s instanceof CertificateState.PlaceCard || s instanceof LobbyState.Problem);
      if (!(end instanceof LobbyState.Problem problem)) {
        return;
      }
      assertTrue(
          tries > 0 && problem.why() == FailureCode.GATEWAY_UNREACHABLE,
          "no card may be laid down: " + problem.why());
      touch(new LobbyTouch.Next());
    }
  }

  private void chooseOnce(String purposeOrKind) throws InterruptedException {
    lobby(LobbyState.Start.class);
    MunicipalityOffer municipality = available(purposeOrKind);
    touch(
        new LobbyTouch.ChooseErrand(ErrandId.CERTIFICATE),
        new CertificateTouch.ChooseMunicipality(municipality),
        new CertificateTouch.ChooseKind(purposeOrKind));
    if (!municipality.kind(purposeOrKind).orElseThrow().kind().options().isEmpty()) {
      lobby(CertificateState.Options.class);
      if (purposeOrKind.equals("residence")) {
        touch(
            new CertificateTouch.SetOption("persons", "household"),
            new CertificateTouch.SetOption("my-number", "yes"));
      }
      touch(new LobbyTouch.Next());
    }
    lobby(CertificateState.Copies.class);
    touch(new LobbyTouch.Next(), new LobbyTouch.Next());
  }

  /**
   * Waits until the kind can be had: after a fault the branch asks the gateway anew, and the reader
   * comes back when its thread has looked.
   */
  MunicipalityOffer available(String kind) throws InterruptedException {
    LobbyView view =
        city.box()
            .lobbyViews()
            .await(
                v ->
                    v.deviceTrouble().isEmpty()
                        && CertificateOffers.in(v)
                                .getFirst()
                                .kind(kind)
                                .orElseThrow()
                                .availability()
                            instanceof Availability.Now,
                BOUND)
            .orElseThrow();
    return CertificateOffers.in(view).getFirst();
  }

  void lay(String persona) {
    city.layCard(city.persona(persona));
  }

  void typePin(String pin) throws InterruptedException {
    lobby(CertificateState.PinEntry.class, p -> p.digits() == 0);
    type(pin);
    lobby(CertificateState.PinEntry.class, p -> p.digits() == pin.length());
    touch(new LobbyTouch.Next());
  }

  /** Digits and letters, on the lobby's keys. */
  void type(String characters) {
    for (int i = 0; i < characters.length(); i++) {
      char c = characters.charAt(i);
      if (Character.isDigit(c)) {
        city.box().lobby().digit(c - '0');
      } else {
        city.box().lobby().letter(c);
      }
    }
  }

  /** The whole way of a resident. */
  CertificateState.SlipReady takeSlip(String persona, String kind) throws InterruptedException {
    return takeSlip(persona, kind, false);
  }

  /**
   * The same where the lobby offers the comparison with the name, and the resident doesn't want it.
   */
  CertificateState.SlipReady takeSlipWithoutName(String persona, String kind)
      throws InterruptedException {
    return takeSlip(persona, kind, true);
  }

  private CertificateState.SlipReady takeSlip(String persona, String kind, boolean nameOffered)
      throws InterruptedException {
    choose(kind);
    lay(persona);
    typePin("1234");
    if (nameOffered) {
      lobby(CertificateState.NameOffer.class);
      touch(new LobbyTouch.Skip());
    }
    lobby(CertificateState.TakeCard.class);
    city.place().take();
    return lobby(CertificateState.SlipReady.class);
  }

  void leave() throws InterruptedException {
    touch(new LobbyTouch.Next());
    lobby(LobbyState.Goodbye.class);
    touch(new LobbyTouch.Next());
    lobby(LobbyState.Start.class);
  }

  // ---- the clerk

  OfficeSnapshot.Open open(Step step) throws InterruptedException {
    return open(o -> o.step() == step);
  }

  OfficeSnapshot.Open open(Predicate<OfficeSnapshot.Open> such) throws InterruptedException {
    Optional<OfficeSnapshot> seen = office.await(s -> s.open().filter(such).isPresent(), BOUND);
    assertTrue(seen.isPresent(), "not at the desk; saw " + desk.office().open());
    return seen.orElseThrow().open().orElseThrow();
  }

  /** What a scanner reads from the slip that came out last. */
  String slipCode() throws IOException {
    return PrintedCodes.read(city.slip()).getFirst();
  }

  /** The slip that came out last, once more. */
  DeskAnswer handOver() throws IOException {
    return desk.scan(slipCode());
  }

  void scanAllPages() throws IOException {
    for (String code : PrintedCodes.read(city.certificate())) {
      done(desk.scan(code));
    }
  }

  void mfp(MfpFault fault, boolean on) {
    java.util.Objects.requireNonNull(city.folder()).turn(fault, on);
  }

  /** How long ago it was noon in the city. */
  private static Duration sinceNoon() {
    ZonedDateTime now = ZonedDateTime.now(City.branch().zone());
    ZonedDateTime noon = now.truncatedTo(ChronoUnit.DAYS).withHour(12);
    return Duration.between(noon.isAfter(now) ? noon.minusDays(1) : noon, now);
  }

  /**
   * As if the test had begun at the last noon: a day doesn't end in it unless it says so. Not ahead
   * of the wall clock by itself, because keys that are made then are looked at by TLS now.
   */
  private Instant now() {
    return Instant.now().plus(ahead.get());
  }

  /** Lets the clock of city and branch go on by so much. */
  void later(Duration by) {
    ahead.updateAndGet(before -> before.plus(by));
  }

  /** Voids every slip that waits as unclaimed, with both badges of the city. */
  DeskAnswer voidUnclaimed() {
    return desk.voidUnclaimed(
        desk.office().waiting().stream().map(OfficeSnapshot.Item::id).toList(), destroyed(0));
  }

  /** Sheets in the shredder, and both badges of the city. */
  static Destruction destroyed(int sheets) {
    return new Destruction(sheets, City.badges().values().stream().map(Badge::new).toList());
  }

  /** Somebody has read the alarm that is on. */
  void readAlarm() {
    done(desk.acknowledgeAlarm(desk.office().alarm().orElseThrow().number()));
  }

  /** Counts against the report as it stands now. */
  DeskAnswer closeDay(int countedYen) {
    return desk.closeDay(
        TillCount.of(found(desk.closing()), countedYen, Optional.of(TillDifference.UNEXPLAINED)));
  }

  static <T> T found(Finding<T> finding) {
    return switch (finding) {
      case Finding.Found<T>(T what) -> what;
      case Finding.NotFound<T>(FailureCode why) -> throw new AssertionError("not found: " + why);
    };
  }

  static void done(DeskAnswer answer) {
    assertTrue(answer instanceof DeskAnswer.Done, answer.toString());
  }

  /** Waits until a line of the journal says this. */
  void awaitJournal(String text) throws InterruptedException {
    assertTrue(
        office.await(_ -> journal().stream().anyMatch(l -> l.contains(text)), BOUND).isPresent(),
        "no " + text + " in " + journal().getLast());
  }

  List<String> journal() {
    List<String> lines = new ArrayList<>();
    branch.exportJournal(lines::add);
    return lines;
  }

  @Override
  public void close() {
    if (lan != null) {
      lan.close();
    }
    city.close();
  }
}
