package org.madoguchi.app.errand.registration.lobby;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;
import org.madoguchi.app.errand.registration.PortalStatus;
import org.madoguchi.app.errand.registration.PortalStatus.MaskedAccount;
import org.madoguchi.app.lobby.screens.Content;
import org.madoguchi.app.lobby.screens.LobbyContext;
import org.madoguchi.app.lobby.screens.Page;
import org.madoguchi.app.ui.Key;
import org.madoguchi.app.ui.PhraseText;
import org.madoguchi.app.ui.Plates;
import org.madoguchi.app.ui.Theme;

/**
 * Whether it is this person's account, and whether it is this person. Both answers look alike: a
 * green key would be pressed out of habit, which is how accounts came to be registered for others.
 */
final class NameScreens {
  private NameScreens() {}

  static Content own(LobbyContext c, Course course) {
    PortalStatus told = course.told();
    Page page = new Page(c, Steps.NAME, c.words("own.title"), c.words("own.lead"));
    return question(
        c,
        page,
        "own",
        Plates.card(
            6,
            new PhraseText(Names.shown(told.kana()), "title", "strong"),
            new PhraseText(Names.shown(told.holder()), "body", "second")));
  }

  static Content confirm(LobbyContext c, Course course) {
    String name = Names.shown(course.told().holder());
    List<Region> above = new ArrayList<>();
    Wish wish = course.wanted();
    above.add(
        Plates.card(
            6,
            new PhraseText(c.words("confirm.what"), "small", "second"),
            new PhraseText(c.words("confirm." + wish.action().word()), "large", "strong")));
    Page page = new Page(c, Steps.NAME, c.words("confirm.title", name), c.words("confirm.lead"));
    if (wish instanceof Wish.Account(var account)) {
      above.add(AccountScreens.named(c, account));
      course.told().account().ifPresent(old -> above.add(page.spare(instead(c, old))));
    }
    return question(c, page, "confirm", above.toArray(Region[]::new));
  }

  private static Region instead(LobbyContext c, MaskedAccount old) {
    return new PhraseText(c.words("confirm.instead", old.bank(), old.ending()), "small", "second");
  }

  private static Content question(LobbyContext c, Page page, String words, Region... above) {
    Key no = c.sized(c.plain(RegistrationFlow.NO, c.words(words + ".no")), Theme.KEY_HEIGHT + 18);
    Key yes = c.sized(c.plain("next", c.words(words + ".yes")), Theme.KEY_HEIGHT + 18);
    List<Region> all = new ArrayList<>(List.of(above));
    all.add(no);
    all.add(yes);
    return page.foot(all.toArray(Region[]::new));
  }
}
