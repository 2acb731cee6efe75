package org.madoguchi.app.errand.intake.lobby;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.custody.IssuanceId;
import org.madoguchi.app.custody.ScanCode;
import org.madoguchi.app.custody.ScanCodes;
import org.madoguchi.app.errand.intake.Delivery;
import org.madoguchi.app.errand.intake.IntakeStanding;
import org.madoguchi.app.errand.intake.Intakes;
import org.madoguchi.app.errand.support.ApplicationId;
import org.madoguchi.app.errand.support.lobby.Circumstances;
import org.madoguchi.app.errand.support.lobby.SupportState;
import org.madoguchi.app.errand.support.lobby.TellingSamples;
import org.madoguchi.app.lobby.ErrandState;
import org.madoguchi.app.lobby.LobbyEvent;
import org.madoguchi.app.lobby.LobbyEvent.DigitsTyped;
import org.madoguchi.app.lobby.LobbyEvent.Touched;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.lobby.LobbyTouch;
import org.madoguchi.app.lobby.Visit;
import org.madoguchi.card.PinMistake;
import org.madoguchi.card.PinReference;
import org.madoguchi.photo.Codes;
import org.madoguchi.photo.Pixels;

/** What is done at the terminal while somebody comes with a slip. */
@Timeout(120)
class IntakeVisitTest {
  private static final ApplicationId ID = SampleScreens.ID;
  private static final LobbyEvent NEXT = new Touched(new LobbyTouch.Next());
  private static final LobbyEvent STOP = new Touched(new LobbyTouch.Stop());

  private final ScanCodes codes = new ScanCodes(new SecretKeySpec(new byte[32], "HmacSHA256"));
  private final IntakeWorld world = new IntakeWorld();
  private final IntakeLobbyFlow flow =
      new IntakeLobbyFlow(new Circumstances(TellingSamples.offers(), TellingSamples.TODAY));
  private final IntakeVisit visit = new IntakeVisit(world, codes::read, world.booth(), world);
  private LobbyState state = new LobbyState.Start();

  private void enter(ErrandState next) {
    LobbyState before = state;
    state = next;
    visit.left(at(before), at(next), new LobbyEvent.CardGone());
    visit.entered(before, next);
  }

  /** As the session does it. */
  private void happen(LobbyEvent event) {
    LobbyState before = state;
    LobbyState next = flow.next(assertInstanceOf(ErrandState.class, before), event);
    state = next;
    visit.left(at(before), at(next), event);
    if (next instanceof ErrandState now) {
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

  private <S extends LobbyState> S in(Class<S> kind) {
    return assertInstanceOf(kind, state);
  }

  /** Comes with the slip, and stands there. */
  private void come(IntakeStanding standing) throws InterruptedException {
    world.coming = new Intakes.Coming.At(ID, standing);
    enter(new IntakeLobbyState.Coming(new ScanCode.ErrandCode(ID.hex())));
    happen(world.hear(IntakeLobbyEvent.Stands.class));
  }

  private void told(IntakeStanding standing) throws InterruptedException {
    world.stands(standing);
    happen(world.hear(IntakeLobbyEvent.Stands.class));
  }

  private void gone() {
    world.settle();
    assertFalse(world.watched(), "nobody is told any more");
    assertTrue(world.allWiped(), "no PIN stays");
  }

  // ---- the slip

  @Test
  void theSlipIsReadByTheCamera() throws InterruptedException {
    enter(new IntakeLobbyState.Which());
    happen(pick("with-slip"));
    world.codes = new Codes.Read(List.of("https://example.jp/help"));
    happen(world.hear(IntakeLobbyEvent.OtherSeen.class));
    assertTrue(in(IntakeLobbyState.ShowSlip.class).other());
    world.coming = new Intakes.Coming.At(ID, new IntakeStanding.Waits(2));
    world.codes = new Codes.Read(List.of("https://example.jp/help", codes.errand(ID.hex())));
    happen(world.hear(IntakeLobbyEvent.SlipSeen.class));
    happen(world.hear(IntakeLobbyEvent.Stands.class));
    assertEquals(new IntakeLobbyState.Waiting(ID, 2), state);
    world.settle();
    assertTrue(world.calls.containsAll(List.of("camera closed", "come ErrandCode lobby-1")));
  }

  /** Two people's slips before one camera; a certificate's slip; one of another branch. */
  @Test
  void whatIsNoSlipOfAnErrandIsSaidSo() throws InterruptedException {
    ScanCodes elsewhere = new ScanCodes(new SecretKeySpec(new byte[] {1}, "HmacSHA256"));
    String other = codes.errand("f".repeat(32));
    for (List<String> shown :
        List.of(
            List.of(codes.errand(ID.hex()), other),
            List.of(codes.slip(IssuanceId.of(new byte[16]))),
            List.of(elsewhere.errand(ID.hex())))) {
      enter(new IntakeLobbyState.Which());
      world.codes = new Codes.Read(shown);
      happen(pick("with-slip"));
      happen(world.hear(IntakeLobbyEvent.OtherSeen.class));
      in(IntakeLobbyState.ShowSlip.class);
      happen(new Touched(new LobbyTouch.Back()));
      world.settle();
      world.told.clear();
    }
    assertFalse(world.calls.toString().contains("come"));
  }

  @Test
  void aSlipOfAnotherErrandGoesNoFurther() throws InterruptedException {
    enter(new IntakeLobbyState.Coming(new ScanCode.ErrandCode("f".repeat(32))));
    happen(world.hear(IntakeLobbyEvent.NotHere.class));
    in(IntakeLobbyState.WrongSlip.class);
    assertFalse(world.calls.contains("watch"));
  }

  @Test
  void aBranchThatIsGoneIsAProblem() throws InterruptedException {
    world.coming = new Intakes.Coming.Failed(FailureCode.BRANCH_UNREACHABLE);
    enter(new IntakeLobbyState.Coming(new ScanCode.ErrandCode(ID.hex())));
    happen(world.hear(LobbyEvent.Failed.class));
    assertEquals(new LobbyState.Problem(FailureCode.BRANCH_UNREACHABLE, false), state);
    gone();
  }

  /** An officer joins just while the branch answers: what is newer counts. */
  @Test
  void whatIsToldBeforeTheAnswerIsNotLost() throws InterruptedException {
    world.atOnce = new IntakeStanding.Call(Optional.of("wait"));
    world.coming = new Intakes.Coming.At(ID, new IntakeStanding.Waits(0));
    enter(new IntakeLobbyState.Coming(new ScanCode.ErrandCode(ID.hex())));
    happen(world.hear(IntakeLobbyEvent.Stands.class));
    assertEquals(new IntakeLobbyState.InCall(ID, Optional.of("wait"), null), state);
    told(new IntakeStanding.Waits(3)); // nothing else was told, which would have come first
    assertEquals(new IntakeLobbyState.Waiting(ID, 3), state);
    assertTrue(world.watched());
  }

  // ---- its end

  /** What is told at the end stands on paper, once; that none comes out is no trouble. */
  @Test
  void theLastSlipComesOutOnce() throws InterruptedException {
    come(new IntakeStanding.Waits(0));
    told(new IntakeStanding.Done(Delivery.ADDRESSEE_ONLY));
    assertTrue(in(IntakeEnd.Done.class).lacksSlip());
    happen(world.hear(IntakeLobbyEvent.SlipOut.class));
    IntakeEnd.LastSlip slip = Objects.requireNonNull(in(IntakeEnd.Done.class).slip());
    assertTrue(slip.printed());
    told(new IntakeStanding.Done(Delivery.ADDRESSEE_ONLY));
    assertEquals(slip, in(IntakeEnd.Done.class).slip());
    world.settle();
    assertEquals(1, world.calls.stream().filter(c -> c.startsWith("slip")).count());
  }

  /** Told once more, the officer's yes prints no second label for the old card's pouch. */
  @Test
  void thePouchHasALabel() throws InterruptedException {
    come(new IntakeStanding.Waits(0));
    told(new IntakeStanding.GiveOldCard());
    happen(world.hear(IntakeLobbyEvent.SlipOut.class));
    assertTrue(Objects.requireNonNull(in(IntakeEnd.GiveOldCard.class).slip()).printed());
    told(new IntakeStanding.GiveOldCard());
    assertTrue(!in(IntakeEnd.GiveOldCard.class).lacksSlip());
    world.settle();
    assertEquals(1, world.calls.stream().filter(c -> c.startsWith("slip")).count());
  }

  @Test
  void withoutTheLastSlipItIsDoneAsWell() throws InterruptedException {
    world.lacksSlip = true;
    come(new IntakeStanding.Waits(0));
    told(new IntakeStanding.ComeAgain());
    happen(world.hear(IntakeLobbyEvent.NoSlip.class));
    assertTrue(in(IntakeEnd.ComeAgain.class).lacksSlip());
    happen(NEXT);
    assertEquals(new LobbyState.Goodbye(), state);
  }

  // ---- the call

  @Test
  void anOfficerJoinsLeavesAndComesBack() throws InterruptedException {
    come(new IntakeStanding.Waits(1));
    assertFalse(world.calls.contains("camera opened"), "nobody looks yet");
    told(new IntakeStanding.Call(Optional.empty()));
    frames(3);
    told(new IntakeStanding.Call(Optional.of("face-camera")));
    world.settle();
    assertEquals(1, opened(), "the camera stays on from phrase to phrase");
    told(new IntakeStanding.Waits(0));
    world.settle();
    assertTrue(world.calls.contains("camera closed"), "nobody is looked at any longer");
    told(new IntakeStanding.Call(Optional.of("wait")));
    frames(world.frames.size() + 2);
    assertEquals(2, opened());
    told(new IntakeStanding.Refused(FailureCode.PHOTO_REFUSED));
    in(IntakeEnd.Refused.class);
    happen(NEXT);
    gone();
  }

  private long opened() {
    return world.calls.stream().filter("camera opened"::equals).count();
  }

  private void frames(int many) {
    while (world.frames.size() < many) {
      Thread.onSpinWait();
    }
  }

  @Test
  void framesAreWhatStandsOnTheScreen() throws InterruptedException, IOException {
    come(new IntakeStanding.Call(Optional.empty()));
    frames(2);
    BufferedImage frame = ImageIO.read(new ByteArrayInputStream(world.frames.getFirst()));
    assertEquals(48, frame.getWidth());
    assertEquals(64, frame.getHeight());
    happen(STOP);
    gone();
  }

  @Test
  void aCameraThatIsPulledIsSaidAndTheCallGoesOn() throws InterruptedException {
    come(new IntakeStanding.Call(Optional.of("wait")));
    frames(1);
    world.pull();
    while (in(IntakeLobbyState.InCall.class).trouble() == null) {
      happen(world.hear(IntakeLobbyEvent.class));
    }
    while (in(IntakeLobbyState.InCall.class).trouble() != null) {
      happen(world.hear(IntakeLobbyEvent.class));
    }
    assertEquals(Optional.of("wait"), in(IntakeLobbyState.InCall.class).phrase());
    happen(STOP);
    gone();
  }

  // ---- the PINs

  private void type(String secret) throws InterruptedException {
    world.type(secret);
    happen(new DigitsTyped(secret.length()));
    happen(NEXT);
    in(IntakeLobbyState.LookAtPin.class);
    happen(world.hear(IntakeLobbyEvent.class));
  }

  private void typePins(PinReference... pins) throws InterruptedException {
    come(new IntakeStanding.TypePins(Set.of(pins)));
    in(IntakeLobbyState.PinsAhead.class);
    happen(NEXT);
  }

  @Test
  void eachPinIsTypedTwiceAndGoesOnce() throws InterruptedException {
    typePins(PinReference.USER_AUTHENTICATION, PinReference.DIGITAL_SIGNATURE);
    type("1234");
    type("1234");
    type("ABC123");
    type("ABC123");
    in(IntakeLobbyState.SendingPins.class);
    happen(world.hear(IntakeLobbyEvent.Taken.class));
    assertTrue(
        world.calls.contains("pins USER_AUTHENTICATION 4 DIGITAL_SIGNATURE 6"),
        world.calls.toString());
    assertTrue(world.allWiped(), "the branch has them");
    told(new IntakeStanding.Done(Delivery.ADDRESSEE_ONLY));
    in(IntakeEnd.Done.class);
    happen(NEXT);
    gone();
  }

  @Test
  void oneNumberServesForAllThatHaveFourDigits() throws InterruptedException {
    typePins(PinReference.USER_AUTHENTICATION, PinReference.TEXT, PinReference.RESIDENT_REGISTER);
    type("1234");
    type("1234");
    in(IntakeLobbyState.SamePin.class);
    happen(pick("same"));
    assertTrue(
        world.calls.contains("pins USER_AUTHENTICATION 4 TEXT 4 RESIDENT_REGISTER 4"),
        world.calls.toString());
    assertTrue(world.allWiped());
  }

  @Test
  void whatCanNotBeIsTypedAnew() throws InterruptedException {
    typePins(PinReference.DIGITAL_SIGNATURE);
    type("ABCDEF");
    assertEquals(Set.of(PinMistake.NO_DIGIT), in(IntakeLobbyState.TypePin.class).mistakes());
    type("ABC123");
    type("ABC124");
    assertTrue(in(IntakeLobbyState.TypePin.class).differed());
    assertFalse(in(IntakeLobbyState.TypePin.class).again());
    type("ABC123");
    type("ABC123");
    in(IntakeLobbyState.SendingPins.class);
  }

  /** The officer's program ends it in the middle of a PIN. */
  @Test
  void aDecisionWhileOneTypesWipesWhatWasTyped() throws InterruptedException {
    typePins(PinReference.USER_AUTHENTICATION, PinReference.TEXT);
    type("1234");
    type("1234");
    happen(pick("other"));
    type("5678");
    told(new IntakeStanding.ComeAgain());
    in(IntakeEnd.ComeAgain.class);
    assertTrue(world.allWiped());
    assertTrue(world.watched(), "it may go on while the screen is there");
  }

  @Test
  void pinsThatAreNotTakenAreAProblemAndWiped() throws InterruptedException {
    world.refusesPins = Optional.of(FailureCode.BRANCH_UNREACHABLE);
    typePins(PinReference.TEXT);
    type("1234");
    type("1234");
    happen(world.hear(LobbyEvent.Failed.class));
    in(LobbyState.Problem.class);
    gone();
  }

  /** Whoever leaves in the middle leaves nothing, wherever it was. */
  @Test
  void leavingAnywhereLeavesNothing() throws InterruptedException {
    for (IntakeStanding standing :
        List.of(
            new IntakeStanding.AtDesk(),
            new IntakeStanding.Waits(1),
            new IntakeStanding.Call(Optional.empty()),
            new IntakeStanding.GiveOldCard(),
            new IntakeStanding.TypePins(Set.of(PinReference.TEXT)),
            new IntakeStanding.PinsOnPaper(),
            new IntakeStanding.ComeAgain())) {
      for (LobbyEvent leaves : List.of(STOP, new LobbyEvent.IdleExpired())) {
        come(standing);
        assertTrue(world.watched());
        if (standing instanceof IntakeStanding.Call) {
          frames(world.frames.size() + 1);
        }
        happen(leaves);
        assertFalse(state instanceof ErrandState, standing.toString());
        gone();
      }
    }
    assertEquals(2, opened());
    assertEquals(2, world.calls.stream().filter("camera closed"::equals).count());
    assertFalse(world.calls.toString().contains("give up"), "the application waits");
  }

  @Test
  void leavingInTheMiddleOfAPinWipesIt() throws InterruptedException {
    typePins(PinReference.USER_AUTHENTICATION, PinReference.TEXT);
    type("1234");
    type("1234");
    happen(pick("other"));
    type("5678");
    happen(STOP);
    // the one that is being typed is the session's own to wipe
    gone();
  }

  // ---- the telling

  @Test
  void whatWasAskedBesidesGoesAlongWithTheFace() throws InterruptedException, IOException {
    enter(new SupportState.Confirm(SampleScreens.answered()));
    happen(NEXT);
    while (!(state instanceof SupportState.SlipOut)) {
      happen(world.hear(LobbyEvent.class));
    }
    happen(NEXT);
    world.settle();
    assertEquals(List.of("confirm false true", "slip"), world.calls);
    byte[] face = Objects.requireNonNull(world.details).face();
    BufferedImage still = ImageIO.read(new ByteArrayInputStream(face));
    assertEquals(640, still.getWidth());
    assertEquals(480, still.getHeight());
    assertEquals("IntakeDetails[]", world.details.toString());
  }

  @Test
  void smallPicturesAreWhatStoodOnTheScreen() throws IOException {
    byte[] bgr = new byte[3 * 16 * 16];
    for (int i = 0; i < bgr.length; i += 3) {
      bgr[i] = (byte) 200; // blue
    }
    BufferedImage read =
        ImageIO.read(new ByteArrayInputStream(SmallJpeg.of(new Pixels(16, 16, bgr))));
    assertTrue((read.getRGB(8, 8) & 0xff) > 150);
    assertTrue((read.getRGB(8, 8) >> 16 & 0xff) < 60);
    assertArrayEquals(
        new byte[] {(byte) 0xff, (byte) 0xd8}, start(SmallJpeg.of(new Pixels(16, 16, bgr))));
  }

  private static byte[] start(byte[] file) {
    return Arrays.copyOf(file, 2);
  }
}
