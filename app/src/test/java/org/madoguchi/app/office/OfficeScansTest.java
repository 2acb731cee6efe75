package org.madoguchi.app.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.OfficeSnapshot.Item;
import org.madoguchi.app.branch.OfficeSnapshot.Step;

/** What a scanner reads at the desk, and what is typed instead. */
class OfficeScansTest extends PlayedSession {
  @Test
  void withAnotherSlipNothingIsHandedOver() throws Exception {
    desk.put(Samples.open(Samples.SINGLE, Step.HAND_OVER));
    seeStep(Step.HAND_OVER);
    scan("A0427");
    OfficeView no = see(v -> v.refusal().isPresent());
    assertEquals(Optional.empty(), no.finished());
    session.touch(new OfficeTouch.TypeReceipt());
    see(v -> v.panel() instanceof OfficePanel.TypeReceipt);
    later();
    for (char c : "C0202".toCharArray()) {
      session.touch(new OfficeTouch.Typed(c));
    }
    OfficeView end = see(v -> v.finished().isPresent());
    assertEquals(Optional.of(new OfficeView.Finished("C 0202", true)), end.finished());
    assertInstanceOf(OfficePanel.Work.class, end.panel());
  }

  @Test
  void aRefusalIsSaidUntilTheNextScan() throws Exception {
    seeIdle();
    scan("A0427");
    seeStep(Step.SCAN_PAGES);
    scan("A0430");
    assertEquals(
        Optional.of(FailureCode.DESK_OCCUPIED), see(v -> v.refusal().isPresent()).refusal());
    scan("A0427-2");
    see(v -> v.refusal().isEmpty() && scanned(v) == 1);
    laterThanAnEcho();
    scan("A0427-2");
    assertEquals(
        Optional.of(FailureCode.PAGE_ALREADY_SCANNED), see(v -> v.refusal().isPresent()).refusal());
    session.touch(new OfficeTouch.Understood());
    see(v -> v.refusal().isEmpty());
  }

  @Test
  void strayKeysBeforeAScanAreForgotten() throws Exception {
    seeIdle();
    type("xy");
    now.updateAndGet(t -> t.plus(ScannerInput.PAUSE).plusMillis(1));
    scan("A0427");
    seeStep(Step.SCAN_PAGES);
    assertEquals(List.of("scan A0427"), desk.done);
  }

  @Test
  void aCodeThatNoKeyEndsIsReadAfterAPause() throws Exception {
    seeIdle();
    type("A0427");
    now.updateAndGet(t -> t.plus(ScannerInput.PAUSE).plusMillis(1));
    seeStep(Step.SCAN_PAGES);
    type("A0427-");
    now.updateAndGet(t -> t.plus(ScannerInput.PAUSE).plusMillis(1));
    assertEquals(
        Optional.of(FailureCode.UNFORESEEN), see(v -> v.refusal().isPresent()).refusal(), "said");
  }

  /** The echo of a scan changes nothing, wherever the desk stands. */
  @Test
  void aCodeThatIsReadTwiceWithinASecondIsReadOnce() throws Exception {
    session.close();
    desk = new PlayedDesk(Samples.RESIDENCE);
    session = open(desk);
    see(v -> v.snapshot().waiting().size() == 1);
    twice("A0427");
    seeStep(Step.SCAN_PAGES);
    twice("A0427-1");
    twice("A0427-2");
    seeStep(Step.TAKE_FEE);
    session.touch(new OfficeTouch.FeeTaken());
    seeStep(Step.HAND_OVER);
    twice("A0427");
    OfficeView end = see(v -> v.finished().isPresent());
    assertEquals(Optional.empty(), end.refusal());
    type("\uff21\uff10\uff14\uff12\uff17 \r"); // the same, as another keyboard types it
    settle();
    settle();
    assertEquals(
        List.of("scan A0427", "scan A0427-1", "scan A0427-2", "fee", "scan A0427"), desk.done);
    laterThanAnEcho();
    scan("A0427");
    OfficeView refused = see(v -> v.refusal().isPresent());
    assertEquals(
        Optional.of(new OfficeView.Finished("A 0427", true)),
        refused.finished(),
        "a later scan is one, and whose papers they are still stands there");
  }

  @Test
  void aReceiptNumberIsTypedLetterFirst() throws Exception {
    seeIdle();
    later();
    session.touch(new OfficeTouch.TypeReceipt());
    see(v -> v.panel() instanceof OfficePanel.TypeReceipt);
    later();
    for (char c : "0A04X39".toCharArray()) {
      session.touch(new OfficeTouch.Typed(c));
    }
    OfficeView typed = see(v -> typed(v).equals("A0439") || v.refusal().isPresent());
    assertEquals(Optional.of(FailureCode.CODE_UNKNOWN), typed.refusal());
    assertInstanceOf(OfficePanel.TypeReceipt.class, typed.panel());
    for (char c : "A9".toCharArray()) {
      session.touch(new OfficeTouch.Typed(c));
    }
    session.touch(new OfficeTouch.Erase());
    for (char c : "0427".toCharArray()) {
      session.touch(new OfficeTouch.Typed(c));
    }
    OfficeView open = seeStep(Step.SCAN_PAGES);
    assertInstanceOf(OfficePanel.Work.class, open.panel());
    assertEquals(List.of("scan A0439", "scan A0427"), desk.done);
  }

  @Test
  void pagesScannedInOneGoAllCount() throws Exception {
    Item family = Samples.FAMILY;
    session.close();
    desk = new PlayedDesk(family);
    session = open(desk);
    see(v -> v.snapshot().waiting().equals(List.of(family)));
    scan("B0112");
    for (int page = 1; page <= family.pages(); page++) {
      scan("B0112-" + page);
    }
    OfficeView fee = seeStep(Step.TAKE_FEE);
    assertEquals(family.pages(), scanned(fee));
  }

  /** The number stands on the papers: typed instead of scanned, somebody answers for it. */
  @Test
  void aTypedHandOverAsksForABadge() throws Exception {
    desk.asksForBadge = true;
    desk.put(Samples.open(Samples.SINGLE, Step.HAND_OVER));
    seeStep(Step.HAND_OVER);
    typeByHand("C0202");
    OfficeView asked = see(v -> v.refusal().equals(Optional.of(FailureCode.BADGE_NEEDED)));
    assertEquals(Optional.empty(), asked.finished());
    assertInstanceOf(OfficePanel.TypeReceipt.class, asked.panel());
    scan("NOBODY");
    OfficeView unknown = see(v -> v.refusal().equals(Optional.of(FailureCode.BADGE_UNKNOWN)));
    assertEquals(Optional.empty(), unknown.finished());
    later();
    scan("MD1B-07"); // the number isn't typed again
    OfficeView end = see(v -> v.finished().isPresent());
    assertEquals(Optional.of(new OfficeView.Finished("C 0202", true)), end.finished());
    assertInstanceOf(OfficePanel.Work.class, end.panel());
    assertEquals("scan C0202 typed, MD1B-07", desk.done.getLast());
  }

  /** Whoever turns away from the question has handed nothing over, and a badge is a scan again. */
  @Test
  void aBadgeAfterTheQuestionWasLeftHandsNothingOver() throws Exception {
    desk.asksForBadge = true;
    desk.put(Samples.open(Samples.SINGLE, Step.HAND_OVER));
    seeStep(Step.HAND_OVER);
    typeByHand("C0202");
    see(v -> v.refusal().equals(Optional.of(FailureCode.BADGE_NEEDED)));
    later();
    session.touch(new OfficeTouch.Back());
    see(v -> v.refusal().isEmpty() && v.panel() instanceof OfficePanel.Work);
    scan("MD1B-07");
    OfficeView refused = see(v -> v.refusal().isPresent());
    assertEquals(Optional.of(FailureCode.CODE_UNKNOWN), refused.refusal());
    assertTrue(refused.snapshot().open().isPresent());
    assertEquals("scan MD1B-07", desk.done.getLast());
  }

  private void typeByHand(String number) throws InterruptedException {
    session.touch(new OfficeTouch.TypeReceipt());
    see(v -> v.panel() instanceof OfficePanel.TypeReceipt);
    later();
    number.chars().forEach(c -> session.touch(new OfficeTouch.Typed((char) c)));
  }

  private static String typed(OfficeView view) {
    return view.panel() instanceof OfficePanel.TypeReceipt t ? t.typed() : "";
  }
}
