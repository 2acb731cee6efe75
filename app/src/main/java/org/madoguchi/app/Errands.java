package org.madoguchi.app;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.madoguchi.app.branch.LocalBranch;
import org.madoguchi.app.errand.ErrandId;
import org.madoguchi.app.errand.booth.lobby.BoothLobby;
import org.madoguchi.app.errand.booth.lobby.BoothScreens;
import org.madoguchi.app.errand.certificate.lobby.CertificateLobby;
import org.madoguchi.app.errand.certificate.lobby.CertificateScreens;
import org.madoguchi.app.errand.electronic.lobby.ElectronicLobby;
import org.madoguchi.app.errand.electronic.lobby.ElectronicScreens;
import org.madoguchi.app.errand.intake.lobby.IntakeLobby;
import org.madoguchi.app.errand.intake.lobby.IntakeScreens;
import org.madoguchi.app.errand.registration.lobby.RegistrationLobby;
import org.madoguchi.app.errand.registration.lobby.RegistrationScreens;
import org.madoguchi.app.errand.support.lobby.PhotoBooth;
import org.madoguchi.app.errand.support.lobby.SupportLobby;
import org.madoguchi.app.errand.support.lobby.SupportScreens;
import org.madoguchi.app.lobby.LobbyErrand;
import org.madoguchi.app.lobby.screens.ErrandScreens;
import org.madoguchi.config.BranchConfig;

/** The errands: a new one is a folder and a line in each of these two lists. */
final class Errands {
  private Errands() {}

  /**
   * At a lobby terminal: certificates, and the others in the order in which the branch shows them.
   */
  static List<LobbyErrand> atLobby(
      LocalBranch branch, PhotoBooth booth, BranchConfig config, InstantSource clock) {
    List<LobbyErrand> all =
        List.of(
            new CertificateLobby(branch, config.lobby().compareName()),
            new ElectronicLobby(branch.cardOrders(), clock, config.branch().zone()),
            new SupportLobby(branch.applications(), booth, clock, config.branch().zone()),
            new IntakeLobby(branch.intakes(), branch::read, booth, clock, config.branch().zone()),
            new BoothLobby(branch.appointments(), config.municipalities(), branch::read, booth),
            new RegistrationLobby(branch.registrations(), clock));
    List<String> shown = new ArrayList<>();
    shown.add(ErrandId.CERTIFICATE.word()); // what a post office is entrusted with
    config.errands().forEach(errand -> shown.add(errand.code()));
    return all.stream()
        .filter(errand -> shown.contains(errand.id().word()))
        .sorted(Comparator.comparingInt(errand -> shown.indexOf(errand.id().word())))
        .toList();
  }

  /** On its screen. */
  static List<ErrandScreens> onScreen(LocalBranch branch, PhotoBooth booth) {
    return List.of(
        new CertificateScreens(),
        new ElectronicScreens(branch.cardOrders()::offers),
        new SupportScreens(booth.finder()),
        new IntakeScreens(booth.finder()),
        new BoothScreens(booth.finder()),
        new RegistrationScreens());
  }
}
