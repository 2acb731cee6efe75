package org.madoguchi.app.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.BoardAct;
import org.madoguchi.app.branch.BoardPhrase;
import org.madoguchi.app.branch.BoardStroke;
import org.madoguchi.app.branch.LobbyCall;
import org.madoguchi.app.branch.OfficeSnapshot.Item;
import org.madoguchi.app.branch.OfficeSnapshot.Step;
import org.madoguchi.app.branch.WritingBoard;
import org.madoguchi.app.custody.ReceiptNumber;
import org.madoguchi.app.errand.certificate.FeeWay;
import org.madoguchi.app.errand.certificate.VoidReason;
import org.madoguchi.config.Language;

/** From slip to hand-over, and what happens beside it. */
class OfficeSessionTest extends PlayedSession {
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

  /** Whoever opens the board has heard the call; lines go out while others are on their way. */
  @Test
  void whatIsWrittenOnTheBoardIsSeenOnBothSides() throws Exception {
    seeIdle();
    desk.callStaff("lobby-1", LobbyCall.Reason.WRITING, LobbyCall.Place.START);
    desk.boards().open("lobby-1", Language.EN);
    see(v -> v.snapshot().board().isPresent());
    later();
    session.touch(new OfficeTouch.OpenBoard());
    see(v -> v.panel() instanceof OfficePanel.Board && v.snapshot().call().isEmpty());
    for (int i = 0; i < 5; i++) {
      session.touch(
          new OfficeTouch.OnBoard(
              new BoardAct.Draw(new BoardStroke(false, List.of(i, i, 500, 500)))));
    }
    session.touch(new OfficeTouch.OnBoard(new BoardAct.Say(BoardPhrase.YES)));
    WritingBoard board =
        see(v -> v.snapshot().board().filter(b -> !b.said().isEmpty()).isPresent())
            .snapshot()
            .board()
            .orElseThrow();
    assertEquals(
        List.of(0, 1, 2, 3, 4), board.strokes().stream().map(s -> s.points().getFirst()).toList());
    assertTrue(board.strokes().stream().allMatch(BoardStroke::office));
    desk.boards().end("lobby-1");
    see(v -> v.panel() instanceof OfficePanel.Work);
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
  void theLanguageIsSwitched() throws Exception {
    seeIdle();
    later();
    session.touch(new OfficeTouch.SwitchLanguage());
    see(v -> v.language().equals(Language.EN));
    now.updateAndGet(t -> t.plus(Duration.ofMinutes(1)));
    session.touch(new OfficeTouch.SwitchLanguage());
    see(v -> v.language().equals(Language.JA));
  }
}
