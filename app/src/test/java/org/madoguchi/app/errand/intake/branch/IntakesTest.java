package org.madoguchi.app.errand.intake.branch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.base.Subscription;
import org.madoguchi.app.branch.alarm.Alarm;
import org.madoguchi.app.branch.staff.Finding;
import org.madoguchi.app.custody.Digest;
import org.madoguchi.app.custody.ScanCode;
import org.madoguchi.app.errand.CaseAtDesk;
import org.madoguchi.app.errand.CaseAtDesk.Todo;
import org.madoguchi.app.errand.Judged;
import org.madoguchi.app.errand.TurnedAway;
import org.madoguchi.app.errand.intake.Decision.Verdict;
import org.madoguchi.app.errand.intake.Delivery;
import org.madoguchi.app.errand.intake.IntakeDetails;
import org.madoguchi.app.errand.intake.IntakeMessages;
import org.madoguchi.app.errand.intake.IntakeStanding;
import org.madoguchi.app.errand.intake.IntakeState;
import org.madoguchi.app.errand.intake.Intakes.Coming;
import org.madoguchi.app.errand.intake.NewPins;
import org.madoguchi.app.errand.intake.PinBlock;
import org.madoguchi.app.errand.intake.PinWay;
import org.madoguchi.app.errand.intake.branch.PuppetOfficers.Cut;
import org.madoguchi.app.errand.papers.PaperSeen;
import org.madoguchi.app.errand.papers.PaperTick;
import org.madoguchi.app.errand.support.ApplicationId;
import org.madoguchi.app.errand.support.Telling;
import org.madoguchi.app.gateway.IntakeEnvelope;
import org.madoguchi.app.keys.Issued;
import org.madoguchi.card.Pin;
import org.madoguchi.card.PinReference;
import org.madoguchi.config.Language;

/** An application from its first touch to its end, at the branch and with the officers. */
class IntakesTest {
  private static final Set<PinReference> WANTED =
      Set.of(PinReference.USER_AUTHENTICATION, PinReference.RESIDENT_REGISTER, PinReference.TEXT);

  @TempDir Path directory;
  private IntakeWorld world;
  private PuppetOfficers officers;

  @BeforeEach
  void open() {
    open(true);
  }

  private void open(boolean pinKey) {
    world = new IntakeWorld(directory, pinKey);
    officers = world.officers;
  }

  @AfterEach
  void close() {
    world.close();
  }

  private List<IntakeStanding> watched(ApplicationId id) {
    List<IntakeStanding> told = new ArrayList<>();
    var unused = world.intakes.watch(id, told::add);
    assertTrue(unused != null);
    return told;
  }

  private void accepted(ApplicationId id) {
    officers.opens(id);
    world.again();
    officers.decides(id, Verdict.ACCEPTED, "addressee-only", "none");
    world.again();
  }

  private static NewPins pins(String text) {
    NewPins pins = new NewPins();
    pins.put(PinReference.USER_AUTHENTICATION, pin("2580"));
    pins.put(PinReference.RESIDENT_REGISTER, pin("1470"));
    pins.put(PinReference.TEXT, pin(text));
    return pins;
  }

  private static Pin pin(String digits) {
    return Pin.copyOf(digits.getBytes(StandardCharsets.US_ASCII));
  }

  private List<CaseAtDesk> atDesk() {
    return world.desk.cases();
  }

  // ---- the way that all is well

  @Test
  void fromTheSlipToTheSealedPins() {
    world.oldCard = true;
    ApplicationId id = world.confirmed();
    assertEquals(
        List.of(new Todo.Judge(false, true, Optional.empty(), true)),
        atDesk().stream().map(CaseAtDesk::todo).toList());
    world.judged(id);
    assertTrue(atDesk().getFirst().todo() instanceof Todo.SeePapers see && see.pictures());
    assertEquals(Optional.empty(), world.papersSeen(id));
    assertEquals(new Todo.Call("03-0000-0000"), atDesk().getFirst().todo());

    IntakeMessages.Content sent = officers.opened(id);
    assertArrayEquals(IntakeWorld.JPEG, sent.photo());
    assertArrayEquals(IntakeWorld.FACE, sent.face());
    assertEquals(IntakeWorld.FORM, sent.form());
    assertEquals(
        List.of("driving-licence A [photo, valid]", "pension B [name, birth-date]"),
        sent.papers().stream()
            .map(p -> p.code() + " " + p.paperClass() + " " + p.ticks())
            .toList());
    sent.papers().forEach(p -> assertArrayEquals(IntakeWorld.PICTURE, p.picture()));

    List<IntakeStanding> told = watched(id);
    officers.opens(id);
    world.again();
    officers.says(id, "face-camera");
    world.again();
    officers.decides(id, Verdict.ACCEPTED, "addressee-only", "none");
    world.again();
    assertEquals(
        Optional.of(FailureCode.REQUEST_INVALID),
        world.intakes.pins(id, pins("3690")),
        "PINs before the old card");
    assertEquals(Optional.empty(), world.desk.handed(id.hex(), IntakeWorld.CLERK));
    assertEquals(Optional.empty(), world.intakes.pins(id, pins("3690")));
    assertEquals(
        List.of(
            new IntakeStanding.Waits(0),
            new IntakeStanding.Call(Optional.empty()),
            new IntakeStanding.Call(Optional.of("face-camera")),
            new IntakeStanding.GiveOldCard(),
            new IntakeStanding.TypePins(WANTED),
            new IntakeStanding.Done(Delivery.ADDRESSEE_ONLY)),
        told);
    assertInstanceOf(Telling.SlipAnswer.Out.class, world.intakes.slip(id, Language.EN));
    assertEquals(
        List.of(
            "intake-begun",
            "form-read",
            "photo-taken",
            "photo-chosen",
            "intake-confirmed",
            "slip-issued",
            "papers-noted",
            "package-sealed",
            "officer-joined",
            "decided",
            "old-card-taken",
            "pins-sealed",
            "intake-closed"),
        world.life(id));
    assertEquals(List.of(id), officers.acknowledged);
    assertEquals(List.of(), world.book.toTell());
    assertEquals(Optional.empty(), world.ledger.disagreement(List.of(world.book.cases())));
    world.restart();
    assertEquals(Optional.empty(), world.ledger.disagreement(List.of(world.book.cases())));
  }

  @Test
  void theEnvelopeHoldsAlwaysAsMuchAndNoFileHoldsAPin() throws IOException {
    ApplicationId id = world.sent();
    accepted(id);
    officers.cut("pins", Cut.AFTER);
    assertEquals(Optional.empty(), world.intakes.pins(id, pins("3690")));
    assertEquals(Optional.empty(), world.intakes.pins(id, pins("3690")), "asked again");
    byte[] first = Objects.requireNonNull(officers.envelopes.get(id));
    world.restart();
    assertArrayEquals(first, officers.envelopes.get(id), "the same bytes again");
    assertEquals(List.of(), world.book.toTell());
    byte[] block =
        IntakeEnvelope.open(first, PuppetOfficers.PIN, PuppetOfficers.PIN_KEYS.getPrivate())
            .orElseThrow();
    assertEquals(PinBlock.BYTES, block.length);
    assertEquals(
        "{\"id\":\"%s\",\"signature\":\"\",\"authentication\":\"2580\",\"register\":\"1470\",\"text\":\"3690\"}"
            .formatted(id),
        new String(block, StandardCharsets.US_ASCII).strip());
    assertNowhere("\"2580\"", "\"1470\"", "\"3690\"", "authentication\":\"");
  }

  /** By the card library's rules; one that isn't wanted is as wrong as one that is missing. */
  @ParameterizedTest
  @CsvSource({"0304", "1951", "1111", "12345", "12a4"})
  void aPinThatWontDoIsntSealed(String text) {
    ApplicationId id = world.sent();
    accepted(id);
    NewPins pins = pins(text);
    assertEquals(Optional.of(FailureCode.REQUEST_INVALID), world.intakes.pins(id, pins));
    assertEquals(Set.of(), pins.references(), "not wiped");
    NewPins more = pins("3690");
    more.put(PinReference.DIGITAL_SIGNATURE, pin("ABC123"));
    assertEquals(Optional.of(FailureCode.REQUEST_INVALID), world.intakes.pins(id, more));
    assertEquals(
        new IntakeState.Accepted(Delivery.ADDRESSEE_ONLY, false, PinWay.TYPED), world.state(id));
    assertEquals(0, officers.envelopes.size());
  }

  @Test
  void withoutAKeyForPinsTheyGoOnPaper() {
    close();
    open(false);
    ApplicationId id = world.sent();
    List<IntakeStanding> told = watched(id);
    accepted(id);
    assertEquals(new IntakeStanding.PinsOnPaper(), told.getLast());
    assertInstanceOf(Telling.SlipAnswer.Out.class, world.intakes.slip(id, Language.JA));
    assertEquals(new IntakeStanding.Done(Delivery.ADDRESSEE_ONLY), told.getLast());
    assertEquals(List.of(id), officers.acknowledged);
  }

  @Test
  void whoHasSeenThatPinsGoOnPaperAndLeavesIsDone() {
    close();
    open(false);
    ApplicationId id = world.sent();
    List<IntakeStanding> told = new ArrayList<>();
    try (Subscription _ = world.intakes.watch(id, told::add)) {
      accepted(id);
      assertEquals(new IntakeStanding.PinsOnPaper(), told.getLast());
    }
    assertEquals(new IntakeState.Closed(Delivery.ADDRESSEE_ONLY), world.state(id));
  }

  @Test
  void acceptedForTheCounterEndsAtOnce() {
    world.oldCard = true;
    ApplicationId id = world.sent();
    officers.decides(id, Verdict.ACCEPTED_COUNTER, "counter", "none");
    world.again();
    assertEquals(new IntakeState.Closed(Delivery.COUNTER), world.state(id));
    assertEquals(List.of(id), officers.acknowledged);
    assertEquals(Optional.empty(), world.book.kept(id));
  }

  @ParameterizedTest
  @CsvSource({
    "papers-missing, OFFICER_MISSES_PAPERS",
    "papers-expired, PAPERS_EXPIRED",
    "photo-unlike, PHOTO_REFUSED",
    "form-stale, FORM_STALE",
    "already-applied, ALREADY_APPLIED",
    "representative, REPRESENTATIVE_NEEDED",
    "move-pending, MOVE_PENDING",
    "counter, MUNICIPAL_COUNTER",
    "something-new, MUNICIPAL_COUNTER",
  })
  void aRefusalSaysWhatTheResidentMayHearAndErasesAll(String reason, FailureCode why)
      throws IOException {
    ApplicationId id = world.sent();
    officers.opens(id);
    officers.decides(id, Verdict.REFUSED, "none", reason);
    List<IntakeStanding> told = watched(id);
    world.again();
    assertEquals(new IntakeStanding.Refused(why), told.getLast());
    assertEquals(
        new Coming.At(id, new IntakeStanding.Refused(why)),
        world.intakes.come(world.receipt(id), "lobby-1"));
    assertEquals(new Todo.Refused(why), atDesk().getFirst().todo());
    assertNothingIsLeft();
  }

  @Test
  void suspendedItGoesOnAtTheDeskWithAPackageOfItsOwn() {
    ApplicationId id = world.sent();
    List<IntakeStanding> told = watched(id);
    officers.opens(id);
    officers.decides(id, Verdict.SUSPENDED, "none", "none");
    world.again();
    assertEquals(new IntakeStanding.ComeAgain(), told.getLast());
    assertEquals(new IntakeState.Ready(true), world.state(id));
    assertEquals(
        Optional.of(FailureCode.SCAN_OUT_OF_TURN),
        world.desk.papersSeen(id.hex(), List.of(), IntakeWorld.CLERK),
        "without a look at the photo");
    world.judged(id);
    assertEquals(Optional.empty(), world.papersSeen(id));
    assertEquals(2, officers.packages.size());
    ApplicationId second =
        officers.packages.keySet().stream().filter(n -> !n.equals(id)).findFirst().orElseThrow();
    officers.decides(second, Verdict.ACCEPTED, "registered-mail", "none");
    world.again();
    assertEquals(new IntakeStanding.TypePins(WANTED), told.getLast());
  }

  @Test
  void aPhotoNeedsTheFaceThatItIsComparedWith() {
    ApplicationId id = world.begun();
    assertEquals(
        Optional.of(FailureCode.REQUEST_INVALID),
        world.intakes.confirm(
            id,
            IntakeWorld.application(),
            new IntakeDetails(false, false, Language.JA, new byte[0])));
    assertEquals(new IntakeState.Gathering(), world.state(id));
  }

  // ---- papers

  @Test
  void noPackageLeavesWithoutAPictureOfEachPaper() {
    ApplicationId id = world.confirmed();
    world.judged(id);
    PaperSeen licence = world.pictured(id, "driving-licence", PaperTick.NOT_EXPIRED);
    PaperSeen pension = new PaperSeen("pension", Set.of(PaperTick.NAME, PaperTick.ADDRESS));
    assertEquals(
        Optional.of(FailureCode.PAPER_WITHOUT_PICTURE),
        world.desk.papersSeen(id.hex(), List.of(licence, pension), IntakeWorld.CLERK));
    PaperSeen another =
        new PaperSeen(
            "driving-licence",
            Set.of(PaperTick.NOT_EXPIRED),
            Optional.of(Digest.of(new byte[] {1})));
    assertEquals(
        Optional.of(FailureCode.PAPER_WITHOUT_PICTURE),
        world.desk.papersSeen(
            id.hex(),
            List.of(another, world.pictured(id, "pension", PaperTick.NAME, PaperTick.ADDRESS)),
            IntakeWorld.CLERK),
        "another picture than the clerk saw");
    assertEquals(
        Optional.of(FailureCode.PAPERS_NOT_ENOUGH),
        world.desk.papersSeen(id.hex(), List.of(licence), IntakeWorld.CLERK));
    assertEquals(new IntakeState.Ready(false), world.state(id));
    assertEquals(0, officers.packages.size());
    world.camera = false;
    assertEquals(
        new Finding.NotFound<>(FailureCode.CAMERA_MISSING),
        world.desk.picture(id.hex(), "passport"));
  }

  @Test
  void aClerkWhoLookedAtAnotherPhotoSendsNothing() {
    ApplicationId id = world.confirmed();
    assertEquals(
        Optional.of(FailureCode.PHOTO_DISAGREES),
        world.desk.judged(
            id.hex(),
            new Judged(Digest.of(new byte[] {1}), List.of(), Judged.How.PAPERS),
            IntakeWorld.CLERK));
    assertEquals(new IntakeState.GivenUp(FailureCode.PHOTO_DISAGREES), world.state(id));
    assertEquals(Optional.of(FailureCode.PHOTO_DISAGREES), alarm());
  }

  private Optional<FailureCode> alarm() {
    return world.ledger.alarm().map(Alarm::why);
  }

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

  // ---- who leaves

  @Test
  void aDecisionAfterTheResidentHasGoneIsDropped() throws IOException {
    ApplicationId id = world.sent();
    officers.opens(id);
    world.again();
    officers.decides(id, Verdict.ACCEPTED, "addressee-only", "none");
    world.intakes.giveUp(id, FailureCode.RESIDENT_STOPPED);
    world.again();
    assertEquals(new IntakeState.GivenUp(FailureCode.RESIDENT_STOPPED), world.state(id));
    assertEquals(FailureCode.RESIDENT_STOPPED, officers.withdrawn.get(id));
    assertEquals("late-answer-dropped", world.life(id).getLast());
    assertNothingIsLeft();
  }

  @Test
  void whoOnlyLeavesTheTerminalComesBackWithTheSlip() {
    ApplicationId id = world.sent();
    world.intakes.giveUp(id, FailureCode.SESSION_TIMED_OUT);
    assertEquals(
        new Coming.At(id, new IntakeStanding.Waits(0)),
        world.intakes.come(world.receipt(id), "lobby-1"));
    accepted(id);
    assertEquals(
        new Coming.At(id, new IntakeStanding.TypePins(WANTED)),
        world.intakes.come(world.receipt(id), "lobby-1"));
  }

  @Test
  void theDaysEndWithdrawsAndErasesWhateverItsState() throws IOException {
    ApplicationId ready = world.confirmed();
    ApplicationId waiting = world.sent();
    ApplicationId accepted = world.sent();
    accepted(accepted);
    officers.cut("withdraw", Cut.BEFORE);
    world.intakes.dayEnds();
    for (ApplicationId each : List.of(ready, waiting, accepted)) {
      assertEquals(new IntakeState.GivenUp(FailureCode.APPLICATION_DAY_ENDED), world.state(each));
    }
    world.restart();
    assertEquals(Set.of(waiting, accepted), officers.withdrawn.keySet());
    assertEquals(List.of(), world.book.toTell());
    assertNothingIsLeft();
  }

  @Test
  void aClerkMayEndItAndTheOfficersAreTold() throws IOException {
    ApplicationId id = world.sent();
    assertEquals(
        Optional.empty(),
        world.desk.turnedAway(id.hex(), TurnedAway.NOT_WANTED, IntakeWorld.CLERK));
    assertEquals(FailureCode.RESIDENT_STOPPED, officers.withdrawn.get(id));
    assertNothingIsLeft();
    assertEquals(
        new Coming.Failed(FailureCode.CODE_UNKNOWN),
        world.intakes.come(new ScanCode.ErrandCode("0".repeat(32)), "lobby-1"));
  }

  @Test
  void nothingBeginsOutsideTheHoursOrWithoutAnOfficer() {
    officers.open = false;
    world.again();
    assertEquals(
        new Telling.Beginning.Failed(FailureCode.GATEWAY_UNREACHABLE),
        world.intakes.begin("99001", "lobby-1"));
    world.now = Instant.parse("2026-11-27T08:30:00Z"); // 17:30 there
    assertEquals(
        new Telling.Beginning.Failed(FailureCode.OUTSIDE_HOURS),
        world.intakes.begin("99001", "lobby-1"));
    assertEquals(
        new Telling.Beginning.Failed(FailureCode.REQUEST_INVALID),
        world.intakes.begin("99999", "lobby-1"));
  }

  // ---- nothing is left

  @Test
  void afterTheEndNoPartOfAnyPictureIsOnTheDisk() throws IOException {
    ApplicationId id = world.sent();
    accepted(id);
    assertEquals(Optional.empty(), world.intakes.pins(id, pins("3690")));
    assertNothingIsLeft();
  }

  private void assertNothingIsLeft() throws IOException {
    for (byte[] picture : List.of(IntakeWorld.JPEG, IntakeWorld.FACE, IntakeWorld.PICTURE)) {
      assertNowhere(new String(picture, 0, 56, StandardCharsets.ISO_8859_1));
    }
    assertNowhere(IntakeWorld.FORM, "1951-03-04");
    world.store.transaction(
        c -> {
          try (var rows =
              c.createStatement()
                  .executeQuery(
                      "SELECT count(*) FROM intake_told t JOIN errand_case e ON t.id = e.id"
                          + " WHERE e.ended")) {
            assertEquals(0, rows.getInt(1));
          }
          return true;
        });
  }

  private void assertNowhere(String... texts) throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        for (String text : texts) {
          assertFalse(content.contains(text), () -> text + " in " + file);
        }
      }
    }
  }
}
