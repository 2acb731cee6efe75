package org.madoguchi.sandbox;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.Latest;
import org.madoguchi.app.errand.support.SiteState;
import org.madoguchi.sandbox.city.City;
import org.madoguchi.sandbox.city.Persona;
import org.madoguchi.sandbox.city.camera.CameraKnobs;
import org.madoguchi.sandbox.city.camera.CameraStage;
import org.madoguchi.sandbox.city.camera.Scene;
import org.madoguchi.sandbox.city.gateway.GatewayFaults;
import org.madoguchi.sandbox.city.gateway.GatewayFaults.Fault;
import org.madoguchi.sandbox.city.mfp.FolderPrinter;
import org.madoguchi.sandbox.city.mfp.MfpFault;
import org.madoguchi.sandbox.city.office.PaperTray;
import org.madoguchi.sandbox.city.office.RobotOfficer;
import org.madoguchi.sandbox.city.office.RobotOfficer.Manner;
import org.madoguchi.sandbox.city.site.CardSite;
import org.madoguchi.sandbox.city.site.FormRegister;
import org.madoguchi.sandbox.panel.BeforeCamera;
import org.madoguchi.sandbox.panel.CityControls;
import org.madoguchi.sandbox.panel.CityState;
import org.madoguchi.sandbox.panel.OfficerDoes;
import org.madoguchi.sandbox.panel.Trouble;
import org.madoguchi.sandbox.panel.UnderCamera;
import org.madoguchi.sandbox.tour.HeldForm;
import org.madoguchi.sandbox.tour.PrintedCodes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries the control panel's wishes out at a sandbox branch. Thread-safe. */
final class PlayedCity implements CityControls, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PlayedCity.class);
  private static final Duration SLOW = Duration.ofMinutes(1);

  /** Degrees at which a photo is warned of. */
  private static final double TILT = 12;

  private final SandboxBranch city;
  private final Latest<CityState> states = new Latest<>();
  private final Set<Trouble> troubles = EnumSet.noneOf(Trouble.class);
  private @Nullable String card;
  private Optional<String> slip = Optional.empty();
  private List<String> pages = List.of();
  private List<String> olderPages = List.of();
  private BeforeCamera camera = BeforeCamera.NOBODY;
  private UnderCamera desk = UnderCamera.LICENCE;
  private OfficerDoes officer = OfficerDoes.ACCEPT;
  private final RobotOfficer robot;

  /**
   * @param patience for how long applications are left to officers in browsers
   * @param pace of the robot among the officers
   */
  PlayedCity(SandboxBranch city, Duration patience, Duration pace) {
    this.city = city;
    robot = city.officers().office().robot(patience, pace, this::officersMayHaveDecided);
    lay(desk);
    states.accept(CityState.QUIET);
    city.slips().onPrinted(this::slipCameOut);
    city.mfp().onPrinted(this::papersCameOut);
    city.box().branch().subscribe(this::mailMayHaveCome);
  }

  @Override
  public List<Resident> residents() {
    return city.personas().stream().map(p -> new Resident(p.id(), p.label())).toList();
  }

  @Override
  public synchronized void layCard(String resident) {
    if (card != null) {
      city.place().take();
    }
    city.layCard(city.persona(resident));
    card = resident;
    changed();
  }

  @Override
  public synchronized void takeCard() {
    city.place().take();
    card = null;
    changed();
  }

  @Override
  public synchronized void turn(Trouble trouble, boolean on) {
    if (on) {
      troubles.add(trouble);
    } else {
      troubles.remove(trouble);
    }
    switch (trouble) {
      case READER_UNPLUGGED -> city.place().plugged(!on);
      case CARD_SERVICE_DOWN -> city.place().service(!on);
      case MFP_OUT_OF_PAPER -> mfp(MfpFault.OUT_OF_PAPER, on);
      case MFP_JAM -> mfp(MfpFault.JAM, on);
      case MFP_GONE -> mfp(MfpFault.GONE, on);
      case MFP_LINK_CUT -> mfp(MfpFault.LINK_CUT, on);
      case GATEWAY_DOWN,
          GATEWAY_SLOW,
          GATEWAY_NONSENSE,
          GATEWAY_FOR_ANOTHER_REQUEST,
          GATEWAY_FOR_ANOTHER_HOLDER,
          CARD_AUTHORITY_DOWN ->
          city.faults().set(gatewayFaults());
    }
    changed();
  }

  /** A real printer program has its own paper tray: only the simulated MFP is broken from here. */
  private void mfp(MfpFault fault, boolean on) {
    FolderPrinter folder = city.folder();
    if (folder != null) {
      folder.turn(fault, on);
    }
  }

  private GatewayFaults gatewayFaults() {
    Set<Fault> faults = EnumSet.noneOf(Fault.class);
    for (Trouble trouble : troubles) {
      switch (trouble) {
        case GATEWAY_DOWN -> faults.add(Fault.DOWN);
        case GATEWAY_NONSENSE -> faults.add(Fault.NONSENSE);
        case GATEWAY_FOR_ANOTHER_REQUEST -> faults.add(Fault.ANSWER_FOR_ANOTHER_REQUEST);
        case GATEWAY_FOR_ANOTHER_HOLDER -> faults.add(Fault.ANSWER_FOR_ANOTHER_HOLDER);
        case CARD_AUTHORITY_DOWN -> faults.add(Fault.AUTHORITY_DOWN);
        case GATEWAY_SLOW,
            READER_UNPLUGGED,
            CARD_SERVICE_DOWN,
            MFP_OUT_OF_PAPER,
            MFP_JAM,
            MFP_GONE,
            MFP_LINK_CUT -> {}
      }
    }
    return new GatewayFaults(
        faults, troubles.contains(Trouble.GATEWAY_SLOW) ? SLOW : Duration.ZERO);
  }

  @Override
  public synchronized void scanSlip() {
    slip.ifPresent(this::type);
  }

  @Override
  public synchronized void scanPage(int page) {
    if (page <= pages.size()) {
      type(pages.get(page - 1));
    }
  }

  @Override
  public synchronized void scanForeignPage() {
    if (!olderPages.isEmpty()) {
      type(olderPages.getFirst());
    }
  }

  @Override
  public synchronized void scanBadge(String number) {
    String badge = City.badges().get(number);
    if (badge != null) {
      type(badge);
    }
  }

  @Override
  public synchronized void before(BeforeCamera what) {
    camera = what;
    Scene person = Scene.portrait(1);
    CameraKnobs well = CameraKnobs.WELL;
    switch (what) {
      case NOBODY -> stage(CameraStage.NOBODY, well);
      case FORM -> {
        Persona persona = city.personas().getFirst();
        stage(HeldForm.of(persona, FormRegister.idOf(persona, false)), well);
      }
      case PERSON -> stage(person, well);
      case TILTED -> stage(person, well.tilted(TILT));
      case TWO -> stage(person, well.withSomebody());
      case SLIP -> slip.ifPresent(code -> stage(HeldForm.withCode(code), well));
      case UNPLUGGED -> stage(CameraStage.NOBODY, well.with(CameraKnobs.Place.UNPLUGGED));
    }
    changed();
  }

  private void stage(Scene scene, CameraKnobs knobs) {
    city.stage().show(scene);
    city.stage().set(knobs);
  }

  @Override
  public synchronized void followLetter() {
    letters().stream().findFirst().ifPresent(city.site()::follow);
    changed();
  }

  private List<CardSite.Letter> letters() {
    return city.site().letters().stream()
        .filter(l -> !l.done())
        .filter(l -> city.site().state(l.application()).equals(Optional.of(SiteState.MAIL_SENT)))
        .toList();
  }

  private synchronized void mailMayHaveCome() {
    CityState told = states.get();
    if (told == null || told.mail() != letters().size()) {
      changed();
    }
  }

  @Override
  public synchronized void lay(UnderCamera what) {
    desk = what;
    PaperTray tray = city.officers().tray();
    tray.plugged(what != UnderCamera.UNPLUGGED);
    switch (what) {
      case LICENCE, PASSPORT -> tray.lay(what.label().ja());
      case NOTHING, UNPLUGGED -> tray.lay("");
    }
    changed();
  }

  @Override
  public synchronized void officer(OfficerDoes what) {
    officer = what;
    robot.does(
        switch (what) {
          case ACCEPT -> Manner.ACCEPTS;
          case COUNTER -> Manner.COUNTER;
          case REFUSE -> Manner.REFUSES;
          case HOLD -> Manner.HOLDS;
          case SLOWLY -> Manner.IS_SLOW;
          case VANISH -> Manner.VANISHES;
          case NOTHING -> Manner.RESTS;
        });
    changed();
  }

  @Override
  public void makeCards() {
    city.officers().makeCards();
    officersMayHaveDecided();
  }

  private synchronized void officersMayHaveDecided() {
    CityState told = states.get();
    if (told != null && told.cards() != city.officers().cardsDue()) {
      changed();
    }
  }

  private void type(String code) {
    (code + "\r").chars().forEach(c -> city.box().office().typed((char) c));
  }

  @Override
  public void listen(Consumer<CityState> listener) {
    states.listen(listener);
  }

  private void slipCameOut() {
    List<String> codes = read(city.slips());
    synchronized (this) {
      slip = codes.stream().findFirst();
      changed();
    }
  }

  private void papersCameOut() {
    List<String> codes = read(city.mfp());
    synchronized (this) {
      olderPages = pages.isEmpty() ? olderPages : new ArrayList<>(pages);
      pages = codes;
      changed();
    }
  }

  private static List<String> read(KeptPrints prints) {
    try {
      return PrintedCodes.read(prints.file());
    } catch (IOException e) {
      LOG.warn("the papers of {} can't be scanned", prints.name(), e);
      return List.of();
    }
  }

  private void changed() {
    states.accept(
        new CityState(
            Optional.ofNullable(card),
            Set.copyOf(troubles),
            slip.isPresent(),
            pages.size(),
            !olderPages.isEmpty() && !Objects.equals(olderPages, pages),
            camera,
            letters().size(),
            desk,
            officer,
            city.officers().cardsDue()));
  }

  @Override
  public void close() {
    robot.close();
  }
}
