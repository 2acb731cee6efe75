package org.madoguchi.app.errand.intake.lobby;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.custody.ReceiptNumber;
import org.madoguchi.app.custody.ScanCode;
import org.madoguchi.app.errand.intake.Delivery;
import org.madoguchi.app.errand.intake.IntakeStanding;
import org.madoguchi.app.errand.intake.lobby.IntakeLobbyState.AboutPins;
import org.madoguchi.app.errand.intake.lobby.IntakeLobbyState.Coming;
import org.madoguchi.app.errand.intake.lobby.IntakeLobbyState.InCall;
import org.madoguchi.app.errand.intake.lobby.IntakeLobbyState.LookAtPin;
import org.madoguchi.app.errand.intake.lobby.IntakeLobbyState.PinsAhead;
import org.madoguchi.app.errand.intake.lobby.IntakeLobbyState.SamePin;
import org.madoguchi.app.errand.intake.lobby.IntakeLobbyState.SendingPins;
import org.madoguchi.app.errand.intake.lobby.IntakeLobbyState.ShowSlip;
import org.madoguchi.app.errand.intake.lobby.IntakeLobbyState.TypeNumber;
import org.madoguchi.app.errand.intake.lobby.IntakeLobbyState.TypePin;
import org.madoguchi.app.errand.intake.lobby.IntakeLobbyState.WithSlip;
import org.madoguchi.app.errand.support.ApplicationId;
import org.madoguchi.app.errand.support.lobby.Circumstances;
import org.madoguchi.app.errand.support.lobby.SupportState;
import org.madoguchi.app.errand.support.lobby.SupportTouch;
import org.madoguchi.app.errand.support.lobby.TellingSamples;
import org.madoguchi.app.errand.support.lobby.Told;
import org.madoguchi.app.lobby.ErrandState;
import org.madoguchi.app.lobby.LobbyEvent;
import org.madoguchi.app.lobby.LobbyEvent.DigitsTyped;
import org.madoguchi.app.lobby.LobbyEvent.Touched;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.lobby.LobbyTouch;
import org.madoguchi.card.PinMistake;
import org.madoguchi.card.PinReference;

/** What follows on what, at the desk's slip and after it. */
class IntakeLobbyFlowTest {
  private static final ApplicationId ID = SampleScreens.ID;
  private static final List<PinReference> ALL = SampleScreens.ALL;
  private static final LobbyEvent NEXT = new Touched(new LobbyTouch.Next());
  private static final LobbyEvent BACK = new Touched(new LobbyTouch.Back());
  private static final LobbyEvent STOP = new Touched(new LobbyTouch.Stop());
  private static final LobbyEvent TAKEN = new IntakeLobbyEvent.Taken();

  private final IntakeLobbyFlow flow =
      new IntakeLobbyFlow(new Circumstances(TellingSamples.offers(), TellingSamples.TODAY));

  private static Touched pick(String what) {
    return new Touched(new LobbyTouch.Pick(what));
  }

  private static LobbyEvent stands(IntakeStanding standing) {
    return new IntakeLobbyEvent.Stands(ID, standing);
  }

  private LobbyState walk(LobbyState from, LobbyEvent... events) {
    LobbyState state = from;
    for (LobbyEvent event : events) {
      state = flow.next(assertInstanceOf(ErrandState.class, state), event);
    }
    return state;
  }

  private LobbyState typed(LobbyState from, String text) {
    LobbyState state = from;
    for (int i = 0; i < text.length(); i++) {
      state = walk(state, new Touched(new SupportTouch.Type(text.substring(i, i + 1))));
    }
    return state;
  }

  // ---- the telling

  @Test
  void allTheWayToTheSlipForTheDesk() {
    LobbyState how =
        walk(new IntakeLobbyState.Which(), pick("fresh"), NEXT, TellingSamples.begun());
    assertInstanceOf(SupportState.HowForm.class, how);
    assertEquals(how, walk(how, pick("form-none")), "no form can be ordered here");
    LobbyState year = walk(how, TellingSamples.formSeen(), NEXT);
    LobbyState pose =
        walk(
            typed(year, "23"),
            NEXT,
            new Touched(new SupportTouch.Numeral(5)),
            new Touched(new SupportTouch.Numeral(17)));
    LobbyState wish =
        walk(
            pose,
            pick("take"),
            TellingSamples.taken(),
            TellingSamples.shot(),
            pick("photo-1"),
            NEXT);
    LobbyState confirm = walk(wish, NEXT, pick("no"), pick("yes"));
    Told told = assertInstanceOf(SupportState.Confirm.class, confirm).told();
    assertFalse(told.yes(IntakeLobby.MOVING));
    assertTrue(told.yes(IntakeLobby.OLD_CARD));
    assertEquals(IntakeLobby.ID, assertInstanceOf(ErrandState.class, confirm).errand());
    LobbyState slip = walk(confirm, NEXT, TellingSamples.done(), TellingSamples.slip());
    assertInstanceOf(SupportState.SlipOut.class, slip);
    assertInstanceOf(LobbyState.Goodbye.class, walk(slip, NEXT));
    assertInstanceOf(IntakeLobbyState.OldCard.class, walk(confirm, BACK));
    assertInstanceOf(IntakeLobbyState.Moving.class, walk(confirm, BACK, BACK));
    assertInstanceOf(SupportState.Wish.class, walk(confirm, BACK, BACK, BACK));
  }

  @Test
  void oneGoesBackToWhatOneHasComeFor() {
    LobbyState which = new IntakeLobbyState.Which();
    assertEquals(which, walk(which, pick("fresh"), BACK));
    assertEquals(which, walk(which, pick("with-slip"), BACK));
    assertEquals(which, walk(which, pick("with-slip"), pick("number-type"), BACK, BACK));
    assertEquals(new LobbyState.Start(), walk(which, BACK));
  }

  /** What was told before something went wrong is confirmed anew, and asked for no more. */
  @Test
  void whatWasToldLastsOverAProblem() {
    Told told = SampleScreens.answered();
    LobbyState again = walk(new SupportState.Beginning(told), TellingSamples.begun());
    assertInstanceOf(SupportState.Confirm.class, again);
    LobbyState before =
        walk(new SupportState.Beginning(SampleScreens.chosen()), TellingSamples.begun());
    assertInstanceOf(SupportState.Wish.class, before, "the questions weren't answered");
  }

  @Test
  void aChildWithoutAPhotoGoesToTheOfficerToo() {
    LobbyState wish = new SupportState.Wish(TellingSamples.baby(IntakeLobby.PLAN));
    assertInstanceOf(SupportState.Confirm.class, walk(wish, NEXT, pick("no"), pick("no")));
  }

  // ---- the slip

  @Test
  void theSlipIsReadOrItsNumberTyped() {
    LobbyState show = walk(new IntakeLobbyState.Which(), pick("with-slip"));
    ScanCode code = new ScanCode.ErrandCode(ID.hex());
    assertEquals(new Coming(code), walk(show, new IntakeLobbyEvent.SlipSeen(code)));
    assertEquals(new ShowSlip(null, true), walk(show, new IntakeLobbyEvent.OtherSeen()));
    assertEquals(
        new ShowSlip(FailureCode.CAMERA_MISSING, false),
        walk(show, new IntakeLobbyEvent.CameraIs(FailureCode.CAMERA_MISSING)));
    LobbyState number = typed(walk(show, pick("number-type")), SampleScreens.number());
    assertEquals(new Coming(new ScanCode.Receipt(ReceiptNumber.of(42))), walk(number, NEXT));
  }

  @Test
  void onlyANumberThatCanBeIsTaken() {
    LobbyState empty = new TypeNumber("");
    assertEquals(empty, typed(empty, "7"), "a letter goes first");
    assertEquals(new TypeNumber("A"), typed(empty, "aB"), "digits follow");
    LobbyState wrong = typed(empty, "A0420");
    assertEquals(wrong, walk(wrong, NEXT), "its last digit doesn't fit");
    assertEquals(wrong, typed(wrong, "1"));
    assertEquals(new TypeNumber("A042"), walk(wrong, new Touched(new SupportTouch.Erase())));
    assertEquals(empty, walk(empty, new Touched(new SupportTouch.Erase())));
  }

  @Test
  void aWrongSlipIsSaidSo() {
    LobbyState wrong =
        walk(
            new Coming(new ScanCode.ErrandCode(ID.hex())),
            new IntakeLobbyEvent.NotHere(FailureCode.CODE_UNKNOWN));
    assertEquals(new IntakeLobbyState.WrongSlip(FailureCode.CODE_UNKNOWN), wrong);
    assertEquals(new ShowSlip(null, false), walk(wrong, pick("again")));
    assertEquals(new LobbyState.Start(), walk(wrong, STOP));
  }

  // ---- how it stands

  private static Map<IntakeStanding, IntakeLobbyState> standings() {
    Map<IntakeStanding, IntakeLobbyState> all = new LinkedHashMap<>();
    all.put(new IntakeStanding.AtDesk(), new IntakeEnd.AtDesk(ID));
    all.put(new IntakeStanding.Waits(2), new IntakeLobbyState.Waiting(ID, 2));
    all.put(new IntakeStanding.Call(Optional.empty()), new InCall(ID, Optional.empty(), null));
    all.put(
        new IntakeStanding.Call(Optional.of("wait")), new InCall(ID, Optional.of("wait"), null));
    all.put(new IntakeStanding.GiveOldCard(), new IntakeEnd.GiveOldCard(ID, null));
    all.put(new IntakeStanding.TypePins(Set.copyOf(ALL)), new PinsAhead(ID, ALL));
    all.put(new IntakeStanding.PinsOnPaper(), new IntakeEnd.PinsOnPaper(ID));
    for (Delivery how : Delivery.values()) {
      all.put(new IntakeStanding.Done(how), new IntakeEnd.Done(ID, how, null));
    }
    all.put(new IntakeStanding.ComeAgain(), new IntakeEnd.ComeAgain(ID, null));
    all.put(
        new IntakeStanding.Refused(FailureCode.MUNICIPAL_COUNTER),
        new IntakeEnd.Refused(ID, FailureCode.MUNICIPAL_COUNTER, null));
    return all;
  }

  /** An officer may decide, leave or come back while anything is on the screen. */
  @Test
  void howItStandsIsTakenWhereverOneIs() {
    for (LobbyState state : SampleScreens.all().values()) {
      standings()
          .forEach(
              (standing, then) -> {
                if (state instanceof Coming
                    || (state instanceof WithSlip && !keeps(state, standing))) {
                  IntakeLobbyState expected =
                      state instanceof InCall before && then instanceof InCall now
                          ? new InCall(ID, now.phrase(), before.trouble())
                          : then;
                  assertEquals(expected, walk(state, stands(standing)), state.toString());
                } else if (state instanceof IntakeLobbyState) {
                  assertEquals(state, walk(state, stands(standing)), state.toString());
                }
              });
    }
  }

  /** Told once more it takes nothing away that is typed, and no slip that is out. */
  private static boolean keeps(LobbyState state, IntakeStanding standing) {
    return switch (standing) {
      case IntakeStanding.TypePins _ -> state instanceof AboutPins s && s.all().equals(ALL);
      case IntakeStanding.Done(Delivery how) ->
          state instanceof IntakeEnd.Done done && done.how() == how;
      case IntakeStanding.ComeAgain _ -> state instanceof IntakeEnd.ComeAgain;
      case IntakeStanding.GiveOldCard _ -> state instanceof IntakeEnd.GiveOldCard;
      case IntakeStanding.Refused(FailureCode why) ->
          state instanceof IntakeEnd.Refused refused && refused.why() == why;
      default -> false;
    };
  }

  @Test
  void whatIsToldOfAnotherApplicationIsNobodysHere() {
    ApplicationId other = new ApplicationId("f".repeat(32));
    LobbyEvent told = new IntakeLobbyEvent.Stands(other, new IntakeStanding.Done(Delivery.COUNTER));
    for (LobbyState state : SampleScreens.all().values()) {
      if (state instanceof WithSlip) {
        assertEquals(state, walk(state, told));
      }
    }
  }

  @Test
  void cameraTroubleShowsAndGoes() {
    LobbyState call = new InCall(ID, Optional.of("wait"), null);
    LobbyState trouble = walk(call, new IntakeLobbyEvent.CameraIs(FailureCode.CAMERA_UNPLUGGED));
    assertEquals(new InCall(ID, Optional.of("wait"), FailureCode.CAMERA_UNPLUGGED), trouble);
    assertEquals(call, walk(trouble, new IntakeLobbyEvent.CameraIs(null)));
  }

  // ---- the PINs

  private LobbyState twice(LobbyState pad) {
    int shortest = assertInstanceOf(TypePin.class, pad).pin().shortest();
    LobbyState again = walk(pad, new DigitsTyped(shortest), NEXT, TAKEN);
    assertTrue(assertInstanceOf(TypePin.class, again).again());
    return walk(again, new DigitsTyped(shortest), NEXT, TAKEN);
  }

  @Test
  void eachIsTypedTwiceAndOneMayServeForAllDigits() {
    LobbyState first = walk(new PinsAhead(ID, ALL), NEXT);
    LobbyState same = twice(first);
    assertEquals(new SamePin(ID, ALL), same);
    LobbyState password = walk(same, pick("same"));
    assertEquals(new TypePin(ID, ALL, SampleScreens.PASSWORD, false), password);
    assertEquals(new SendingPins(ID, ALL), twice(password));
    LobbyState second = walk(same, pick("other"));
    assertEquals(new TypePin(ID, ALL, 1, false), second);
    assertEquals(new SendingPins(ID, ALL), twice(twice(twice(second))));
  }

  @Test
  void whereThereIsOneOnlyNothingElseIsAsked() {
    List<PinReference> one = List.of(PinReference.TEXT);
    assertEquals(new SendingPins(ID, one), twice(walk(new PinsAhead(ID, one), NEXT)));
    List<PinReference> digitsOnly = ALL.subList(0, 2);
    LobbyState same = twice(walk(new PinsAhead(ID, digitsOnly), NEXT));
    assertEquals(new SendingPins(ID, digitsOnly), walk(same, pick("same")));
  }

  @Test
  void whatCanNotBeTakenIsTypedAnew() {
    LobbyState pad = new TypePin(ID, ALL, 1, false);
    assertEquals(pad, walk(pad, NEXT), "nothing is typed");
    assertEquals(
        new TypePin(ID, ALL, 1, false, 3, Set.of(), false),
        walk(pad, new DigitsTyped(3), NEXT),
        "one is missing");
    LobbyState look = walk(pad, new DigitsTyped(4), NEXT);
    assertEquals(new LookAtPin(ID, ALL, 1, false), look);
    Set<PinMistake> repeated = Set.of(PinMistake.REPEATED);
    assertEquals(
        new TypePin(ID, ALL, 1, false, 0, repeated, false),
        walk(look, new IntakeLobbyEvent.NotTaken(repeated)));
    assertEquals(
        new TypePin(ID, ALL, 1, false, 0, Set.of(), true),
        walk(new LookAtPin(ID, ALL, 1, true), new IntakeLobbyEvent.Differs()));
  }

  @Test
  void othersThanBeforeBeginAnew() {
    LobbyState pad = new TypePin(ID, ALL, 2, true);
    LobbyEvent fewer = stands(new IntakeStanding.TypePins(Set.of(PinReference.TEXT)));
    assertEquals(new PinsAhead(ID, List.of(PinReference.TEXT)), walk(pad, fewer));
  }

  // ---- leaving

  @Test
  void everyStateCanBeLeftAndNothingOfItStays() {
    for (LobbyState state : SampleScreens.all().values()) {
      if (state instanceof IntakeLobbyState own) {
        LobbyState over =
            own instanceof IntakeEnd ? new LobbyState.Goodbye() : new LobbyState.Start();
        assertEquals(over, walk(own, new LobbyEvent.IdleExpired()), own.toString());
        assertEquals(over, walk(own, STOP), own.toString());
        assertEquals(
            new LobbyState.Problem(FailureCode.STORE_FAILED, false),
            walk(own, new LobbyEvent.Failed(FailureCode.STORE_FAILED)));
      }
    }
  }

  @Test
  void afterAProblemTheSlipNeedNotBeShownAgain() {
    IntakeMemory memory =
        assertInstanceOf(IntakeMemory.class, IntakeMemory.after(new SendingPins(ID, ALL)));
    assertEquals(new Coming(new ScanCode.ErrandCode(ID.hex())), memory.again());
    assertEquals(IntakeLobby.ID, memory.errand());
  }

  @Test
  void nobodyIsIdleWhoWaitsForAnOfficer() {
    assertTrue(new IntakeLobbyState.Waiting(ID, 0).working());
    assertTrue(new InCall(ID, Optional.empty(), null).working());
  }
}
