package org.madoguchi.app.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.alarm.Alarm;
import org.madoguchi.app.errand.CaseAtDesk;
import org.madoguchi.app.errand.CaseAtDesk.Todo;
import org.madoguchi.app.errand.CaseContent;
import org.madoguchi.app.errand.Judged;
import org.madoguchi.app.errand.TurnedAway;
import org.madoguchi.app.errand.papers.PaperTick;

/** A clerk looks at what a resident told: the photo, then the words, then it goes its way. */
class OfficeLooksTest extends PlayedSession {
  private static final String SLIP = "MD1E-SAMPLE";

  private void waits(Todo todo) throws Exception {
    seeIdle();
    desk.put(LookSamples.of(todo));
    see(v -> !v.snapshot().cases().isEmpty());
  }

  private void scanned() throws Exception {
    waits(LookSamples.JUDGE);
    scan(SLIP);
    see(v -> v.panel() instanceof OfficePanel.LookAtPhoto);
    later();
  }

  private <P extends OfficePanel> P touched(OfficeTouch touch, Class<P> panel) throws Exception {
    session.touch(touch);
    OfficePanel now = see(v -> panel.isInstance(v.panel())).panel();
    later();
    return panel.cast(now);
  }

  private void answer(PhotoQuestion question, boolean yes) throws Exception {
    session.touch(new OfficeTouch.OfCase.Answer(question, yes));
    see(
        v ->
            v.panel() instanceof OfficePanel.LookAtPhoto l
                && Boolean.valueOf(yes).equals(l.answers().get(question)));
  }

  private OfficePanel.LookAtTold photoRight(PhotoQuestion... doubts) throws Exception {
    for (PhotoQuestion question : PhotoQuestion.values()) {
      answer(question, !List.of(doubts).contains(question));
    }
    later();
    return touched(new OfficeTouch.OfCase.PhotoLookedAt(), OfficePanel.LookAtTold.class);
  }

  @Test
  void theSlipShowsThePhotoAndADoubtGoesAlong() throws Exception {
    scanned();
    OfficePanel.LookAtTold told = photoRight(PhotoQuestion.BACKGROUND, PhotoQuestion.EYES);
    assertEquals(List.of(PhotoQuestion.EYES, PhotoQuestion.BACKGROUND), told.doubts());
    touched(new OfficeTouch.OfCase.Judge(Judged.How.SEND), OfficePanel.CaseShown.class);
    assertEquals(List.of("scan " + SLIP, "content", "SEND [eyes, background]"), desk.done);
    desk.put(LookSamples.of(new Todo.Sending()));
    see(v -> v.snapshot().cases().getFirst().todo() instanceof Todo.Sending);
    desk.put(LookSamples.of(new Todo.Done(CaseAtDesk.Outcome.MAIL_SENT)));
    assertInstanceOf(
        OfficePanel.CaseShown.class,
        see(v -> v.snapshot().cases().getFirst().todo() instanceof Todo.Done).panel());
  }

  /** Of an application that is taken in: photo and words, then papers, each with its picture. */
  @Test
  void papersFollowEachWithAPictureThatTheClerkHasSeen() throws Exception {
    waits(TakenInSamples.JUDGE);
    scan(SLIP);
    see(v -> v.panel() instanceof OfficePanel.LookAtPhoto);
    later();
    photoRight();
    touched(new OfficeTouch.OfCase.Judge(Judged.How.PAPERS), OfficePanel.CaseShown.class);
    desk.put(TakenInSamples.of(TakenInSamples.PAPERS));
    see(v -> v.snapshot().cases().getFirst().todo() instanceof Todo.SeePapers);
    later();
    touched(new OfficeTouch.OfCase.FaceIsSame(), OfficePanel.ChoosePaper.class);
    touched(
        new OfficeTouch.OfCase.Take(CaseSamples.paper("driving-licence")),
        OfficePanel.LookAtPaper.class);
    session.touch(new OfficeTouch.OfCase.Looked());
    assertInstanceOf(
        OfficePanel.LookAtPaper.class, see(v -> v.refusal().isPresent()).panel(), "no camera");
    later();
    desk.picture = TakenInSamples.picture();
    touched(new OfficeTouch.OfCase.Tick(PaperTick.NOT_EXPIRED), OfficePanel.LookAtPaper.class);
    touched(new OfficeTouch.OfCase.Looked(), OfficePanel.PictureOfPaper.class);
    scan("MD1E-ANOTHER");
    see(v -> v.refusal().equals(Optional.of(FailureCode.LOOK_NOT_LEFT)));
    later();
    OfficePanel.ChoosePaper more =
        touched(new OfficeTouch.OfCase.UsePicture(), OfficePanel.ChoosePaper.class);
    assertEquals(
        List.of(TakenInSamples.pictured("driving-licence", PaperTick.NOT_EXPIRED)), more.seen());
  }

  /** An MFP may need a minute: the screen says so, and nothing of it is kept from the next one. */
  @Test
  void pictureOnItsWay() throws Exception {
    waits(TakenInSamples.PAPERS);
    scan(SLIP);
    see(v -> v.panel() instanceof OfficePanel.CaseShown);
    later();
    touched(new OfficeTouch.OfCase.FaceIsSame(), OfficePanel.ChoosePaper.class);
    touched(
        new OfficeTouch.OfCase.Take(CaseSamples.paper("driving-licence")),
        OfficePanel.LookAtPaper.class);
    desk.picture = TakenInSamples.picture();
    desk.shutter = new CountDownLatch(1);
    touched(new OfficeTouch.OfCase.Looked(), OfficePanel.PictureOnItsWay.class);
    scan("MD1E-ANOTHER");
    see(v -> v.panel() instanceof OfficePanel.Work);
    desk.shutter.countDown();
    see(
        v -> {
          assertFalse(v.panel() instanceof OfficePanel.PictureOfPaper);
          return v.panel() instanceof OfficePanel.CaseShown;
        });
    assertTrue(desk.done.contains("picture driving-licence"));
  }

  /** Nobody goes on with a question that is left out. */
  @Test
  void whatIsntAnsweredLeadsNowhere() throws Exception {
    scanned();
    answer(PhotoQuestion.SAME_PERSON, true);
    session.touch(new OfficeTouch.OfCase.PhotoLookedAt());
    answer(PhotoQuestion.EYES, true);
    answer(PhotoQuestion.EYES, false); // another mind
    assertEquals(List.of("scan " + SLIP, "content"), desk.done);
  }

  @Test
  void somebodyElsesPhotoLeadsAway() throws Exception {
    scanned();
    for (PhotoQuestion question : PhotoQuestion.values()) {
      answer(question, question != PhotoQuestion.SAME_PERSON);
    }
    later();
    OfficePanel.EndCase end =
        touched(new OfficeTouch.OfCase.PhotoLookedAt(), OfficePanel.EndCase.class);
    assertEquals(TurnedAway.NOT_THE_HOLDER, end.why());
    session.touch(new OfficeTouch.OfCase.EndNow());
    see(v -> v.panel() instanceof OfficePanel.Work && v.snapshot().cases().isEmpty());
    assertEquals("turned away NOT_THE_HOLDER", desk.done.getLast());
  }

  @Test
  void aChildWithoutAPhotoHasWordsAlone() throws Exception {
    desk.content = new CaseContent(desk.content.rows(), new byte[0]);
    waits(new Todo.Judge(true, false, Optional.empty()));
    scan(SLIP);
    see(v -> v.panel() instanceof OfficePanel.LookAtTold);
    later();
    touched(new OfficeTouch.OfCase.Judge(Judged.How.SEND), OfficePanel.CaseShown.class);
    assertEquals("SEND []", desk.done.getLast());
  }

  /** From the list nothing personal is shown: the resident isn't there. */
  @Test
  void theListAloneShowsNothingThatWasTold() throws Exception {
    waits(LookSamples.JUDGE);
    later();
    touched(new OfficeTouch.OfCase.Show(CaseSamples.ID), OfficePanel.CaseShown.class);
    session.touch(new OfficeTouch.OfCase.Look());
    settle();
    assertEquals(List.of(), desk.done);
  }

  /** What the site didn't take is said first, then looked at once more. */
  @Test
  void aRefusalIsReadBeforeItIsPrinted() throws Exception {
    waits(new Todo.Judge(true, true, Optional.of(FailureCode.PHOTO_REFUSED)));
    scan(SLIP);
    see(v -> v.panel() instanceof OfficePanel.CaseShown);
    later();
    touched(new OfficeTouch.OfCase.Look(), OfficePanel.LookAtPhoto.class);
    photoRight();
    touched(new OfficeTouch.OfCase.Judge(Judged.How.PRINT), OfficePanel.CaseShown.class);
    assertEquals("PRINT []", desk.done.getLast());
  }

  @Test
  void aBadgeAnswersForIt() throws Exception {
    desk.asksForBadge = true;
    scanned();
    photoRight();
    session.touch(new OfficeTouch.OfCase.Judge(Judged.How.SEND));
    OfficeView asks = see(v -> v.refusal().isPresent());
    assertEquals(Optional.of(FailureCode.BADGE_NEEDED), asks.refusal());
    assertInstanceOf(OfficePanel.LookAtTold.class, asks.panel());
    scan("MD1B-ANN");
    see(v -> v.panel() instanceof OfficePanel.CaseShown);
    assertEquals("SEND []", desk.done.getLast());
  }

  @Test
  void withoutItsSlipAKeyAndABadgeHandItOver() throws Exception {
    desk.asksForBadge = true;
    waits(new Todo.HandOver());
    scan(SLIP);
    see(v -> v.panel() instanceof OfficePanel.CaseShown);
    later();
    session.touch(new OfficeTouch.OfCase.Handed());
    see(v -> v.refusal().equals(Optional.of(FailureCode.BADGE_NEEDED)));
    scan("MD1B-ANN");
    see(v -> v.refusal().isEmpty() && desk.done.contains("handed"));
  }

  @Test
  void aSheetThatCameOutBadlyIsLookedAtAndPrintedOnceMore() throws Exception {
    waits(new Todo.HandOver());
    scan(SLIP);
    see(v -> v.panel() instanceof OfficePanel.CaseShown);
    later();
    touched(new OfficeTouch.OfCase.Look(), OfficePanel.LookAtPhoto.class);
    photoRight();
    touched(new OfficeTouch.OfCase.Judge(Judged.How.PRINT), OfficePanel.CaseShown.class);
    assertEquals("PRINT []", desk.done.getLast());
  }

  // ---- one resident at a time

  @Test
  void nobodyElsesSlipIsAnsweredMeanwhile() throws Exception {
    scanned();
    scan("A0427");
    OfficeView refused = see(v -> v.refusal().isPresent());
    assertEquals(Optional.of(FailureCode.LOOK_NOT_LEFT), refused.refusal());
    assertInstanceOf(OfficePanel.LookAtPhoto.class, refused.panel());
    assertEquals(List.of("scan " + SLIP, "content"), desk.done);
    later();
    session.touch(new OfficeTouch.Understood());
    see(v -> v.refusal().isEmpty());
    later();
    touched(new OfficeTouch.Back(), OfficePanel.CaseShown.class);
    scan("A0427");
    see(v -> v.snapshot().open().isPresent());
  }

  @Test
  void itsOwnSlipOnceMoreChangesNothing() throws Exception {
    scanned();
    answer(PhotoQuestion.SAME_PERSON, true);
    laterThanAnEcho();
    scan(SLIP);
    settle();
    answer(PhotoQuestion.EYES, true);
    assertEquals(List.of("scan " + SLIP, "content"), desk.done);
  }

  // ---- nothing is kept

  @Test
  void whatWasToldLeavesTheScreenWhenNobodyTouchesIt() throws Exception {
    scanned();
    now.updateAndGet(t -> t.plus(LookController.LEFT_ALONE));
    desk.put(LookSamples.of(LookSamples.JUDGE)); // any news makes it look
    OfficePanel left = see(v -> !(v.panel() instanceof OfficePanel.LookOf)).panel();
    assertEquals(new OfficePanel.CaseShown(CaseSamples.ID, false), left);
  }

  /** Whoever reads an alarm calls others to the screen. */
  @Test
  void anAlarmTakesItFromTheScreen() throws Exception {
    scanned();
    desk.raise(new Alarm(3, FailureCode.PHOTO_DISAGREES, Optional.of("D 0041"), Samples.NOW));
    assertInstanceOf(OfficePanel.Work.class, see(v -> v.snapshot().alarm().isPresent()).panel());
  }

  @Test
  void whatEndedElsewhereLeavesTheScreen() throws Exception {
    scanned();
    desk.put(LookSamples.of(new Todo.Sending()));
    see(v -> v.panel() instanceof OfficePanel.Work);
  }

  @Test
  void noViewTellsWhatItShows() throws Exception {
    scanned();
    OfficePanel.LookAtTold told = photoRight();
    String all = told + " " + told.content().rows() + CaseSamples.view(LookSamples.JUDGE, told);
    assertFalse(all.contains("hanako") || all.contains("1234"), all);
    assertTrue(all.contains(CaseSamples.ID), all);
  }
}
