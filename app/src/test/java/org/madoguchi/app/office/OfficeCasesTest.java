package org.madoguchi.app.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.journal.JournalQuery;
import org.madoguchi.app.errand.CaseAtDesk.Todo;
import org.madoguchi.app.errand.TurnedAway;
import org.madoguchi.app.errand.papers.PaperTick;

/** A clerk and a case: one question after another. */
class OfficeCasesTest extends PlayedSession {
  private static final String SLIP = "MD1E-SAMPLE";

  private void scanned() throws Exception {
    seeIdle();
    desk.put(CaseSamples.of(CaseSamples.PAPERS));
    see(v -> !v.snapshot().cases().isEmpty());
    scan(SLIP);
    see(v -> v.panel() instanceof OfficePanel.CaseShown c && c.presented());
    later();
  }

  private <P extends OfficePanel> P touched(OfficeTouch touch, Class<P> panel) throws Exception {
    session.touch(touch);
    OfficePanel now = see(v -> panel.isInstance(v.panel())).panel();
    later();
    return panel.cast(now);
  }

  private OfficePanel look(String paper, PaperTick... ticks) throws Exception {
    touched(new OfficeTouch.OfCase.Take(CaseSamples.paper(paper)), OfficePanel.LookAtPaper.class);
    for (PaperTick tick : ticks) {
      session.touch(new OfficeTouch.OfCase.Tick(tick));
      see(v -> v.panel() instanceof OfficePanel.LookAtPaper l && l.ticks().contains(tick));
    }
    session.touch(new OfficeTouch.OfCase.Looked());
    OfficePanel next = see(v -> !(v.panel() instanceof OfficePanel.LookAtPaper)).panel();
    later();
    return next;
  }

  @Test
  void faceThenPapersThenTheBranchIsTold() throws Exception {
    scanned();
    touched(new OfficeTouch.OfCase.FaceIsSame(), OfficePanel.ChoosePaper.class);
    look("driving-licence", PaperTick.NOT_EXPIRED);
    session.touch(new OfficeTouch.OfCase.Confirm());
    see(v -> v.panel() instanceof OfficePanel.CaseShown);
    assertEquals(List.of("scan " + SLIP, "papers [driving-licence]"), desk.done);
    desk.put(CaseSamples.of(new Todo.BackToLobby()));
    see(v -> v.snapshot().cases().getFirst().todo() instanceof Todo.BackToLobby);
    desk.put(CaseSamples.of(new Todo.Unfinished()));
    see(v -> v.snapshot().cases().getFirst().todo() instanceof Todo.Unfinished);
  }

  @Test
  void whatIsNotEnoughAsksForMore() throws Exception {
    scanned();
    touched(new OfficeTouch.OfCase.FaceIsSame(), OfficePanel.ChoosePaper.class);
    look("pension", PaperTick.NAME);
    OfficePanel.ChoosePaper more =
        touched(new OfficeTouch.OfCase.OtherPapers(), OfficePanel.ChoosePaper.class);
    assertEquals("pension", more.seen().getFirst().code());
    OfficePanel now = look("pension", PaperTick.NAME, PaperTick.ADDRESS);
    assertEquals(1, assertInstanceOf(OfficePanel.PapersSuffice.class, now).seen().size());
  }

  @Test
  void theListAloneShowsNoQuestion() throws Exception {
    seeIdle();
    desk.put(CaseSamples.of(CaseSamples.PAPERS));
    see(v -> !v.snapshot().cases().isEmpty());
    later();
    touched(new OfficeTouch.OfCase.Show(CaseSamples.ID), OfficePanel.CaseShown.class);
    session.touch(new OfficeTouch.OfCase.FaceIsSame());
    settle();
    session.touch(new OfficeTouch.SwitchLanguage());
    assertInstanceOf(
        OfficePanel.CaseShown.class,
        see(v -> v.language().equals(org.madoguchi.config.Language.EN)).panel());
  }

  /** From the list to the case, from there to what the journal says of it, and back. */
  @Test
  void itsLifeIsOneTouchAway() throws Exception {
    seeIdle();
    desk.put(CaseSamples.of(new Todo.Unfinished()));
    see(v -> !v.snapshot().cases().isEmpty());
    later();
    touched(new OfficeTouch.OfCase.Show(CaseSamples.ID), OfficePanel.CaseShown.class);
    JournalQuery life = new JournalQuery.LifeOfCase(CaseSamples.ID, "", 0);
    OfficePanel.Journal shown = touched(new OfficeTouch.Journal(life), OfficePanel.Journal.class);
    assertEquals(life, shown.excerpt().query());
    touched(new OfficeTouch.OfCase.Show(CaseSamples.ID), OfficePanel.CaseShown.class);
  }

  @Test
  void aWardEndsItAfterOneMoreQuestion() throws Exception {
    scanned();
    touched(new OfficeTouch.OfCase.End(TurnedAway.WARD), OfficePanel.EndCase.class);
    session.touch(new OfficeTouch.OfCase.EndNow());
    see(v -> v.panel() instanceof OfficePanel.Work && v.snapshot().cases().isEmpty());
  }

  @Test
  void aBadgeAnswersForIt() throws Exception {
    desk.asksForBadge = true;
    scanned();
    touched(new OfficeTouch.OfCase.FaceIsSame(), OfficePanel.ChoosePaper.class);
    look("driving-licence", PaperTick.NOT_EXPIRED);
    session.touch(new OfficeTouch.OfCase.Confirm());
    OfficeView asks = see(v -> v.refusal().isPresent());
    assertEquals(Optional.of(FailureCode.BADGE_NEEDED), asks.refusal());
    assertInstanceOf(OfficePanel.PapersSuffice.class, asks.panel());
    scan("MD1B-ANN");
    see(v -> v.panel() instanceof OfficePanel.CaseShown);
    assertTrue(desk.done.contains("papers [driving-licence]"), desk.done.toString());
  }

  @Test
  void anotherFaceEndsItAfterOneMoreQuestion() throws Exception {
    scanned();
    touched(new OfficeTouch.OfCase.End(TurnedAway.NOT_THE_HOLDER), OfficePanel.EndCase.class);
    touched(new OfficeTouch.Back(), OfficePanel.CaseShown.class);
    touched(new OfficeTouch.OfCase.End(TurnedAway.NOT_THE_HOLDER), OfficePanel.EndCase.class);
    session.touch(new OfficeTouch.OfCase.EndNow());
    see(v -> v.panel() instanceof OfficePanel.Work && v.snapshot().cases().isEmpty());
    assertEquals("turned away NOT_THE_HOLDER", desk.done.getLast());
  }

  @Test
  void whatEndedElsewhereLeavesTheScreen() throws Exception {
    scanned();
    touched(new OfficeTouch.OfCase.FaceIsSame(), OfficePanel.ChoosePaper.class);
    desk.put(CaseSamples.of(new Todo.AwaitOfficer()));
    see(v -> v.panel() instanceof OfficePanel.Work);
  }

  @Test
  void aSlipThatHasEndedSaysSo() throws Exception {
    seeIdle();
    scan(SLIP);
    assertEquals(Optional.of(FailureCode.CASE_ENDED), see(v -> v.refusal().isPresent()).refusal());
  }
}
