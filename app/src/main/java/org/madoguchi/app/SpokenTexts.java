package org.madoguchi.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.madoguchi.app.base.FailureWords;
import org.madoguchi.app.base.Texts;
import org.madoguchi.app.errand.booth.lobby.BoothScreens;
import org.madoguchi.app.errand.certificate.lobby.CertificateScreens;
import org.madoguchi.app.errand.electronic.lobby.ElectronicScreens;
import org.madoguchi.app.errand.intake.lobby.IntakeScreens;
import org.madoguchi.app.errand.registration.lobby.RegistrationScreens;
import org.madoguchi.app.errand.support.lobby.SupportScreens;
import org.madoguchi.app.lobby.screens.LobbyScreens;
import org.madoguchi.config.Language;

/** What the lobby may say word for word: its texts in which nothing is filled in. */
final class SpokenTexts {
  private SpokenTexts() {}

  static Set<String> of(Language language) {
    List<Texts> files =
        List.of(
            Texts.load(LobbyScreens.class, "lobby", language),
            Texts.load(CertificateScreens.class, "certificate", language),
            Texts.load(ElectronicScreens.class, "electronic", language),
            Texts.load(SupportScreens.class, "support", language),
            Texts.load(IntakeScreens.class, "intake", language),
            Texts.load(BoothScreens.class, "booth", language),
            Texts.load(RegistrationScreens.class, "registration", language));
    List<String> all = new ArrayList<>(FailureWords.forResidents(language).all());
    files.forEach(file -> file.keys().forEach(key -> all.add(file.get(key))));
    Set<String> said = new TreeSet<>();
    for (String text : all) {
      String plain = Texts.plain(text);
      if (!plain.isBlank()
          && !plain.contains("{")
          && plain.codePoints().anyMatch(Character::isLetter)) {
        said.add(plain);
      }
    }
    return said;
  }
}
