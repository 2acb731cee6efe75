package org.madoguchi.app.lobby;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.BoardAct;
import org.madoguchi.app.branch.BoardStroke;
import org.madoguchi.app.branch.LobbyCall;
import org.madoguchi.app.custody.CanonicalRequest;
import org.madoguchi.app.errand.ErrandId;
import org.madoguchi.app.errand.certificate.Submission;
import org.madoguchi.app.errand.certificate.lobby.CertificateLobby;
import org.madoguchi.app.errand.certificate.lobby.CertificateOffers;
import org.madoguchi.app.errand.certificate.lobby.CertificateState;
import org.madoguchi.app.errand.certificate.lobby.CertificateTouch;
import org.madoguchi.app.ui.TextSize;
import org.madoguchi.card.HolderReading;
import org.madoguchi.card.Recognition;
import org.madoguchi.card.RetryCount;
import org.madoguchi.card.Signing;
import org.madoguchi.card.transport.CardFault;
import org.madoguchi.card.transport.ReaderStatus;
import org.madoguchi.config.Language;
import org.madoguchi.config.LobbyConfig;
import org.madoguchi.config.ScreenTheme;

/** The driver against a card and a branch that answer when the test says so. */
class LobbySessionTest {
  private final ManualThread thread = new ManualThread();
  private final PuppetCard card = new PuppetCard();
  private final PuppetBranch branch = new PuppetBranch();
  private final List<LobbyView> shown = new ArrayList<>();
  private LobbySession session = open(false);

  private final List<Runnable> held = new ArrayList<>();
  private boolean holding;

  private LobbySession open(boolean compareName) {
    return new LobbySession(
        new LobbyConfig(
            "lobby-1", 4.03, Duration.ofSeconds(40), Duration.ofSeconds(20), compareName),
        LobbyWorld.BRANCH,
        branch,
        card,
        List.of(new CertificateLobby(branch, compareName)),
        thread.clock(),
        thread,
        this::runBlocking,
        shown::add);
  }

  /** Calls that wait for the branch: at once, or when the test lets them. */
  private void runBlocking(Runnable call) {
    if (holding) {
      held.add(call);
    } else {
      call.run();
    }
  }

  @AfterEach
  void close() {
    session.close();
  }

  private LobbyState state() {
    thread.runAll();
    return shown.getLast().state();
  }

  private void touch(LobbyTouch... touches) {
    for (LobbyTouch touch : touches) {
      session.touch(touch);
      thread.runAll();
    }
  }

  private void toPlaceCard() {
    touch(
        new LobbyTouch.ChooseErrand(ErrandId.CERTIFICATE),
        new CertificateTouch.ChooseMunicipality(LobbyWorld.CITY),
        new CertificateTouch.ChoosePurpose(LobbyWorld.PENSION),
        new LobbyTouch.Next());
    assertInstanceOf(CertificateState.PlaceCard.class, state());
  }

  private void toPin() {
    toPlaceCard();
    card.status(ReaderStatus.CARD);
    assertInstanceOf(CertificateState.ReadingCard.class, state());
    card.recognition.complete(new Recognition.MyNumberCard(new RetryCount(3), TestCertificate.ANY));
    assertInstanceOf(CertificateState.PinEntry.class, state());
  }

  private void typePin() {
    for (int digit : new int[] {1, 2, 3, 4}) {
      session.digit(digit);
    }
    touch(new LobbyTouch.Next());
    assertInstanceOf(CertificateState.Signing.class, state());
  }

  @Test
  void theSessionsThreadNeverWaitsForTheBranch() {
    toPlaceCard();
    holding = true;
    int before = branch.asked;
    card.status(ReaderStatus.CARD);
    assertInstanceOf(CertificateState.ReadingCard.class, state());
    card.recognition.complete(new Recognition.MyNumberCard(new RetryCount(3), TestCertificate.ANY));
    branch.offers = List.of(LobbyWorld.CITY);
    branch.listeners.forEach(Runnable::run);
    thread.advance(Duration.ofSeconds(3));
    assertInstanceOf(CertificateState.ReadingCard.class, state());
    assertEquals(LobbyWorld.BOTH, CertificateOffers.in(shown.getLast()));
    assertEquals(before, branch.asked, "all of it waits elsewhere");
    List.copyOf(held).forEach(Runnable::run);
    assertInstanceOf(CertificateState.PinEntry.class, state());
    assertEquals(List.of(LobbyWorld.CITY), CertificateOffers.in(shown.getLast()));
    assertEquals(before + 2, branch.asked, "each question once, however many seconds passed");
  }

  /** The reader may say so only after the resident has begun anew: nothing lies there by then. */
  @Test
  void aCardWhoseTakingAwayIsNoticedByADialogueIsGoneAtOnce() {
    toPin();
    typePin();
    card.signing.complete(new Signing.Failed(CardFault.REMOVED));
    LobbyState.Problem problem = assertInstanceOf(LobbyState.Problem.class, state());
    assertEquals(FailureCode.CARD_REMOVED, problem.why());
    assertFalse(shown.getLast().cardLies());
    touch(new LobbyTouch.Next());
    toPlaceCard();
    card.status(ReaderStatus.CARD);
    assertInstanceOf(CertificateState.PinEntry.class, state(), "put down again, and known");
  }

  @Test
  void theWholeWay() {
    toPin();
    typePin();
    assertEquals(
        CanonicalRequest.digest(branch.prepared()).hex(), PuppetCard.hex(card.digestToSign));
    card.signing.complete(new Signing.Signed(new byte[256]));
    assertInstanceOf(CertificateState.TakeCard.class, state());
    assertTrue(branch.slipsAskedFor.isEmpty(), "no slip before the card is taken");
    card.status(ReaderStatus.EMPTY);
    assertInstanceOf(CertificateState.SlipReady.class, state());
    assertEquals(List.of(branch.prepared().id()), branch.slipsAskedFor);
    assertTrue(card.released);
    touch(new LobbyTouch.Next());
    assertInstanceOf(LobbyState.Goodbye.class, state());
    thread.advance(Duration.ofSeconds(7));
    assertInstanceOf(LobbyState.Start.class, state());
    assertTrue(branch.abandoned.isEmpty());
  }

  @Test
  void theNamesPinIsWipedAndTheErrandGoesOnWithoutTheName() {
    session.close();
    session = open(true);
    toPin();
    typePin();
    card.signing.complete(new Signing.Signed(new byte[256]));
    assertEquals(new CertificateState.NameOffer(branch.prepared(), false), state());
    touch(new LobbyTouch.Next());
    for (int digit : new int[] {9, 9, 9, 9}) {
      session.digit(digit);
    }
    touch(new LobbyTouch.Next());
    assertInstanceOf(CertificateState.ReadingName.class, state());
    org.madoguchi.card.Pin pin = card.presented();
    assertEquals(4, pin.length());
    card.holder.complete(new HolderReading.WrongPin(new RetryCount(2)));
    assertEquals(new CertificateState.NamePin(branch.prepared(), new RetryCount(2), 0), state());
    assertEquals(0, pin.length(), "the wrong PIN is wiped");
    touch(new LobbyTouch.Skip());
    assertInstanceOf(CertificateState.TakeCard.class, state());
    assertEquals(Optional.empty(), branch.told);
  }

  @Test
  void thePinIsWipedWhateverHappens() {
    toPin();
    typePin();
    org.madoguchi.card.Pin pin = card.presented();
    assertEquals(4, pin.length());
    card.signing.complete(new Signing.WrongPin(new RetryCount(2)));
    CertificateState.PinEntry again = assertInstanceOf(CertificateState.PinEntry.class, state());
    assertEquals(2, again.tries().left());
    assertTrue(again.wrongBefore());
    assertEquals(0, pin.length(), "the wrong PIN is wiped");
    session.digit(9);
    thread.runAll();
    card.status(ReaderStatus.EMPTY);
    assertEquals(new LobbyState.Problem(FailureCode.CARD_REMOVED, false), state());
    assertTrue(card.released);
  }

  @Test
  void theCardGoneWhileTheGatewayAnswersClosesTheIssuance() {
    toPin();
    typePin();
    holding = true;
    card.signing.complete(new Signing.Signed(new byte[256]));
    assertInstanceOf(CertificateState.AskingMunicipality.class, state());
    card.status(ReaderStatus.EMPTY);
    assertEquals(new LobbyState.Problem(FailureCode.CARD_REMOVED, false), state());
    holding = false;
    held.forEach(Runnable::run); // the answer, and the closing that came before it
    assertEquals(new LobbyState.Problem(FailureCode.CARD_REMOVED, false), state());
    assertEquals(
        List.of(branch.prepared().id(), branch.prepared().id()),
        branch.abandoned,
        "the late answer is closed once more");
    assertTrue(branch.slipsAskedFor.isEmpty());
  }

  @Test
  void aCardLeftBehindIsClosedAndStaffAreCalled() {
    toPin();
    typePin();
    card.signing.complete(new Signing.Signed(new byte[256]));
    assertInstanceOf(CertificateState.TakeCard.class, state());
    thread.advance(Duration.ofSeconds(61));
    assertEquals(new LobbyState.Problem(FailureCode.SESSION_TIMED_OUT, true), state());
    assertEquals(List.of(branch.prepared().id()), branch.abandoned);
    assertEquals(1, branch.calls);
  }

  @Test
  void theIdleWarningCountsDownAndATouchStopsIt() {
    touch(new LobbyTouch.ChooseErrand(ErrandId.CERTIFICATE));
    thread.advance(Duration.ofSeconds(39));
    assertTrue(shown.getLast().idleSecondsLeft().isEmpty());
    thread.advance(Duration.ofSeconds(6));
    assertEquals(15, shown.getLast().idleSecondsLeft().orElseThrow());
    touch(new LobbyTouch.StillHere());
    assertTrue(shown.getLast().idleSecondsLeft().isEmpty());
    thread.advance(Duration.ofSeconds(61));
    assertInstanceOf(LobbyState.Start.class, state());
  }

  @Test
  void theNextResidentFindsNothingOfTheLast() {
    touch(
        new LobbyTouch.ChooseLanguage(Language.EN),
        new LobbyTouch.ChooseSize(TextSize.LARGE),
        new LobbyTouch.ChooseTheme(ScreenTheme.NIGHT),
        new LobbyTouch.ChooseErrand(ErrandId.CERTIFICATE),
        new LobbyTouch.CallStaff(),
        new LobbyTouch.Back(), // away from why
        new LobbyTouch.Back());
    LobbyView view = shown.getLast();
    assertInstanceOf(LobbyState.Start.class, view.state());
    assertEquals(Language.JA, view.language());
    assertEquals(Look.USUAL, view.look());
    assertEquals(StaffCall.State.NONE, view.call());
  }

  @Test
  void whyStaffAreCalledIsChosenAfterTheyAreCalled() {
    touch(new LobbyTouch.CallStaff());
    assertEquals(LobbyCall.Reason.HELP, branch.reason);
    assertEquals(LookChoice.Asked.REASON, shown.getLast().choice().asked());
    touch(new LobbyTouch.ChooseReason(LobbyCall.Reason.HAND));
    assertEquals(LobbyCall.Reason.HAND, branch.reason);
    assertFalse(shown.getLast().choice().open());
    assertEquals(StaffCall.State.CALLED, shown.getLast().call());
  }

  /** Nothing of a board is left for who comes next. */
  @Test
  void aBoardEndsWithTheVisit() {
    BoardStroke line = new BoardStroke(false, List.of(1, 2, 3, 4));
    touch(
        new LobbyTouch.ChooseErrand(ErrandId.CERTIFICATE),
        new LobbyTouch.CallStaff(),
        new LobbyTouch.ChooseReason(LobbyCall.Reason.WRITING),
        new LobbyTouch.OnBoard(new BoardAct.Draw(line)));
    assertEquals(LookChoice.Asked.BOARD, shown.getLast().choice().asked());
    assertEquals(List.of(line), shown.getLast().board().orElseThrow().strokes());
    touch(new LobbyTouch.Back());
    assertTrue(shown.getLast().board().isPresent(), "closed, it is still there");
    touch(new LobbyTouch.Back());
    assertInstanceOf(LobbyState.Start.class, state());
    assertEquals(Optional.empty(), shown.getLast().board());
  }

  @Test
  void aLanguageIsChosenOverAnyScreenAndTheScreenStays() {
    touch(new LobbyTouch.ChooseErrand(ErrandId.CERTIFICATE));
    LobbyState before = state();
    touch(new LobbyTouch.Languages());
    assertTrue(shown.getLast().choice().open());
    touch(new LobbyTouch.Back());
    assertTrue(!shown.getLast().choice().open() && state().equals(before), "only closed");
    touch(new LobbyTouch.Languages(), new LobbyTouch.ChooseLanguage(new Language("vi")));
    assertTrue(!shown.getLast().choice().open() && state().equals(before));
    assertEquals(new Language("vi"), shown.getLast().language());
  }

  @Test
  void sizeAndColoursAreTriedUntilTheyFitAndTheScreenStays() {
    touch(new LobbyTouch.ChooseErrand(ErrandId.CERTIFICATE));
    LobbyState before = state();
    touch(
        new LobbyTouch.Display(),
        new LobbyTouch.ChooseTheme(ScreenTheme.CONTRAST),
        new LobbyTouch.ChooseSize(TextSize.LARGE));
    assertEquals(LookChoice.Asked.DISPLAY, shown.getLast().choice().asked(), "stays open");
    assertEquals(
        Look.USUAL.coloured(ScreenTheme.CONTRAST).sized(TextSize.LARGE), shown.getLast().look());
    touch(new LobbyTouch.Languages());
    assertEquals(LookChoice.Asked.LANGUAGE, shown.getLast().choice().asked());
    touch(new LobbyTouch.Display(), new LobbyTouch.Display());
    assertTrue(!shown.getLast().choice().open() && state().equals(before));
  }

  @Test
  void theChoiceOfALanguageEndsWithTheVisit() {
    touch(new LobbyTouch.ChooseErrand(ErrandId.CERTIFICATE), new LobbyTouch.Languages());
    thread.advance(Duration.ofSeconds(61));
    assertInstanceOf(LobbyState.Start.class, state());
    assertTrue(!shown.getLast().choice().open());
  }

  @Test
  void anExpiredElectronicCertificateIsToldBeforeAnyPin() {
    branch.examination = java.util.Optional.of(FailureCode.ELECTRONIC_CERTIFICATE_EXPIRED);
    toPlaceCard();
    card.status(ReaderStatus.CARD);
    card.recognition.complete(new Recognition.MyNumberCard(new RetryCount(3), TestCertificate.ANY));
    assertEquals(new LobbyState.Problem(FailureCode.ELECTRONIC_CERTIFICATE_EXPIRED, true), state());
  }

  @Test
  void refusalsOfTheBranchAreTold() {
    branch.submission = new Submission.Failed(FailureCode.GATEWAY_REFUSED);
    toPin();
    typePin();
    card.signing.complete(new Signing.Signed(new byte[256]));
    assertEquals(new LobbyState.Problem(FailureCode.GATEWAY_REFUSED, true), state());
  }

  @Test
  void aReaderThatGoesAwayIsTold() {
    toPin();
    typePin();
    card.signing.complete(new Signing.Failed(CardFault.READER_LOST));
    assertEquals(new LobbyState.Problem(FailureCode.READER_MISSING, false), state());
    card.status(ReaderStatus.SERVICE_DOWN);
    touch(new LobbyTouch.Next());
    assertEquals(FailureCode.CARD_SERVICE_DOWN, shown.getLast().deviceTrouble().orElseThrow());
  }

  @Test
  void aMistakeOfTheProgramEndsTheSessionWithACode() {
    branch.examinationBreaks = true;
    toPlaceCard();
    card.status(ReaderStatus.CARD);
    card.recognition.complete(new Recognition.MyNumberCard(new RetryCount(3), TestCertificate.ANY));
    assertEquals(new LobbyState.Problem(FailureCode.UNFORESEEN, true), state());
    assertTrue(card.released);
  }
}
