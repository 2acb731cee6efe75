package org.madoguchi.app.errand.support.lobby;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.base.Subscription;
import org.madoguchi.app.errand.support.ApplicationId;
import org.madoguchi.app.errand.support.Applications;
import org.madoguchi.app.errand.support.FormId;
import org.madoguchi.app.errand.support.Route;
import org.madoguchi.app.errand.support.Telling;
import org.madoguchi.app.lobby.ErrandState;
import org.madoguchi.app.lobby.ErrandVisit;
import org.madoguchi.app.lobby.LobbyEvent;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.lobby.LobbyWork;
import org.madoguchi.app.lobby.Visit;
import org.madoguchi.photo.PhotoStudio;
import org.madoguchi.photo.camera.Frame;

/**
 * One resident's visit while an application is told: works with camera and branch when a state is
 * entered. The camera is on only while its screen is there; the process that works on pictures
 * lives as long as the visit, so that nothing of them stays in it.
 *
 * <p>Thread rule: the session's thread.
 */
public final class SupportVisit implements ErrandVisit {
  private final Telling telling;
  private final Confirming confirming;
  private final PhotoBooth booth;
  private final LobbyWork work;
  private @Nullable PhotoStudio studio;
  private @Nullable CameraInUse camera;
  private @Nullable Posing posing;

  /** While a form's number is asked for. */
  private @Nullable Subscription desk;

  /** Begun, and not confirmed yet. */
  private @Nullable ApplicationId open;

  private FailureCode why = FailureCode.RESIDENT_STOPPED;

  /** What becomes of what was told, when it is confirmed. */
  public interface Confirming {
    /**
     * May wait.
     *
     * @return why it isn't kept; empty: it is
     */
    Optional<FailureCode> confirm(ApplicationId id, Told told);
  }

  SupportVisit(Applications applications, PhotoBooth booth, LobbyWork work) {
    this(applications, (id, told) -> confirm(applications, id, told), booth, work);
  }

  /**
   * @param telling the branch's service
   */
  public SupportVisit(Telling telling, Confirming confirming, PhotoBooth booth, LobbyWork work) {
    this.telling = telling;
    this.confirming = confirming;
    this.booth = booth;
    this.work = work;
  }

  @Override
  public void entered(LobbyState before, ErrandState now) {
    if (now instanceof SupportState.AsksForm && desk == null) {
      desk =
          telling.awaitForm(
              form -> work.tell(new SupportEvent.FormSeen(form, Telling.Way.SCANNER)));
    }
    switch ((SupportState) now) {
      case SupportState.Beginning s -> begin(s);
      case SupportState.ReadForm s when !(before instanceof SupportState.ReadForm) -> read();
      case SupportState.Pose s -> pose(before, s);
      case SupportState.Shooting s -> shoot(s);
      case SupportState.Sending s -> send(s);
      case SupportState.PrintingSlip s ->
          work.away(s, () -> telling.slip(id(s), work.language()), SupportEvent::of);
      default -> {}
    }
  }

  private static ApplicationId id(SupportState.OfTold state) {
    ApplicationId id = state.told().id();
    if (id == null) {
      throw new IllegalStateException("nothing has begun");
    }
    return id;
  }

  private void begin(SupportState.Beginning of) {
    work.away(
        of,
        () -> telling.begin(of.told().municipality(), work.terminal()),
        answer ->
            switch (answer) {
              case Telling.Beginning.Begun(ApplicationId id) -> {
                open = id;
                yield new SupportEvent.Begun(id);
              }
              case Telling.Beginning.Failed(FailureCode code) -> new LobbyEvent.Failed(code);
            },
        late -> {
          if (late instanceof Telling.Beginning.Begun(ApplicationId id)) {
            work.elsewhere(() -> telling.giveUp(id, FailureCode.RESIDENT_STOPPED));
          }
        });
  }

  // ---- the camera

  private PhotoStudio studio() {
    PhotoStudio here = studio;
    if (here == null) {
      here = booth.studio();
      studio = here;
    }
    return here;
  }

  private void read() {
    camera = CameraInUse.reading(booth, studio(), texts -> work.tell(form(texts)), this::trouble);
  }

  /** Two different numbers at once are none: whose is whose can't be told then. */
  private static LobbyEvent form(List<String> texts) {
    return FormId.in(String.join(" ", texts))
        .<LobbyEvent>map(form -> new SupportEvent.FormSeen(form, Telling.Way.CAMERA))
        .orElseGet(SupportEvent.OtherSeen::new);
  }

  private void trouble(@Nullable FailureCode now) {
    work.tell(new SupportEvent.CameraIs(now));
  }

  private void pose(LobbyState before, SupportState.Pose of) {
    Posing person = posing;
    if (!(before instanceof SupportState.Pose) || person == null) {
      person = new Posing(booth.clock(), work::tell);
      posing = person;
      camera = CameraInUse.posing(booth, studio(), person, this::trouble);
    }
    if (of.left() == PhotoSteps.COUNTDOWN
        && !(before instanceof SupportState.Pose p && p.left() > 0)) {
      person.count(of.left());
    }
  }

  private void shoot(SupportState.Shooting of) {
    Posing person = posing;
    Frame frame = person == null ? null : person.take();
    if (person == null || frame == null) {
      work.tell(new LobbyEvent.Failed(FailureCode.UNFORESEEN));
      return;
    }
    double sharpest = person.sharpest();
    PhotoStudio making = studio();
    int count = of.told().photos().taken().size() + 1;
    work.away(
        of,
        () -> {
          telling.photoTaken(id(of), count);
          return Shot.of(frame, sharpest, making);
        },
        photo ->
            photo
                .<LobbyEvent>map(SupportEvent.Shot::new)
                .orElse(new LobbyEvent.Failed(FailureCode.PHOTO_NOT_MEASURABLE)));
  }

  private void letCameraGo() {
    CameraInUse used = camera;
    camera = null;
    posing = null;
    if (used != null) {
      work.elsewhere(used::close);
    }
  }

  // ---- the branch

  private void send(SupportState.Sending of) {
    Told told = of.told();
    work.away(
        of,
        () -> confirming.confirm(id(of), told),
        failed -> {
          if (failed.isEmpty()) {
            open = null;
          }
          return failed.<LobbyEvent>map(LobbyEvent.Failed::new).orElseGet(SupportEvent.Done::new);
        });
  }

  private static Optional<FailureCode> confirm(
      Applications applications, ApplicationId id, Told told) {
    return told.ordering()
        ? applications.order(id, told.order())
        : applications.confirm(id, told.application(), route(told));
  }

  private static Route route(Told told) {
    return Optional.ofNullable(told.route())
        .orElseThrow(() -> new IllegalStateException("no way was chosen"));
  }

  // ---- leaving

  @Override
  public void left(Visit before, Visit after, LobbyEvent event) {
    LobbyState now = after.state();
    if (before.state() instanceof SupportState.Sees && !(now instanceof SupportState.Sees)) {
      if (now instanceof SupportState.Shooting) {
        // its picture is still to be taken
        CameraInUse used = camera;
        camera = null;
        if (used != null) {
          work.elsewhere(used::close);
        }
      } else {
        letCameraGo();
      }
    }
    if (!(now instanceof SupportState.AsksForm)) {
      leaveDesk();
    }
    if (now instanceof SupportState.BirthYear && before.state() instanceof SupportState.OfTold of) {
      noteForm(before.state(), of);
    }
    why =
        switch (now) {
          case LobbyState.Problem p -> p.why();
          default ->
              event instanceof LobbyEvent.IdleExpired
                  ? FailureCode.SESSION_TIMED_OUT
                  : FailureCode.RESIDENT_STOPPED;
        };
  }

  private void noteForm(LobbyState before, SupportState.OfTold of) {
    Telling.Way way =
        switch (before) {
          case SupportState.CheckForm c -> c.way();
          case SupportState.TypeForm _ -> Telling.Way.TYPED;
          default -> null;
        };
    if (way != null) {
      work.elsewhere(() -> telling.formRead(id(of), way));
    }
  }

  private void leaveDesk() {
    Subscription waiting = desk;
    desk = null;
    if (waiting != null) {
      waiting.close();
    }
  }

  @Override
  public void close() {
    letCameraGo();
    leaveDesk();
    PhotoStudio used = studio;
    studio = null;
    if (used != null) {
      work.elsewhere(used::close);
    }
    ApplicationId left = open;
    open = null;
    if (left != null) {
      FailureCode code = why;
      work.elsewhere(() -> telling.giveUp(left, code));
    }
  }
}
