package org.madoguchi.app.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.OfficeSnapshot.Item;
import org.madoguchi.app.branch.OfficeSnapshot.Step;
import org.madoguchi.app.branch.closing.TillDifference;
import org.madoguchi.app.custody.ReceiptNumber;
import org.madoguchi.app.errand.certificate.FeeWay;
import org.madoguchi.app.errand.certificate.ReprintReason;
import org.madoguchi.app.errand.certificate.VoidReason;
import org.madoguchi.config.Language;

class OfficeSessionTest {
  private final AtomicReference<Instant> now = new AtomicReference<>(Samples.NOW);
  private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
  private final LinkedBlockingQueue<OfficeView> views = new LinkedBlockingQueue<>();
  private PlayedDesk desk = new PlayedDesk(Samples.RESIDENCE, Samples.SEAL, Samples.SINGLE);
  private OfficeSession session = open(desk);

  private OfficeSession open(PlayedDesk with) {
    return new OfficeSession(
        with,
        "build",
        ZoneId.of("Asia/Tokyo"),
        now::get,
        thread,
        Thread::startVirtualThread,
        views::add);
  }

  @AfterEach
  void end() {
    session.close();
    thread.shutdownNow();
  }

  private OfficeView see(Predicate<OfficeView> wanted) throws InterruptedException {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
    OfficeView last = null;
    while (System.nanoTime() < until) {
      OfficeView view = views.poll(1, TimeUnit.SECONDS);
      last = view == null ? last : view;
      if (view != null && wanted.test(view)) {
        return view;
      }
    }
    return fail("not shown; last: " + last);
  }

  private OfficeView seeStep(Step step) throws InterruptedException {
    OfficeView view = see(v -> v.snapshot().open().filter(o -> o.step() == step).isPresent());
    later();
    return view;
  }

  private OfficeView seeIdle() throws InterruptedException {
    return see(v -> v.snapshot().open().isEmpty());
  }

  private void later() {
    now.updateAndGet(t -> t.plus(OfficeSession.SETTLE));
  }

  private void type(String text) {
    text.chars()
        .forEach(
            c -> {
              session.typed((char) c);
              now.updateAndGet(t -> t.plusMillis(3));
            });
  }

  private void scan(String text) {
    type(text + "\r");
  }

  /** Waits until everything that was asked for is through, and what follows from it. */
  private void settle() throws Exception {
    for (int i = 0; i < 5; i++) {
      thread.submit(() -> {}).get(20, TimeUnit.SECONDS);
    }
  }

  @Test
  void fourActionsFromSlipToHandOver() throws Exception {
    seeIdle();
    scan("C0202");
    seeStep(Step.SCAN_PAGES);
    scan("C0202-1");
    seeStep(Step.TAKE_FEE);
    session.touch(new OfficeTouch.FeeTaken());
    seeStep(Step.HAND_OVER);
    scan("C0202");
    OfficeView end = see(v -> v.finished().isPresent());
    assertEquals(Optional.of(new OfficeView.Finished("C 0202", true)), end.finished());
    assertTrue(end.snapshot().open().isEmpty());
    assertEquals(List.of("scan C0202", "scan C0202-1", "fee", "scan C0202"), desk.done);
  }

  @Test
  void aDoubleClickClosesOneLinkOnly() throws Exception {
    desk.put(Samples.open(Samples.SINGLE, Step.PRINT_FAILED));
    seeStep(Step.PRINT_FAILED);
    session.touch(new OfficeTouch.PrintAgain());
    see(v -> v.snapshot().open().filter(o -> o.step() == Step.PRINTING).isPresent());
    desk.put(Samples.open(Samples.SINGLE, Step.TAKE_FEE));
    see(v -> v.snapshot().open().filter(o -> o.step() == Step.TAKE_FEE).isPresent());
    session.touch(new OfficeTouch.FeeTaken());
    settle();
    assertEquals(List.of("print again"), desk.done);
    later();
    session.touch(new OfficeTouch.FeeTaken());
    seeStep(Step.HAND_OVER);
    assertEquals(List.of("print again", "fee"), desk.done);
  }

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
  void aKeyOfAnotherStepDoesNothing() throws Exception {
    desk.put(Samples.scanned(Samples.RESIDENCE, 1));
    seeStep(Step.SCAN_PAGES);
    session.touch(new OfficeTouch.FeeTaken());
    session.touch(new OfficeTouch.TypeReceipt());
    session.touch(new OfficeTouch.PrintAgain());
    session.touch(new OfficeTouch.AllSheets());
    settle();
    assertEquals(List.of(), desk.done);
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

  private static int scanned(OfficeView view) {
    return view.snapshot().open().map(o -> o.scanned().size()).orElse(0);
  }

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

  private static int seen(OfficeView view) {
    return view.panel() instanceof OfficePanel.Confirm c ? c.seen().size() : 0;
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
  void anExemptionIsChosenWithItsProof() throws Exception {
    desk.put(Samples.settled(Samples.RESIDENCE, Step.TAKE_FEE, null));
    seeStep(Step.TAKE_FEE);
    session.touch(new OfficeTouch.OtherFee(Samples.RESIDENCE));
    see(v -> v.panel() instanceof OfficePanel.OtherFee);
    later();
    session.touch(
        new OfficeTouch.ChooseExemption(Samples.RESIDENCE, Samples.EXEMPTIONS.getFirst()));
    see(v -> v.panel() instanceof OfficePanel.ChooseProof);
    later();
    session.touch(new OfficeTouch.FeeSettled(new FeeWay.Exempt("official-use", "official-use-1")));
    seeStep(Step.HAND_OVER);
    assertEquals(1, desk.done.size());
    assertTrue(desk.done.getFirst().contains("official-use-1"), desk.done.toString());
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

  private void count(String digits) {
    digits.chars().forEach(c -> session.touch(new OfficeTouch.Typed((char) c)));
  }

  private static OfficePanel.Till till(OfficeView view) {
    return view.panel() instanceof OfficePanel.Closing c ? c.till() : OfficePanel.Till.EMPTY;
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
  void aTouchOnOneThatWaitsShowsItsLife() throws Exception {
    Item seal = Samples.SEAL;
    Item item =
        new Item(
            seal.id(),
            ReceiptNumber.of(5).text(),
            seal.municipality(),
            seal.kind(),
            seal.copies(),
            seal.pages(),
            seal.feeYen(),
            seal.since());
    session.close();
    desk = new PlayedDesk(item);
    session = open(desk);
    see(v -> v.snapshot().waiting().size() == 1);
    later();
    session.touch(new OfficeTouch.ShowLife(item));
    OfficeView shown = see(v -> v.panel() instanceof OfficePanel.Life);
    assertEquals(Optional.of(item), shown.panel().about());
    later();
    session.touch(new OfficeTouch.Back());
    see(v -> v.panel() instanceof OfficePanel.Work);
    assertEquals(List.of(), desk.done);
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

  @Test
  void stalePanelsGoWhenTheirIssuanceIsGone() throws Exception {
    seeIdle();
    later();
    session.touch(new OfficeTouch.ChooseReason(Samples.SEAL));
    see(v -> v.panel() instanceof OfficePanel.ChooseReason);
    desk.voidIssuance(Samples.SEAL.id(), VoidReason.NOT_COLLECTED);
    desk.callStaff("lobby-1");
    see(v -> v.panel() instanceof OfficePanel.Work && v.snapshot().call().isPresent());
    later();
    session.touch(new OfficeTouch.AnswerCall());
    see(v -> v.snapshot().call().isEmpty());
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

  private void laterThanAnEcho() {
    now.updateAndGet(t -> t.plus(DoubleReads.ECHO));
  }

  private void twice(String text) {
    scan(text);
    now.updateAndGet(t -> t.plusMillis(400));
    scan(text);
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

  private static String typed(OfficeView view) {
    return view.panel() instanceof OfficePanel.TypeReceipt t ? t.typed() : "";
  }

  @Test
  void aBugOfTheBranchIsSaidAndTheScreenGoesOn() throws Exception {
    seeIdle();
    desk.broken = true;
    scan("A0427");
    assertEquals(Optional.of(FailureCode.UNFORESEEN), see(v -> v.refusal().isPresent()).refusal());
    desk.broken = false;
    laterThanAnEcho();
    scan("A0427");
    seeStep(Step.SCAN_PAGES);
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

  @Test
  void theLanguageIsSwitched() throws Exception {
    seeIdle();
    later();
    session.touch(new OfficeTouch.SwitchLanguage());
    see(v -> v.language() == Language.EN);
    now.updateAndGet(t -> t.plus(Duration.ofMinutes(1)));
    session.touch(new OfficeTouch.SwitchLanguage());
    see(v -> v.language() == Language.JA);
  }
}
