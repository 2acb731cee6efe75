package org.madoguchi.app.lobby.screens;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.madoguchi.app.lobby.ErrandMemory;
import org.madoguchi.app.lobby.LobbyView;
import org.madoguchi.app.lobby.Look;
import org.madoguchi.app.lobby.StaffCall;
import org.madoguchi.app.lobby.screens.ErrandScreens.Notice;
import org.madoguchi.app.ui.Icon;
import org.madoguchi.app.ui.PhraseText;
import org.madoguchi.app.ui.Plates;
import org.madoguchi.app.ui.Tone;

/**
 * What is told beside any screen, in one line: staff have been called or come, there is no voice
 * yet, and what the errand says. It stands under the header, where it pushes no key away from under
 * a finger.
 */
final class NoticeBand extends VBox {
  private Slot<NoticeKey, Region> slot = Slot.empty();

  NoticeBand() {
    getStyleClass().add("notices");
    setMinHeight(USE_PREF_SIZE);
  }

  /** Shows the notices of a view. */
  void show(LobbyContext c) {
    LobbyView view = c.view();
    NoticeKey key = new NoticeKey(view.look().seen(), view.call(), view.voiceAsked(), ofErrand(c));
    slot =
        slot.with(
            key,
            () -> {
              List<Region> made = notices(c, key);
              getChildren().setAll(made);
              setVisible(!made.isEmpty());
              setManaged(!made.isEmpty());
              return this;
            });
  }

  private static List<Region> notices(LobbyContext c, NoticeKey key) {
    List<Region> made = new ArrayList<>();
    key.errand.ifPresent(n -> made.add(notice(n.icon(), n.words())));
    switch (key.call) {
      case NONE -> {
        if (key.voice) {
          made.add(notice(Icon.VOICE, c.words("notice.voice")));
        }
      }
      case CALLED -> made.add(notice(Icon.PERSON, c.words("notice.staff")));
      case COMING -> made.add(notice(Icon.CHECK, c.words("notice.staff.coming")));
    }
    return made;
  }

  private static Optional<Notice> ofErrand(LobbyContext c) {
    ErrandMemory memory = c.view().memory();
    if (memory == null) {
      return Optional.empty();
    }
    ErrandScreens errand = c.errand(memory.errand());
    return errand.notice(c.of(errand).words());
  }

  private static Region notice(Icon icon, String words) {
    return Plates.plate(Tone.SOFT, icon, 40, new PhraseText(words, "small"));
  }

  private record NoticeKey(
      Look look, StaffCall.State call, boolean voice, Optional<Notice> errand) {}
}
