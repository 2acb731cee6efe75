package org.madoguchi.app.lobby.screens;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.madoguchi.app.lobby.LobbyView;
import org.madoguchi.app.screen.Icon;
import org.madoguchi.app.screen.PhraseText;
import org.madoguchi.app.screen.Plates;
import org.madoguchi.app.screen.Tone;
import org.madoguchi.config.Language;

/**
 * Answers to the foot keys: staff have been called, there is no voice yet. It stands under the
 * header, where it pushes no key away from under a finger.
 */
final class NoticeBand extends VBox {
  private Slot<NoticeKey, Region> slot = Slot.empty();

  NoticeBand() {
    getStyleClass().add("notices");
    setMinHeight(USE_PREF_SIZE);
  }

  /** Shows the answers of a view. */
  void show(LobbyContext c) {
    LobbyView view = c.view();
    NoticeKey key =
        new NoticeKey(view.language(), view.largeText(), view.staffCalled(), view.voiceAsked());
    slot =
        slot.with(
            key,
            () -> {
              List<Region> made = new ArrayList<>();
              if (view.staffCalled()) {
                String also = view.voiceAsked() ? c.words("notice.voice.called") + "\n" : "";
                made.add(notice(c, Icon.PERSON, also + c.words("notice.staff")));
              } else if (view.voiceAsked()) {
                made.add(notice(c, Icon.VOICE, c.words("notice.voice")));
              }
              getChildren().setAll(made);
              setVisible(!made.isEmpty());
              setManaged(!made.isEmpty());
              return this;
            });
  }

  private static Region notice(LobbyContext c, Icon icon, String words) {
    String size = c.view().largeText() ? "small" : "body";
    return Plates.plate(Tone.SOFT, icon, new PhraseText(words, size));
  }

  private record NoticeKey(Language language, boolean largeText, boolean staff, boolean voice) {}
}
