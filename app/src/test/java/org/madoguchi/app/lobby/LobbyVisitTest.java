package org.madoguchi.app.lobby;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.LobbyCall;
import org.madoguchi.app.branch.LobbyVisit;
import org.madoguchi.app.custody.IssuanceId;
import org.madoguchi.app.errand.ErrandId;
import org.madoguchi.app.errand.certificate.Submission;
import org.madoguchi.app.errand.certificate.lobby.CertificateLobby;
import org.madoguchi.app.errand.certificate.lobby.CertificateMemory;
import org.madoguchi.app.errand.certificate.lobby.CertificateState;
import org.madoguchi.app.errand.certificate.lobby.CertificateTouch;
import org.madoguchi.card.Pin;
import org.madoguchi.card.Recognition;
import org.madoguchi.card.RetryCount;
import org.madoguchi.card.Signing;
import org.madoguchi.card.transport.ReaderStatus;
import org.madoguchi.config.Language;
import org.madoguchi.config.LobbyConfig;

/** The driver over two certificates of one visit, and a person who is called. */
class LobbyVisitTest {
  private final ManualThread thread = new ManualThread();
  private final PuppetCard card = new PuppetCard();
  private final PuppetBranch branch = new PuppetBranch();
  private final List<LobbyView> shown = new ArrayList<>();
  private final LobbySession session =
      new LobbySession(
          new LobbyConfig("lobby-1", 4.03, Duration.ofSeconds(40), Duration.ofSeconds(20), false),
          LobbyWorld.BRANCH,
          branch,
          card,
          List.of(new CertificateLobby(branch, false)),
          thread.clock(),
          thread,
          Runnable::run,
          shown::add);

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

  private void choose() {
    touch(new CertificateTouch.ChoosePurpose(LobbyWorld.PENSION), new LobbyTouch.Next());
  }

  private void recognise(X509Certificate certificate) {
    card.recognition.complete(new Recognition.MyNumberCard(new RetryCount(3), certificate));
    state();
  }

  private Pin sign() {
    for (int digit : new int[] {1, 2, 3, 4}) {
      session.digit(digit);
    }
    touch(new LobbyTouch.Next());
    Pin pin = card.presented();
    card.signing.complete(new Signing.Signed(new byte[256]));
    state();
    return pin;
  }

  private IssuanceId takeOne() {
    touch(
        new LobbyTouch.ChooseErrand(ErrandId.CERTIFICATE),
        new CertificateTouch.ChooseMunicipality(LobbyWorld.CITY));
    choose();
    card.status(ReaderStatus.CARD);
    state();
    recognise(TestCertificate.ANY);
    sign();
    assertInstanceOf(CertificateState.TakeCard.class, state());
    assertTrue(CertificateMemory.of(shown.getLast().visit()).mayGoOn(state()));
    return branch.prepared().id();
  }

  /** The next answers of the card. */
  private void another() {
    card.recognition = new CompletableFuture<>();
    card.signing = new CompletableFuture<>();
    touch(new CertificateTouch.Another());
    assertInstanceOf(CertificateState.Certificates.class, state());
  }

  @Test
  void theSecondNeedsItsPinAgainAndBothSlipsComeAfterTheCard() {
    IssuanceId first = takeOne();
    Pin firstPin = card.presented();
    card.released = false;
    another();
    assertTrue(card.released, "what the first PIN opened is dropped at once");
    assertEquals(0, firstPin.length(), "and the terminal keeps no PIN");
    choose();
    assertInstanceOf(CertificateState.ReadingCard.class, state(), "the card wasn't asked for");
    recognise(TestCertificate.ANY);
    assertInstanceOf(CertificateState.PinEntry.class, state());
    Pin secondPin = sign();
    assertNotSame(firstPin, secondPin);
    assertInstanceOf(CertificateState.TakeCard.class, state());
    assertEquals(1, CertificateMemory.of(shown.getLast().visit()).earlier().size());
    assertTrue(branch.slipsAskedFor.isEmpty(), "no slip before the card is taken");
    card.status(ReaderStatus.EMPTY);
    CertificateState.SlipReady ready = assertInstanceOf(CertificateState.SlipReady.class, state());
    assertEquals(2, ready.slips().size());
    assertEquals(List.of(first, branch.prepared().id()), branch.slipsAskedFor);
    assertTrue(branch.abandoned.isEmpty());
  }

  @Test
  void theCardTakenWhileChoosingEndsWithTheFirstSlip() {
    IssuanceId first = takeOne();
    another();
    card.status(ReaderStatus.EMPTY);
    assertInstanceOf(CertificateState.SlipReady.class, state());
    assertEquals(List.of(first), branch.slipsAskedFor);
  }

  @Test
  void anotherCardInItsPlaceGetsNothing() {
    IssuanceId first = takeOne();
    another();
    choose();
    recognise(TestCertificate.OTHER);
    assertEquals(new LobbyState.Problem(FailureCode.CARD_CHANGED, true), state());
    assertEquals(List.of(first), branch.abandoned);
    card.status(ReaderStatus.EMPTY);
    assertEquals(new LobbyState.Problem(FailureCode.CARD_CHANGED, false), state());
    assertTrue(branch.slipsAskedFor.isEmpty(), "nobody knows whose they would be");
  }

  @Test
  void theNextVisitMayHaveAnotherCard() {
    takeOne();
    card.status(ReaderStatus.EMPTY);
    assertInstanceOf(CertificateState.SlipReady.class, state());
    touch(new LobbyTouch.Next(), new LobbyTouch.Next());
    card.recognition = new CompletableFuture<>();
    touch(
        new LobbyTouch.ChooseErrand(ErrandId.CERTIFICATE),
        new CertificateTouch.ChooseMunicipality(LobbyWorld.CITY));
    choose();
    card.status(ReaderStatus.CARD);
    state();
    recognise(TestCertificate.OTHER);
    assertInstanceOf(CertificateState.PinEntry.class, state());
  }

  @Test
  void whoeverGoesAwayInTheMiddleLeavesNothingToTheNext() {
    IssuanceId first = takeOne();
    another();
    thread.advance(Duration.ofSeconds(61));
    assertEquals(new LobbyState.Problem(FailureCode.SESSION_TIMED_OUT, true), state());
    assertEquals(List.of(first), branch.abandoned);
    assertEquals(1, branch.calls);
    assertEquals(LobbyCall.Reason.CARD_LEFT, branch.reason);
    card.status(ReaderStatus.EMPTY);
    assertTrue(branch.slipsAskedFor.isEmpty());
    assertEquals(0, CertificateMemory.of(shown.getLast().visit()).earlier().size());
  }

  @Test
  void oneSlipThatFailsTakesNoOtherWithIt() {
    takeOne();
    another();
    choose();
    recognise(TestCertificate.ANY);
    sign();
    branch.slipsFail.add(2);
    card.status(ReaderStatus.EMPTY);
    CertificateState.SlipReady ready = assertInstanceOf(CertificateState.SlipReady.class, state());
    assertEquals(1, ready.slips().size());
    assertEquals(FailureCode.STORE_FAILED, ready.missing());
  }

  /** A further one was refused: the screen says so, and the first waits for the card. */
  private IssuanceId refusedFurther() {
    IssuanceId first = takeOne();
    another();
    choose();
    recognise(TestCertificate.ANY);
    branch.submission = new Submission.Failed(FailureCode.GATEWAY_REFUSED);
    sign();
    assertEquals(new LobbyState.Problem(FailureCode.GATEWAY_REFUSED, true), state());
    branch.abandoned.clear(); // the one that was refused
    return first;
  }

  @Test
  void aFurtherOneThatIsRefusedTakesNoOtherWithIt() {
    IssuanceId first = refusedFurther();
    card.status(ReaderStatus.EMPTY);
    assertInstanceOf(CertificateState.SlipReady.class, state());
    assertEquals(List.of(first), branch.slipsAskedFor);
    assertEquals(List.of(), branch.abandoned);
  }

  @Test
  void atAProblemAReaderThatGoesAwayClosesWhatWasAccepted() {
    IssuanceId first = refusedFurther();
    card.status(ReaderStatus.NO_READER);
    assertEquals(new LobbyState.Problem(FailureCode.READER_MISSING, false), state());
    assertEquals(List.of(first), branch.abandoned);
    assertTrue(branch.slipsAskedFor.isEmpty());
  }

  @Test
  void aMistakeOfTheProgramClosesWhatWasAccepted() {
    IssuanceId first = takeOne();
    another();
    choose();
    branch.examinationBreaks = true;
    recognise(TestCertificate.ANY);
    assertEquals(new LobbyState.Problem(FailureCode.UNFORESEEN, true), state());
    assertEquals(List.of(first), branch.abandoned);
    card.status(ReaderStatus.EMPTY);
    assertEquals(new LobbyState.Problem(FailureCode.UNFORESEEN, false), state());
    assertTrue(branch.slipsAskedFor.isEmpty(), "nobody knows what else is wrong");
    assertFalse(shown.getLast().visit().cardLies());
  }

  @Test
  void theBranchIsToldOfEachVisitOnceItIsOver() {
    takeOne();
    thread.advance(Duration.ofSeconds(10));
    touch(new LobbyTouch.ChooseLanguage(Language.EN));
    card.status(ReaderStatus.EMPTY);
    assertInstanceOf(CertificateState.SlipReady.class, state());
    assertEquals(List.of(), branch.visits);
    touch(new LobbyTouch.Next(), new LobbyTouch.Next());
    assertInstanceOf(LobbyState.Start.class, state());
    assertEquals(
        List.of(
            new LobbyVisit(
                "lobby-1",
                ErrandId.CERTIFICATE,
                LobbyVisit.End.DONE,
                Optional.empty(),
                LobbyCall.Place.SLIP,
                Language.EN,
                false,
                10)),
        branch.visits);
  }

  @Test
  void aCallIsAnsweredOrCancelled() {
    touch(new LobbyTouch.ChooseErrand(ErrandId.CERTIFICATE), new LobbyTouch.CallStaff());
    assertEquals(StaffCall.State.CALLED, shown.getLast().call());
    branch.listeners.forEach(Runnable::run);
    state();
    assertEquals(StaffCall.State.CALLED, shown.getLast().call(), "nobody has answered yet");
    touch(new LobbyTouch.CancelCall());
    assertEquals(StaffCall.State.CALLED, shown.getLast().call(), "a second tap in haste");
    thread.advance(Duration.ofSeconds(3));
    touch(new LobbyTouch.CancelCall());
    assertEquals(StaffCall.State.NONE, shown.getLast().call());
    assertEquals(1, branch.ended);
    touch(new LobbyTouch.CallStaff());
    branch.answer = LobbyCall.Answer.COMING; // a clerk has touched "I'm coming"
    branch.listeners.forEach(Runnable::run);
    state();
    assertEquals(StaffCall.State.COMING, shown.getLast().call());
  }

  @Test
  void whoKeepsTheLastTryGetsAPerson() {
    touch(
        new LobbyTouch.ChooseErrand(ErrandId.CERTIFICATE),
        new CertificateTouch.ChooseMunicipality(LobbyWorld.CITY));
    choose();
    card.status(ReaderStatus.CARD);
    state();
    card.recognition.complete(new Recognition.MyNumberCard(new RetryCount(1), TestCertificate.ANY));
    assertInstanceOf(CertificateState.LastTry.class, state());
    touch(new LobbyTouch.AskDesk());
    assertEquals(new LobbyState.Problem(FailureCode.LAST_TRY_KEPT, true), state());
    assertEquals(1, branch.calls);
    card.status(ReaderStatus.EMPTY);
    thread.advance(Duration.ofMinutes(2));
    assertEquals(
        new LobbyState.Problem(FailureCode.LAST_TRY_KEPT, false), state(), "one waits there");
  }
}
