package org.madoguchi.app.errand.support.lobby;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.errand.support.Route;
import org.madoguchi.app.lobby.LobbyEvent;
import org.madoguchi.app.lobby.LobbyEvent.Touched;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.lobby.LobbyTouch;
import org.madoguchi.app.lobby.Visit;
import org.madoguchi.photo.Codes;
import org.madoguchi.photo.Crop;
import org.madoguchi.photo.FaceMeasures;
import org.madoguchi.photo.FacePlace;
import org.madoguchi.photo.Look;
import org.madoguchi.photo.Measurement;

/** What is done at the terminal while somebody goes through the errand. */
@Timeout(120)
class SupportVisitTest {
  private static final FacePlace FACE = new FacePlace(400, 1100, 540);

  private final BoothWorld world = new BoothWorld();
  private final SupportFlow flow =
      new SupportFlow(new Circumstances(world.offers(), SampleScreens.TODAY));
  private final SupportVisit visit = new SupportVisit(world, world.booth(), world);
  private LobbyState state = new LobbyState.Start();

  private void enter(SupportState next) {
    LobbyState before = state;
    state = next;
    visit.left(at(before), at(next), new LobbyEvent.CardGone());
    visit.entered(before, next);
  }

  /** As the session does it. */
  private void happen(LobbyEvent event) {
    LobbyState before = state;
    LobbyState next = flow.next(assertInstanceOf(SupportState.class, before), event);
    state = next;
    visit.left(at(before), at(next), event);
    if (next instanceof SupportState now) {
      if (!before.equals(next)) {
        visit.entered(before, now);
      }
    } else {
      visit.close();
    }
  }

  private static Visit at(LobbyState state) {
    return new Visit(state, null);
  }

  private static Touched pick(String what) {
    return new Touched(new LobbyTouch.Pick(what));
  }

  private static Measurement seen(double tilt) {
    return new Measurement.Seen(
        1080,
        1920,
        new Look.OneFace(
            new FaceMeasures(FACE, tilt, 0, 60, 0, 1, 1, 10, 1, 1, 80),
            Crop.around(FACE, 1080, 1920)));
  }

  private static Told begun() {
    return Told.nothing(SampleScreens.CITY).begun(SampleScreens.ID);
  }

  @Test
  void applicationBeginsAndIsGivenUp() throws InterruptedException {
    enter(new SupportState.Beginning(Told.nothing(SampleScreens.CITY)));
    happen(world.hear(SupportEvent.Begun.class));
    assertInstanceOf(SupportState.HowForm.class, state);
    happen(new Touched(new LobbyTouch.Stop()));
    world.settle();
    assertEquals(List.of("begin 99001 lobby-1", "give up B04"), withoutB(world.calls));
  }

  /** Which code it is, is the business of whoever reads the journal. */
  private static List<String> withoutB(List<String> calls) {
    return calls.stream().map(c -> c.startsWith("give up") ? "give up B04" : c).toList();
  }

  @Test
  void nobodyThereIsToldAsThat() throws InterruptedException {
    enter(new SupportState.Beginning(Told.nothing(SampleScreens.CITY)));
    happen(world.hear(SupportEvent.Begun.class));
    happen(new LobbyEvent.IdleExpired());
    world.settle();
    assertEquals("give up " + FailureCode.SESSION_TIMED_OUT.code(), world.calls.getLast());
  }

  @Test
  void formIsReadByTheCamera() throws InterruptedException {
    enter(new SupportState.HowForm(begun()));
    happen(pick("form-camera"));
    world.codes = new Codes.Read(List.of("https://example.jp/help"));
    happen(world.hear(SupportEvent.OtherSeen.class));
    assertTrue(assertInstanceOf(SupportState.ReadForm.class, state).other());
    world.codes = new Codes.Read(List.of("https://example.jp/help", SampleScreens.FORM.digits()));
    happen(world.hear(SupportEvent.FormSeen.class));
    assertEquals(SampleScreens.FORM, assertInstanceOf(SupportState.CheckForm.class, state).form());
    happen(new Touched(new LobbyTouch.Next()));
    world.settle();
    assertTrue(world.calls.containsAll(List.of("camera closed", "form read CAMERA")));
  }

  /** It goes to the one terminal that asks for it, and to nobody afterwards. */
  @Test
  void formIsReadByTheClerksScanner() throws InterruptedException {
    assertFalse(world.desk.give(SampleScreens.FORM), "nobody asks");
    enter(new SupportState.HowForm(begun()));
    assertTrue(world.desk.give(SampleScreens.FORM));
    happen(world.hear(SupportEvent.FormSeen.class));
    assertFalse(world.desk.give(SampleScreens.FORM), "it is being compared");
    happen(new Touched(new LobbyTouch.Next()));
    world.settle();
    assertEquals(List.of("form read SCANNER"), world.calls);
    var other = world.desk.await(_ -> {});
    enter(new SupportState.HowForm(begun()));
    assertFalse(world.desk.give(SampleScreens.FORM), "whose it is can't be told");
    other.close();
    happen(new Touched(new LobbyTouch.Stop()));
    assertFalse(world.desk.give(SampleScreens.FORM), "the resident has gone");
  }

  /** Two people's forms before one camera: whose is whose can't be told. */
  @Test
  void twoFormsAtOnceAreNone() throws InterruptedException {
    enter(new SupportState.HowForm(begun()));
    happen(pick("form-camera"));
    world.codes = new Codes.Read(List.of(SampleScreens.FORM.digits(), "98765432109876543210987"));
    happen(world.hear(SupportEvent.OtherSeen.class));
    assertInstanceOf(SupportState.ReadForm.class, state);
  }

  @Test
  void photoIsTakenAtTheEndOfTheCount() throws InterruptedException {
    pose();
    world.measured = seen(0);
    happen(world.hear(SupportEvent.Posed.class));
    happen(pick("take"));
    List<Integer> counted = new ArrayList<>();
    while (!(state instanceof SupportState.Choose)) {
      LobbyEvent event = world.hear(LobbyEvent.class);
      if (event instanceof SupportEvent.Counting(int left)) {
        counted.add(left);
      }
      happen(event);
    }
    TakenPhoto photo = taken();
    assertEquals(List.of(), photo.warnings());
    assertTrue(photo.chosen(null).asShown());
    assertTrue(List.of(3, 2, 1).containsAll(counted), counted.toString());
    assertTrue(world.calls.contains("photo taken 1"));
    Crop crop = Crop.around(FACE, 1080, 1920);
    assertTrue(
        world.calls.contains(
            "cut %d %d %d %d".formatted(crop.x(), crop.y(), crop.width(), crop.height())));
    world.settle();
    assertTrue(world.calls.contains("camera closed"), "nobody is looked at any longer");
    assertTrue(world.shown.get() > 0);
  }

  private TakenPhoto taken() {
    return assertInstanceOf(SupportState.Choose.class, state).told().photos().taken().getFirst();
  }

  private void pose() {
    enter(new SupportState.Choose(SampleScreens.born()));
    happen(pick("again"));
    assertInstanceOf(SupportState.Pose.class, state);
  }

  private void shoot() throws InterruptedException {
    happen(pick("take"));
    while (!(state instanceof SupportState.Choose)) {
      happen(world.hear(LobbyEvent.class));
    }
  }

  /** A head cover, a child in somebody's arms: the machine sees nobody, and a person decides. */
  @Test
  void machineThatSeesNobodyWarnsAndRefusesNothing() throws InterruptedException {
    pose();
    world.measured = new Measurement.Seen(1080, 1920, new Look.NoFace());
    shoot();
    assertEquals(List.of("one-person"), taken().warnings());
    Crop middle = Crop.middle(1080, 1920);
    assertEquals(1080, middle.width());
    assertTrue(world.calls.contains("cut 0 %d 1080 %d".formatted(middle.y(), middle.height())));
  }

  @Test
  void whatTheMeasuresWarnOfGoesAlong() throws InterruptedException {
    pose();
    world.measured = seen(12);
    shoot();
    assertEquals(List.of("tilt"), taken().warnings());
  }

  @Test
  void cameraThatIsPulledEndsTheCount() throws InterruptedException {
    pose();
    world.measured = seen(0);
    world.pace = Duration.ZERO;
    happen(pick("take"));
    world.pull();
    while (assertInstanceOf(SupportState.Pose.class, state).trouble() == null) {
      happen(world.hear(LobbyEvent.class));
    }
    SupportState.Pose pose = assertInstanceOf(SupportState.Pose.class, state);
    assertEquals(FailureCode.CAMERA_UNPLUGGED, pose.trouble());
    assertEquals(0, pose.left());
    world.pace = Duration.ofMillis(500);
    while (assertInstanceOf(SupportState.Pose.class, state).trouble() != null) {
      happen(world.hear(LobbyEvent.class));
    }
    shoot();
    assertEquals(List.of(), taken().warnings());
  }

  @Test
  void nothingCanBeMeasuredNow() throws InterruptedException {
    pose();
    happen(pick("take"));
    while (state instanceof SupportState) {
      happen(world.hear(LobbyEvent.class));
    }
    assertEquals(new LobbyState.Problem(FailureCode.PHOTO_NOT_MEASURABLE, false), state);
    world.settle();
    assertTrue(world.calls.containsAll(List.of("studio closed", "camera closed")));
  }

  @Test
  void whatIsConfirmedIsNotGivenUp() throws InterruptedException {
    Told told = SampleScreens.chosen().by(Route.ONLINE).named("ミホン").mailed("a@b.jp");
    enter(new SupportState.Confirm(told));
    happen(new Touched(new LobbyTouch.Next()));
    happen(world.hear(SupportEvent.Done.class));
    happen(world.hear(SupportEvent.Slip.class));
    happen(new Touched(new LobbyTouch.Next()));
    world.settle();
    assertEquals(List.of("confirm online", "slip"), world.calls);
  }

  @Test
  void refusalIsAProblem() throws InterruptedException {
    world.refuses = Optional.of(FailureCode.STORE_FAILED);
    Told told = SampleScreens.chosen().by(Route.PAPER);
    enter(new SupportState.Confirm(told));
    happen(new Touched(new LobbyTouch.Next()));
    happen(world.hear(LobbyEvent.Failed.class));
    assertEquals(new LobbyState.Problem(FailureCode.STORE_FAILED, false), state);
  }
}
