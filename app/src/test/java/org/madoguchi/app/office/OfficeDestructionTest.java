package org.madoguchi.app.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.OfficeSnapshot.Step;
import org.madoguchi.app.branch.closing.TillDifference;
import org.madoguchi.app.errand.certificate.FeeWay;
import org.madoguchi.app.errand.certificate.ReprintReason;
import org.madoguchi.app.errand.certificate.VoidReason;

/** What ends without papers that go over the counter: voids, reprints, the day. */
class OfficeDestructionTest extends PlayedSession {
  @Test
  void afterAForeignPageOnlyTheVoidLeadsOn() throws Exception {
    desk.put(Samples.scanned(Samples.RESIDENCE, 1));
    seeStep(Step.SCAN_PAGES);
    scan("A0430-1");
    seeStep(Step.STOPPED);
    session.touch(new OfficeTouch.FeeTaken());
    session.touch(new OfficeTouch.ChooseVoid(Samples.RESIDENCE, VoidReason.PAGES_DO_NOT_AGREE));
    see(v -> v.panel() instanceof OfficePanel.Confirm);
    later();
    session.touch(new OfficeTouch.Confirm());
    OfficeView end = see(v -> v.finished().isPresent());
    assertEquals(Optional.of(new OfficeView.Finished("A 0427", false)), end.finished());
    assertEquals(List.of("scan A0430-1", "void PAGES_DO_NOT_AGREE 2 sheets, 0 badges"), desk.done);
  }

  @Test
  void aVoidWithPapersNeedsTwoDifferentBadges() throws Exception {
    desk.put(Samples.settled(Samples.RESIDENCE, Step.HAND_OVER, new FeeWay.Cash()));
    seeStep(Step.HAND_OVER);
    session.touch(new OfficeTouch.ChooseVoid(Samples.RESIDENCE, VoidReason.RESIDENT_DECLINED));
    see(v -> v.panel() instanceof OfficePanel.Confirm);
    later();
    session.touch(new OfficeTouch.CountSheets(-1));
    scan("MD1B-07");
    see(v -> seen(v) == 1);
    twice("MD1B-07");
    laterThanAnEcho();
    scan("MD1B-07");
    assertEquals(
        Optional.of(FailureCode.SECOND_PERSON_MISSING),
        see(v -> v.refusal().isPresent()).refusal());
    scan("NOBODY");
    see(v -> v.refusal().equals(Optional.of(FailureCode.BADGE_UNKNOWN)));
    scan("MD1B-12");
    see(v -> seen(v) == 2);
    later();
    session.touch(new OfficeTouch.Confirm());
    see(v -> v.finished().isPresent());
    assertEquals(List.of("void RESIDENT_DECLINED 1 sheets, 2 badges"), desk.done);
  }

  @Test
  void aReprintGoesTheSameWay() throws Exception {
    desk.put(Samples.settled(Samples.RESIDENCE, Step.TAKE_FEE, null));
    seeStep(Step.TAKE_FEE);
    session.touch(new OfficeTouch.ChooseReprint(Samples.RESIDENCE, ReprintReason.MISPRINTED));
    see(v -> v.panel() instanceof OfficePanel.Confirm);
    scan("MD1B-07");
    scan("MD1B-12");
    see(v -> seen(v) == 2);
    later();
    session.touch(new OfficeTouch.Confirm());
    seeStep(Step.SCAN_PAGES);
    assertEquals(List.of("reprint MISPRINTED 2 sheets, 2 badges"), desk.done);
  }

  @Test
  void theDayIsClosedWithWhatWasCounted() throws Exception {
    seeIdle();
    later();
    session.touch(new OfficeTouch.Closing());
    see(v -> v.panel() instanceof OfficePanel.Closing);
    later();
    session.touch(new OfficeTouch.CloseDay());
    type("1");
    count("0190");
    OfficeView typed = see(v -> till(v).typed().equals("0"));
    assertTrue(!till(typed).counted(), "a nought stands alone");
    session.touch(new OfficeTouch.Erase());
    count("190");
    session.touch(new OfficeTouch.TillCounted());
    see(v -> till(v).counted());
    later();
    count("5");
    session.touch(new OfficeTouch.CountAgain());
    see(v -> till(v).typed().isEmpty());
    later();
    count("190");
    session.touch(new OfficeTouch.TillCounted());
    see(v -> till(v).counted());
    later();
    session.touch(new OfficeTouch.ChooseDifference(TillDifference.UNEXPLAINED));
    see(v -> till(v).why().isPresent());
    later();
    session.touch(new OfficeTouch.CloseDay());
    see(v -> v.panel() instanceof OfficePanel.Closed);
    assertEquals(List.of("close 190 UNEXPLAINED"), desk.done);
  }

  /** Two badges, and only what has waited long enough; what was counted stays counted. */
  @Test
  void theUnclaimedAreVoidedByTwoAndTheYoungAreLeftAlone() throws Exception {
    seeIdle();
    later();
    session.touch(new OfficeTouch.Closing());
    see(v -> v.panel() instanceof OfficePanel.Closing);
    later();
    count("20");
    session.touch(new OfficeTouch.ShowUnclaimed());
    OfficeView named = see(v -> v.panel() instanceof OfficePanel.Unclaimed);
    OfficePanel.Unclaimed unclaimed = (OfficePanel.Unclaimed) named.panel();
    assertEquals(List.of(Samples.SEAL), unclaimed.items());
    assertEquals(List.of(Samples.RESIDENCE, Samples.SINGLE), unclaimed.younger());
    later();
    session.touch(new OfficeTouch.Confirm());
    scan("MD1B-07");
    see(v -> v.panel() instanceof OfficePanel.Unclaimed u && u.seen().size() == 1);
    later();
    session.touch(new OfficeTouch.Confirm());
    laterThanAnEcho();
    scan("MD1B-07");
    see(v -> v.refusal().equals(Optional.of(FailureCode.SECOND_PERSON_MISSING)));
    scan("MD1B-12");
    see(v -> v.panel() instanceof OfficePanel.Unclaimed u && u.seen().size() == 2);
    assertEquals(List.of(), desk.done);
    later();
    session.touch(new OfficeTouch.Confirm());
    OfficeView closing = see(v -> v.panel() instanceof OfficePanel.Closing);
    assertEquals("20", till(closing).typed());
    assertEquals(List.of(Samples.RESIDENCE, Samples.SINGLE), closing.snapshot().waiting());
    assertEquals(List.of("void unclaimed 1, 2 badges"), desk.done);
  }

  @Test
  void nothingIsVoidedWithoutTheConfirmation() throws Exception {
    seeIdle();
    later();
    session.touch(new OfficeTouch.ChooseReason(Samples.SEAL));
    see(v -> v.panel() instanceof OfficePanel.ChooseReason);
    later();
    session.touch(new OfficeTouch.Confirm());
    session.touch(new OfficeTouch.ChooseVoid(Samples.SEAL, VoidReason.NOT_COLLECTED));
    see(v -> v.panel() instanceof OfficePanel.Confirm);
    later();
    session.touch(new OfficeTouch.Back());
    see(v -> v.panel() instanceof OfficePanel.Work);
    session.touch(new OfficeTouch.Confirm());
    settle();
    assertEquals(List.of(), desk.done);
  }

  private static int seen(OfficeView view) {
    return view.panel() instanceof OfficePanel.Confirm c ? c.seen().size() : 0;
  }

  private void count(String digits) {
    digits.chars().forEach(c -> session.touch(new OfficeTouch.Typed((char) c)));
  }

  private static OfficePanel.Till till(OfficeView view) {
    return view.panel() instanceof OfficePanel.Closing c ? c.till() : OfficePanel.Till.EMPTY;
  }
}
