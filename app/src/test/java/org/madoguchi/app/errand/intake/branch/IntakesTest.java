package org.madoguchi.app.errand.intake.branch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.base.Subscription;
import org.madoguchi.app.branch.staff.Finding;
import org.madoguchi.app.custody.Digest;
import org.madoguchi.app.errand.CaseAtDesk;
import org.madoguchi.app.errand.CaseAtDesk.Todo;
import org.madoguchi.app.errand.Judged;
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
import org.madoguchi.card.PinReference;
import org.madoguchi.config.Language;

/** An application from its first touch to its end, at the branch and with the officers. */
class IntakesTest extends IntakesAtBranch {
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
    assertInstanceOf(Telling.SlipAnswer.Out.class, world.intakes.slip(id, Language.EN));
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
}
