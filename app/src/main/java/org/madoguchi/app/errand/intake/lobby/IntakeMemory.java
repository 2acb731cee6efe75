package org.madoguchi.app.errand.intake.lobby;

import org.madoguchi.app.custody.ScanCode;
import org.madoguchi.app.errand.ErrandId;
import org.madoguchi.app.errand.support.lobby.SupportMemory;
import org.madoguchi.app.errand.support.lobby.SupportState;
import org.madoguchi.app.lobby.ErrandMemory;
import org.madoguchi.app.lobby.ErrandState;

/** With what trying again begins after something went wrong: nothing is told or shown twice. */
record IntakeMemory(ErrandState again) implements ErrandMemory {
  /**
   * @param stopped where it went wrong
   */
  static ErrandMemory after(ErrandState stopped) {
    return switch (stopped) {
      case SupportState s -> SupportMemory.after(s);
      case IntakeLobbyState.Question s -> new IntakeMemory(s);
      case IntakeLobbyState.Coming s -> new IntakeMemory(s);
      case IntakeLobbyState.WithSlip s ->
          new IntakeMemory(new IntakeLobbyState.Coming(new ScanCode.ErrandCode(s.id().hex())));
      default -> ErrandMemory.of(IntakeLobby.ID);
    };
  }

  @Override
  public ErrandId errand() {
    return IntakeLobby.ID;
  }
}
