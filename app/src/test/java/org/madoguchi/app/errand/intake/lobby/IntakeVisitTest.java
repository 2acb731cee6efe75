package org.madoguchi.app.errand.intake.lobby;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.custody.IssuanceId;
import org.madoguchi.app.custody.ScanCode;
import org.madoguchi.app.custody.ScanCodes;
import org.madoguchi.app.errand.intake.Delivery;
import org.madoguchi.app.errand.intake.IntakeStanding;
import org.madoguchi.app.errand.intake.Intakes;
import org.madoguchi.app.errand.support.lobby.SupportState;
import org.madoguchi.app.lobby.LobbyEvent;
import org.madoguchi.app.lobby.LobbyEvent.Touched;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.lobby.LobbyTouch;
import org.madoguchi.photo.Codes;
import org.madoguchi.photo.Pixels;

/** A visit with a slip, from its reading to its end; the call; what is told before. */
class IntakeVisitTest extends IntakeVisitHands {
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
