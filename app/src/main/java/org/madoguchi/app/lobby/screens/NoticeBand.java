package org.madoguchi.app.lobby.screens;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.lobby.LobbyView;
import org.madoguchi.app.lobby.StaffCall;
import org.madoguchi.app.ui.Icon;
import org.madoguchi.app.ui.PhraseText;
import org.madoguchi.app.ui.Plates;
import org.madoguchi.app.ui.Tone;
import org.madoguchi.config.Language;

/**
 * What is told beside any screen, in one line: staff have been called or come, there is no voice
 * yet, what was accepted before. It stands under the header, where it pushes no key away from under
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
    NoticeKey key =
        new NoticeKey(
            view.language(), view.largeText(), view.call(), view.voiceAsked(), earlier(view));
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
    if (key.earlier > 0) {
      made.add(notice(Icon.SLIP, c.words("notice.earlier", key.earlier)));
    }
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

  /** While the card is to be taken, or it can't go on, the screen itself says it. */
  private static int earlier(LobbyView view) {
    return view.state() instanceof LobbyState.TakeCard || view.state() instanceof LobbyState.Problem
        ? 0
        : view.earlier();
  }

  private static Region notice(Icon icon, String words) {
    return Plates.plate(Tone.SOFT, icon, 40, new PhraseText(words, "small"));
  }

  private record NoticeKey(
      Language language, boolean largeText, StaffCall.State call, boolean voice, int earlier) {}
}
