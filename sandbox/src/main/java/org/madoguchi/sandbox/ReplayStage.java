package org.madoguchi.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.Latest;
import org.madoguchi.app.branch.LocalBranch;
import org.madoguchi.app.branch.OfficeSnapshot;
import org.madoguchi.app.branch.OfficeSnapshot.Step;
import org.madoguchi.app.custody.CertificateRequest;
import org.madoguchi.app.custody.IssuanceId;
import org.madoguchi.app.errand.Availability;
import org.madoguchi.app.errand.ErrandId;
import org.madoguchi.app.errand.certificate.Preparation;
import org.madoguchi.app.errand.certificate.Selection;
import org.madoguchi.app.errand.certificate.SlipIssue;
import org.madoguchi.app.errand.certificate.Submission;
import org.madoguchi.app.errand.certificate.VoidReason;
import org.madoguchi.app.keys.KeyMaterialException;
import org.madoguchi.app.lobby.ErrandOffer;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.lobby.LobbyTouch;
import org.madoguchi.app.lobby.LobbyView;
import org.madoguchi.app.office.OfficeTouch;
import org.madoguchi.app.office.OfficeView;
import org.madoguchi.config.CertificateKind;
import org.madoguchi.config.Language;
import org.madoguchi.sandbox.SandboxBranch.MissingFont;
import org.madoguchi.sandbox.city.City;
import org.madoguchi.sandbox.city.Persona;
import org.madoguchi.sandbox.city.authority.SandboxAuthority;
import org.madoguchi.sandbox.city.camera.CameraStage;
import org.madoguchi.sandbox.city.gateway.GatewayFaults;
import org.madoguchi.sandbox.city.issuing.PersonaCards;
import org.madoguchi.sandbox.city.mfp.MfpFault;
import org.madoguchi.sandbox.city.office.CityOffice;
import org.madoguchi.sandbox.city.office.OddOfficers;
import org.madoguchi.sandbox.city.office.SimulatedOfficer;
import org.madoguchi.sandbox.city.portal.SimulatedPortal;
import org.madoguchi.sandbox.city.site.CardSite;
import org.madoguchi.sandbox.paper.NamedOnPages;
import org.madoguchi.sandbox.proof.replay.Disk;
import org.madoguchi.sandbox.proof.replay.Seat;
import org.madoguchi.sandbox.proof.replay.Stage;
import org.madoguchi.sandbox.tour.PrintedCodes;

/** A sandbox branch on which accidents are played, one after another. */
final class ReplayStage implements Stage, AutoCloseable {
  private static final Duration BOUND = Duration.ofMinutes(2);

  /**
   * The gateway's bound is shorter than outside, as an accident waits for it, and still so long
   * that no busy machine misses it.
   */
  private static final SandboxBranch.Bounds BOUNDS =
      new SandboxBranch.Bounds(Duration.ofSeconds(20), Duration.ofMinutes(2));

  private final SandboxBranch city;
  private final PrintedPapers papers;
  private final LocalBranch branch;
  private final Disk disk;
  private final SimulatedOfficer officer;
  private final Latest<OfficeSnapshot> office = new Latest<>();
  private final Map<IssuanceId, Persona> askers = new ConcurrentHashMap<>();
  private final ExecutorService beside = Executors.newVirtualThreadPerTaskExecutor();
  private final List<ReplaySeat> seats;
  private int linesBefore;

  ReplayStage(Path directory) throws IOException, KeyMaterialException, MissingFont {
    city =
        new SandboxBranch(
            directory,
            new CardPlace.InProcess(),
            null,
            BOUNDS,
            InstantSource.system(),
            new BranchExtras(false, false, CityOffice.sqlite(), true, null));
    disk = new BranchDisk(city.config().dataDirectory(), city::second);
    officer = new SimulatedOfficer(city.officers().office().desk(), CityOffice.OFFICERS.getFirst());
    PersonaCards strange =
        new PersonaCards(
            new SandboxAuthority("another world"),
            city.personas(),
            LocalDate.now(City.branch().zone()));
    seats =
        List.of(new ReplaySeat(city, strange, "lobby-8"), new ReplaySeat(city, strange, "lobby-9"));
    papers = new PrintedPapers(directory.resolve("mfp"));
    branch = city.box().branch();
    branch.subscribe(() -> office.accept(branch.office()));
    office.accept(branch.office());
  }

  /** Everything as at the beginning of a day: nothing open, nothing waiting, nothing wrong. */
  void clear() {
    gateway(GatewayFaults.NONE);
    EnumSet.allOf(MfpFault.class).forEach(fault -> mfp(fault, false));
    leave();
    officersLine().go(OddOfficers.Fault.NONE);
    portal().forget();
    readAlarms();
    OfficeSnapshot now = branch.office();
    now.open().ifPresent(o -> voided(o.item().id(), VoidReason.NOT_COLLECTED));
    now.waiting().forEach(i -> branch.voidIssuance(i.id(), VoidReason.NOT_COLLECTED));
    until(
        "the branch can issue",
        () ->
            branch.offers().getFirst().kinds().stream()
                .anyMatch(k -> k.availability() instanceof Availability.Now));
    until(
        "officers are there",
        () ->
            branch.intakes().offers().stream()
                .anyMatch(o -> o.availability() instanceof Availability.Now));
    until("the lobby offers certificates", this::certificatesOffered);
    linesBefore = lines().size();
  }

  /** The lobby looks at what the branch has a moment after it has changed. */
  private boolean certificatesOffered() {
    LobbyView shown = city.box().lobbyViews().get();
    return shown != null && shown.offer(ErrandId.CERTIFICATE).filter(ErrandOffer::now).isPresent();
  }

  /** Where something that was typed went to the gateway or the card authority; null: nowhere. */
  @Nullable String pinOnTheLine() {
    if (city.typed().any() && city.line().read() == 0) {
      return "no message was read";
    }
    String path = city.line().found().peek();
    return path == null ? null : "what a resident typed is in a message to " + path;
  }

  /** Whether papers were handed over that aren't about the one who asked for them. */
  boolean wrongHandOver() throws IOException {
    for (String line : journal()) {
      if (line.contains("\"event\":\"handed-over\"")) {
        IssuanceId id =
            IssuanceId.parse(line.replaceAll(".*\"issuance\":\"([0-9a-f]{32})\".*", "$1"));
        var named = NamedOnPages.of(List.of(Files.readAllBytes(printed(id))), city.personas());
        if (!named.equals(java.util.Set.of(Objects.requireNonNull(askers.get(id))))) {
          return true;
        }
      }
    }
    return false;
  }

  @Override
  public LocalBranch branch() {
    return branch;
  }

  @Override
  public void gateway(GatewayFaults faults) {
    city.faults().set(faults);
  }

  @Override
  public void mfp(MfpFault fault, boolean on) {
    Objects.requireNonNull(city.folder()).turn(fault, on);
  }

  @Override
  public Submission ask(String name, String kind) {
    Persona persona = city.persona(name);
    CertificateKind chosen = branch.offers().getFirst().municipality().kind(kind).orElseThrow();
    SortedMap<String, String> options = new TreeMap<>();
    chosen.options().forEach(o -> options.put(o.code(), o.defaultValue()));
    Preparation preparation =
        branch.prepare(
            new Selection(
                "lobby-1", branch.offers().getFirst().municipality().code(), kind, options, 1));
    if (!(preparation instanceof Preparation.Ready(CertificateRequest request))) {
      throw new Missed("nothing could be asked for: " + preparation);
    }
    askers.put(request.id(), persona);
    return branch.submit(
        city.authority().userAuthentication(city.cards().holder(persona)).sign(request));
  }

  @Override
  public Future<Submission> askBeside(String persona, String kind) {
    return beside.submit(() -> ask(persona, kind));
  }

  @Override
  public Submission answer(Future<Submission> request) {
    try {
      return request.get(BOUND.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("a request from another terminal failed", e);
    } catch (InterruptedException e) {
      throw Awaited.interrupted();
    }
  }

  @Override
  public String slip(Submission submission) {
    if (!(submission instanceof Submission.Accepted(IssuanceId id))) {
      throw new Missed("no document: " + submission);
    }
    return switch (branch.cardTaken(id, Language.JA)) {
      case SlipIssue.Slip slip -> slip.code();
      case SlipIssue.Failed failed -> throw new Missed("no slip: " + failed.why());
    };
  }

  @Override
  public OfficeSnapshot.Open open(Step step) {
    return Awaited.of(
            office,
            s -> s.open().filter(o -> o.step() == step).isPresent(),
            BOUND,
            () -> "the desk never came to " + step)
        .open()
        .orElseThrow();
  }

  @Override
  public List<String> papers(IssuanceId issuance) {
    try {
      return PrintedCodes.read(printed(issuance));
    } catch (IOException e) {
      throw new Missed("the papers can't be scanned: " + e.getMessage());
    }
  }

  /** What came out for an issuance; waits until something has. */
  private Path printed(IssuanceId issuance) {
    until("papers of " + issuance, () -> papers.of(issuance).isPresent());
    return papers.of(issuance).orElseThrow();
  }

  @Override
  public void until(String what, BooleanSupplier such) {
    long end = System.nanoTime() + BOUND.toNanos();
    while (!such.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new Missed("waited in vain: " + what);
      }
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        throw Awaited.interrupted();
      }
    }
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    branch.exportJournal(lines::add);
    return lines;
  }

  @Override
  public List<String> journal() {
    List<String> lines = lines();
    return lines.subList(linesBefore, lines.size());
  }

  @Override
  public CameraStage camera() {
    return city.stage();
  }

  @Override
  public CardSite site() {
    return city.site();
  }

  @Override
  public Disk disk() {
    return disk;
  }

  @Override
  public SimulatedOfficer officer() {
    return officer;
  }

  @Override
  public OddOfficers officersLine() {
    return city.officers().line();
  }

  @Override
  public List<String> accepted() {
    return city.officers().office().desk().acceptances().due();
  }

  @Override
  public SimulatedPortal portal() {
    return city.portal();
  }

  @Override
  public Persona persona(String id) {
    return city.persona(id);
  }

  @Override
  public int papersPrinted() {
    return papers.count();
  }

  @Override
  public void scanAtOffice(String code) {
    (code + "\r").chars().forEach(c -> city.box().office().typed((char) c));
  }

  @Override
  public void touch(OfficeTouch touch) {
    city.box().office().touch(touch);
  }

  @Override
  public OfficeView office(Predicate<OfficeView> such) {
    return Awaited.of(city.box().officeViews(), such, BOUND, () -> "the office never showed it");
  }

  @Override
  public Seat seat(int number) {
    return seats.get(number - 1);
  }

  @Override
  public void leave() {
    seats.forEach(ReplaySeat::leave);
  }

  @Override
  public void layCard(String persona) {
    city.layCard(city.persona(persona));
  }

  @Override
  public void takeCard() {
    city.place().take();
  }

  @Override
  public void touch(LobbyTouch... touches) {
    for (LobbyTouch touch : touches) {
      city.box().lobby().touch(touch);
    }
  }

  @Override
  public void typePin(String pin) {
    city.typed().add(pin);
    pin.chars().forEach(digit -> city.box().lobby().digit(digit - '0'));
  }

  @Override
  public <S extends LobbyState> S lobby(Class<S> state, Predicate<S> such) {
    LobbyView view =
        Awaited.of(
            city.box().lobbyViews(),
            v -> state.isInstance(v.state()) && such.test(state.cast(v.state())),
            BOUND,
            () -> "the lobby never came to " + state.getSimpleName());
    return state.cast(view.state());
  }

  @Override
  public void close() {
    beside.shutdownNow();
    seats.forEach(ReplaySeat::close);
    city.close();
  }
}
