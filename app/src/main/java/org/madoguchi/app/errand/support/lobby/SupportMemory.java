package org.madoguchi.app.errand.support.lobby;

import org.madoguchi.app.errand.ErrandId;
import org.madoguchi.app.lobby.ErrandMemory;

/**
 * What was told before something went wrong, and with what trying again begins: nothing is to be
 * told twice.
 */
public record SupportMemory(SupportState again) implements ErrandMemory {
  /**
   * @param stopped where it went wrong
   */
  public static ErrandMemory after(SupportState stopped) {
    return switch (stopped) {
      // the branch has it: only its slip is missing
      case SupportState.PrintingSlip s -> new SupportMemory(s);
      case SupportState.OfTold s -> new SupportMemory(new SupportState.Beginning(s.told()));
      case SupportState.Places s -> ErrandMemory.of(s.errand());
    };
  }

  @Override
  public ErrandId errand() {
    return again.errand();
  }
}
