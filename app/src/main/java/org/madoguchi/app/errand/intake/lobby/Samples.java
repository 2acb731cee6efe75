package org.madoguchi.app.errand.intake.lobby;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.custody.ReceiptNumber;
import org.madoguchi.app.custody.ScanCode;
import org.madoguchi.app.errand.intake.Delivery;
import org.madoguchi.app.errand.support.ApplicationId;
import org.madoguchi.app.errand.support.lobby.Told;
import org.madoguchi.app.lobby.ErrandState;
import org.madoguchi.card.PinReference;

/** One state of each kind beside the telling; nothing in them is real. */
final class Samples {
  private static final ApplicationId ID = new ApplicationId("0".repeat(32));

  private Samples() {}

  static List<ErrandState> all() {
    Told told = Told.nothing(IntakeLobby.PLAN, "00000");
    List<PinReference> pins = List.of(PinReference.USER_AUTHENTICATION, PinReference.TEXT);
    List<PinReference> password = List.of(PinReference.DIGITAL_SIGNATURE);
    return List.of(
        new IntakeLobbyState.Which(),
        new IntakeLobbyState.Moving(told),
        new IntakeLobbyState.OldCard(told),
        new IntakeLobbyState.ShowSlip(null, false),
        new IntakeLobbyState.TypeNumber("A"),
        new IntakeLobbyState.Coming(new ScanCode.Receipt(ReceiptNumber.of(0))),
        new IntakeLobbyState.WrongSlip(FailureCode.CODE_UNKNOWN),
        new IntakeEnd.AtDesk(ID),
        new IntakeLobbyState.Waiting(ID, 1),
        new IntakeLobbyState.InCall(ID, Optional.empty(), null),
        new IntakeEnd.GiveOldCard(ID, null),
        new IntakeLobbyState.PinsAhead(ID, pins),
        new IntakeLobbyState.TypePin(ID, pins, 0, false, 0, Set.of(), false),
        new IntakeLobbyState.TypePin(ID, password, 0, false, 0, Set.of(), false),
        new IntakeLobbyState.LookAtPin(ID, pins, 0, false),
        new IntakeLobbyState.SamePin(ID, pins),
        new IntakeLobbyState.SendingPins(ID, pins),
        new IntakeEnd.PinsOnPaper(ID),
        new IntakeEnd.Done(ID, Delivery.ADDRESSEE_ONLY, null),
        new IntakeEnd.ComeAgain(ID, null),
        new IntakeEnd.Refused(ID, FailureCode.MUNICIPAL_COUNTER, null));
  }
}
