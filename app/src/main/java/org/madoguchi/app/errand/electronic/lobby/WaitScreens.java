package org.madoguchi.app.errand.electronic.lobby;

import org.madoguchi.app.lobby.screens.CardScreens;
import org.madoguchi.app.lobby.screens.Content;
import org.madoguchi.app.lobby.screens.LobbyContext;

/** Something goes on, and the card has to stay. */
final class WaitScreens {
  private WaitScreens() {}

  static Content surveying(LobbyContext c, ElectronicState.Surveying state) {
    return state.resumes()
        ? staying(c, Steps.WRITING, "surveying.again")
        : staying(c, Steps.CARD, "reading.title");
  }

  static Content abandoning(LobbyContext c) {
    return staying(c, Steps.CHOICE, "wait.abandoning");
  }

  static Content of(LobbyContext c, ElectronicState.Waits state) {
    return switch (state) {
      case ElectronicState.Preparing _ -> staying(c, Steps.CHOICE, "wait.preparing");
      case ElectronicState.Presenting _ -> staying(c, Steps.PIN, "wait.presenting");
      case ElectronicState.Ordering _ -> staying(c, Steps.PIN, "wait.ordering");
      case ElectronicState.Changing _ -> staying(c, Steps.WRITING, "wait.changing");
      case ElectronicState.ReadingBack _ -> staying(c, Steps.WRITING, "wait.reading-back");
      case ElectronicState.Working s -> new WorkingScreen(c, s);
    };
  }

  private static Content staying(LobbyContext c, int step, String title) {
    return CardScreens.staying(c, step, c.words(title));
  }
}
