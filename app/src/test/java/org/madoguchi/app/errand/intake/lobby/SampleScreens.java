package org.madoguchi.app.errand.intake.lobby;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.custody.ReceiptNumber;
import org.madoguchi.app.custody.ScanCode;
import org.madoguchi.app.errand.intake.Delivery;
import org.madoguchi.app.errand.intake.Refusals;
import org.madoguchi.app.errand.support.ApplicationId;
import org.madoguchi.app.errand.support.lobby.SupportState;
import org.madoguchi.app.errand.support.lobby.TellingSamples;
import org.madoguchi.app.errand.support.lobby.Told;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.card.PinMistake;
import org.madoguchi.card.PinReference;

/** The errand's samples, and those states in which a screen looks otherwise. */
final class SampleScreens {
  static final ApplicationId ID = TellingSamples.ID;
  static final List<PinReference> ALL =
      List.of(
          PinReference.USER_AUTHENTICATION,
          PinReference.TEXT,
          PinReference.RESIDENT_REGISTER,
          PinReference.DIGITAL_SIGNATURE);
  static final int PASSWORD = 3;
  private static final String CODE = "MD1E-00112233445566778899aabbccddeeff-B1C2D3";

  private SampleScreens() {}

  /** Every screen once or more, by name. */
  static SortedMap<String, LobbyState> all() {
    List<LobbyState> states = new ArrayList<>();
    states.addAll(told());
    states.addAll(slips());
    states.addAll(pins());
    states.addAll(ends());
    SortedMap<String, LobbyState> named = new TreeMap<>();
    for (int i = 0; i < states.size(); i++) {
      String name = states.get(i).getClass().getSimpleName();
      named.put("%02d-%s".formatted(i + 1, name), states.get(i));
    }
    return named;
  }

  static Told chosen() {
    return TellingSamples.chosen(IntakeLobby.PLAN);
  }

  static Told answered() {
    return chosen().answered(IntakeLobby.MOVING, false).answered(IntakeLobby.OLD_CARD, true);
  }

  private static List<LobbyState> told() {
    Told none = TellingSamples.nothing(IntakeLobby.PLAN);
    Told baby =
        TellingSamples.baby(IntakeLobby.PLAN)
            .answered(IntakeLobby.MOVING, true)
            .answered(IntakeLobby.OLD_CARD, false);
    return List.of(
        new IntakeLobbyState.Which(),
        new SupportState.Places(IntakeLobby.PLAN),
        new SupportState.Explain(none),
        new SupportState.HowForm(none),
        new SupportState.Wish(chosen()),
        new IntakeLobbyState.Moving(chosen()),
        new IntakeLobbyState.OldCard(chosen()),
        new SupportState.Confirm(answered()),
        new SupportState.Confirm(baby),
        new SupportState.SlipOut(answered(), "A 0427", CODE, true),
        new SupportState.SlipOut(answered(), "A 0427", CODE, false));
  }

  private static List<LobbyState> slips() {
    return List.of(
        new IntakeLobbyState.ShowSlip(null, false),
        new IntakeLobbyState.ShowSlip(null, true),
        new IntakeLobbyState.ShowSlip(FailureCode.CAMERA_MISSING, false),
        new IntakeLobbyState.TypeNumber(""),
        new IntakeLobbyState.TypeNumber("A04"),
        new IntakeLobbyState.TypeNumber("A0420"),
        new IntakeLobbyState.TypeNumber(number()),
        new IntakeLobbyState.Coming(new ScanCode.ErrandCode(ID.hex())),
        new IntakeLobbyState.WrongSlip(FailureCode.CODE_UNKNOWN),
        new IntakeEnd.AtDesk(ID),
        new IntakeLobbyState.Waiting(ID, 3),
        new IntakeLobbyState.Waiting(ID, 1),
        new IntakeLobbyState.Waiting(ID, 0),
        new IntakeLobbyState.InCall(ID, Optional.empty(), null),
        new IntakeLobbyState.InCall(ID, Optional.of("face-camera"), null),
        new IntakeLobbyState.InCall(ID, Optional.of("take-off-hat"), null),
        new IntakeLobbyState.InCall(ID, Optional.of("show-paper"), null),
        new IntakeLobbyState.InCall(ID, Optional.of("turn-paper"), null),
        new IntakeLobbyState.InCall(ID, Optional.of("thank-you"), FailureCode.CAMERA_UNPLUGGED));
  }

  /** {@code A 042} with its check digit. */
  static String number() {
    return ReceiptNumber.of(42).text().replace(" ", "");
  }

  private static List<LobbyState> pins() {
    Set<PinMistake> repeated = Set.of(PinMistake.REPEATED);
    return List.of(
        new IntakeEnd.GiveOldCard(ID, slip(true)),
        new IntakeLobbyState.PinsAhead(ID, ALL),
        new IntakeLobbyState.TypePin(ID, ALL, 0, false),
        new IntakeLobbyState.TypePin(ID, ALL, 0, false, 3, Set.of(), false),
        new IntakeLobbyState.TypePin(ID, ALL, 0, true, 4, Set.of(), false),
        new IntakeLobbyState.TypePin(ID, ALL, 1, false, 0, repeated, false),
        new IntakeLobbyState.TypePin(ID, ALL, 2, false, 0, Set.of(), true),
        new IntakeLobbyState.TypePin(ID, ALL, PASSWORD, false),
        new IntakeLobbyState.TypePin(
            ID, ALL, PASSWORD, false, 9, Set.of(PinMistake.NO_DIGIT, PinMistake.NO_LETTER), false),
        new IntakeLobbyState.TypePin(ID, ALL, PASSWORD, true, 16, Set.of(), false),
        new IntakeLobbyState.LookAtPin(ID, ALL, 0, false),
        new IntakeLobbyState.SamePin(ID, ALL),
        new IntakeLobbyState.SamePin(ID, ALL.subList(0, 2)),
        new IntakeLobbyState.SendingPins(ID, ALL),
        new IntakeEnd.PinsOnPaper(ID));
  }

  private static IntakeEnd.LastSlip slip(boolean printed) {
    return new IntakeEnd.LastSlip("B 1234", printed);
  }

  private static List<LobbyState> ends() {
    List<LobbyState> ends = new ArrayList<>();
    for (Delivery how : Delivery.values()) {
      ends.add(new IntakeEnd.Done(ID, how, null));
      for (boolean printed : new boolean[] {true, false}) {
        ends.add(new IntakeEnd.Done(ID, how, slip(printed)));
      }
    }
    ends.add(new IntakeEnd.ComeAgain(ID, slip(true)));
    ends.add(new IntakeEnd.ComeAgain(ID, slip(false)));
    for (FailureCode why : FailureCode.values()) {
      if (!Refusals.words(why).equals("other") || why == FailureCode.MUNICIPAL_COUNTER) {
        ends.add(new IntakeEnd.Refused(ID, why, slip(true)));
      }
    }
    ends.add(new IntakeEnd.Refused(ID, FailureCode.PHOTO_DISAGREES, slip(false)));
    ends.add(new LobbyState.Start());
    ends.add(new LobbyState.Problem(FailureCode.BRANCH_UNREACHABLE, false));
    return ends;
  }
}
