package org.madoguchi.app.errand.intake.branch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.errand.CaseAtDesk.Todo;
import org.madoguchi.app.errand.intake.Decision.Verdict;
import org.madoguchi.app.errand.intake.Delivery;
import org.madoguchi.app.errand.intake.IntakeStanding;
import org.madoguchi.app.errand.intake.IntakeState;
import org.madoguchi.app.errand.intake.branch.PuppetOfficers.Cut;
import org.madoguchi.app.errand.support.ApplicationId;
import org.madoguchi.app.keys.Issued;

/** Decisions that aren't about it, and lines that break before one comes. */
class IntakeDecisionsTest extends IntakesAtBranch {
  // ---- decisions that aren't about it

  @Test
  void aDecisionAboutTheNeighboursPackageStopsWithAnAlarm() {
    ApplicationId mine = world.sent();
    ApplicationId neighbours = world.sent();
    officers.opens(mine);
    officers.decides(
        mine,
        PuppetOfficers.decision(
            mine, officers.sent(neighbours).digest(), Verdict.ACCEPTED, "addressee-only", "none"),
        PuppetOfficers.DECISION_KEYS);
    List<IntakeStanding> told = watched(mine);
    world.again();
    assertEquals(new IntakeState.GivenUp(FailureCode.DECISION_DISAGREES), world.state(mine));
    assertEquals(Optional.of(FailureCode.DECISION_DISAGREES), alarm());
    assertEquals(new IntakeStanding.Refused(FailureCode.MUNICIPAL_COUNTER), told.getLast());
    assertEquals(FailureCode.DECISION_DISAGREES, officers.withdrawn.get(mine));
    assertEquals(new IntakeState.Waiting(), world.state(neighbours));
  }

  /** Nobody hears of it but by asking again: an alarm has to be on the screens all the same. */
  @Test
  void whatIsFoundByAskingAgainIsOnTheScreens() {
    ApplicationId id = world.sent();
    assertEquals(new Todo.Call("03-0000-0000"), atDesk().getFirst().todo());
    officers.decides(id, Verdict.ACCEPTED, "addressee-only", "none");
    officers.events.clear();
    world.again();
    assertEquals(new Todo.SlipToLobby(), atDesk().getFirst().todo());
    assertEquals(atDesk(), world.shown);
  }

  /** Two packages under each other's names, as a gateway between might mix them. */
  @Test
  void swappedDecisionsAreBothStopped() {
    ApplicationId one = world.sent();
    ApplicationId other = world.sent();
    officers.decides(one, Verdict.ACCEPTED, "addressee-only", "none");
    officers.decides(other, Verdict.ACCEPTED, "addressee-only", "none");
    byte[] first = officers.decisions.get(one);
    officers.decisions.put(one, officers.decisions.get(other));
    officers.decisions.put(other, first);
    world.again();
    for (ApplicationId each : List.of(one, other)) {
      assertEquals(new IntakeState.GivenUp(FailureCode.DECISION_DISAGREES), world.state(each));
    }
  }

  @Test
  void whatAnotherKeySignedIsNoDecision() {
    ApplicationId id = world.sent();
    officers.decides(
        id,
        PuppetOfficers.decision(
            id, officers.sent(id).digest(), Verdict.ACCEPTED, "addressee-only", "none"),
        Issued.pair("EC", 256));
    world.again();
    assertEquals(new IntakeState.Waiting(), world.state(id));
    officers.decisions.put(id, new byte[] {1, 2, 3});
    world.again();
    assertEquals(new IntakeState.Waiting(), world.state(id));
  }

  /** Accepted how? Whoever doesn't say hasn't decided. */
  @Test
  void anAcceptanceWithoutADeliveryIsNone() {
    ApplicationId id = world.sent();
    officers.decides(id, Verdict.ACCEPTED, "none", "none");
    world.again();
    assertEquals(new IntakeState.Waiting(), world.state(id));
  }

  // ---- the line breaks

  @ParameterizedTest
  @CsvSource({
    "takeIn, BEFORE",
    "takeIn, AFTER",
    "events, BEFORE",
    "events, AFTER",
    "decision, BEFORE",
    "decision, AFTER",
    "pins, BEFORE",
    "pins, AFTER",
    "acknowledge, BEFORE",
    "acknowledge, AFTER",
  })
  void wheneverTheLineBreaksItGoesOnWhereItWas(String message, Cut cut) {
    officers.cut(message, cut, cut);
    ApplicationId id = world.sent();
    assertFalse(world.state(id) instanceof IntakeState.Accepted);
    for (int i = 0; i < 4; i++) {
      world.again();
    }
    assertEquals(new IntakeState.Waiting(), world.state(id));
    officers.opens(id);
    for (int i = 0; i < 4; i++) {
      world.again();
    }
    assertEquals(new IntakeState.InCall(), world.state(id));
    officers.decides(id, Verdict.ACCEPTED, "addressee-only", "none");
    for (int i = 0; i < 4; i++) {
      world.again();
    }
    assertEquals(Optional.empty(), world.intakes.pins(id, pins("3690")));
    for (int i = 0; i < 4; i++) {
      world.again();
    }
    assertEquals(new IntakeState.Closed(Delivery.ADDRESSEE_ONLY), world.state(id));
    assertEquals(Set.of(id), officers.envelopes.keySet());
    assertTrue(officers.acknowledged.contains(id));
    assertEquals(List.of(), world.book.toTell());
    assertEquals(1, officers.packages.size());
  }

  @Test
  void whileTheLineIsSilentTheCallIsBroken() {
    ApplicationId id = world.sent();
    officers.opens(id);
    world.again();
    List<IntakeStanding> told = watched(id);
    officers.cut("events", Cut.BEFORE);
    officers.cut("decision", Cut.BEFORE);
    world.again();
    assertEquals(new IntakeStanding.Waits(0), told.getLast());
    world.again();
    assertEquals(new IntakeStanding.Call(Optional.empty()), told.getLast());
    officers.leaves(id);
    world.again();
    assertEquals(new IntakeStanding.Waits(0), told.getLast());
  }

  @Test
  void whoWaitsSeesTheQueueGetShorter() {
    ApplicationId first = world.sent();
    ApplicationId second = world.sent();
    List<IntakeStanding> told = watched(second);
    officers.opens(first);
    world.again();
    assertEquals(List.of(new IntakeStanding.Waits(1), new IntakeStanding.Waits(0)), told);
  }

  @Test
  void whatTheProgramDoesntTakeGoesBackToTheDesk() {
    officers.refusal = FailureCode.OUTSIDE_HOURS;
    ApplicationId id = world.sent();
    assertEquals(new IntakeState.Ready(true), world.state(id));
    assertEquals(
        new Todo.Judge(false, true, Optional.of(FailureCode.OUTSIDE_HOURS), true),
        atDesk().getFirst().todo());
    officers.refusal = null;
    world.judged(id);
    assertEquals(Optional.empty(), world.papersSeen(id));
    assertEquals(new IntakeState.Waiting(), world.state(id));
  }

  @ParameterizedTest
  @EnumSource
  void afterAPowerCutItGoesOnOrIsGivenUp(At at) {
    ApplicationId id = at == At.GATHERING ? world.begun() : world.confirmed();
    if (Set.of(At.WAITING, At.IN_CALL, At.ACCEPTED).contains(at)) {
      world.judged(id);
      assertEquals(Optional.empty(), world.papersSeen(id));
    }
    if (Set.of(At.IN_CALL, At.ACCEPTED).contains(at)) {
      officers.opens(id);
      world.again();
    }
    if (at == At.ACCEPTED) {
      officers.decides(id, Verdict.ACCEPTED, "addressee-only", "none");
      world.again();
    }
    world.restart();
    assertEquals(Optional.empty(), world.ledger.disagreement(List.of(world.book.cases())));
    switch (at) {
      case GATHERING ->
          assertEquals(new IntakeState.GivenUp(FailureCode.INTERRUPTED), world.state(id));
      case READY -> {
        assertInstanceOf(Todo.Judge.class, atDesk().getFirst().todo());
        world.judged(id);
        assertEquals(Optional.empty(), world.papersSeen(id));
      }
      case WAITING, IN_CALL -> {
        officers.opens(id);
        officers.decides(id, Verdict.ACCEPTED, "addressee-only", "none");
        world.again();
        world.again();
        assertInstanceOf(IntakeState.Accepted.class, world.state(id));
      }
      case ACCEPTED -> assertEquals(Optional.empty(), world.intakes.pins(id, pins("3690")));
    }
  }

  enum At {
    GATHERING,
    READY,
    WAITING,
    IN_CALL,
    ACCEPTED
  }

  // ---- pictures of the call

  @Test
  void onlyInACallAndUnderNumbersThatOnlyGrow() throws GeneralSecurityException {
    ApplicationId id = world.sent();
    world.intakes.frame(id, new byte[] {1, 2, 3});
    assertEquals(List.of(), officers.frames);
    officers.opens(id);
    world.again();
    world.intakes.frame(id, new byte[] {1, 2, 3});
    world.intakes.frame(id, new byte[] {1, 2, 3});
    world.restart();
    world.intakes.frame(id, new byte[] {4, 5, 6});
    assertEquals(3, officers.frames.size());
    assertTrue(officers.frames.get(0) < officers.frames.get(1));
    assertTrue(officers.frames.get(1) < officers.frames.get(2));
    byte[] key = officers.opened(id).frameKey();
    long number = officers.frames.get(2);
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        Cipher.DECRYPT_MODE,
        new SecretKeySpec(key, "AES"),
        new GCMParameterSpec(128, ByteBuffer.allocate(12).putLong(4, number).array()));
    cipher.updateAAD((id + ":" + number).getBytes(StandardCharsets.US_ASCII));
    assertArrayEquals(new byte[] {4, 5, 6}, cipher.doFinal(officers.frameBytes.get(2)));
  }
}
