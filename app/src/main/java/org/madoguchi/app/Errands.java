package org.madoguchi.app;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import org.madoguchi.app.branch.LocalBranch;
import org.madoguchi.app.errand.electronic.lobby.ElectronicLobby;
import org.madoguchi.app.errand.electronic.lobby.ElectronicScreens;
import org.madoguchi.app.lobby.LobbyErrand;
import org.madoguchi.app.lobby.screens.ErrandScreens;
import org.madoguchi.config.BranchConfig;
import org.madoguchi.config.ErrandName;

/**
 * The errands that plug in, beside certificates: a new one is a folder and a line in each of these
 * two lists.
 */
final class Errands {
  private Errands() {}

  /** At a lobby terminal, in the order in which the branch shows them. */
  static List<LobbyErrand> atLobby(LocalBranch branch, BranchConfig config, InstantSource clock) {
    List<LobbyErrand> all =
        List.of(new ElectronicLobby(branch.cardOrders(), clock, config.branch().zone()));
    List<String> shown = config.errands().stream().map(ErrandName::code).toList();
    return all.stream()
        .filter(errand -> shown.contains(errand.id().word()))
        .sorted(Comparator.comparingInt(errand -> shown.indexOf(errand.id().word())))
        .toList();
  }

  /** On its screen. */
  static List<ErrandScreens> onScreen(LocalBranch branch) {
    return List.of(new ElectronicScreens(branch.cardOrders()::offers));
  }
}
