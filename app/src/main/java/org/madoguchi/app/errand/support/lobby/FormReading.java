package org.madoguchi.app.errand.support.lobby;

import java.util.List;
import java.util.function.Consumer;
import org.madoguchi.app.errand.support.FormId;
import org.madoguchi.app.errand.support.Telling.Way;
import org.madoguchi.app.lobby.LobbyEvent;
import org.madoguchi.photo.Codes;
import org.madoguchi.photo.camera.CameraView;
import org.madoguchi.photo.camera.CodeListener;

/**
 * Finds a form's number in what a camera reads. Two different numbers at once are none: whose is
 * whose can't be told then.
 */
record FormReading(Consumer<CameraView> seeing, Consumer<LobbyEvent> tell) implements CodeListener {
  @Override
  public void saw(CameraView view) {
    seeing.accept(view);
  }

  @Override
  public void read(Codes codes) {
    if (codes instanceof Codes.Read(List<String> texts) && !texts.isEmpty()) {
      tell.accept(
          FormId.in(String.join(" ", texts))
              .<LobbyEvent>map(form -> new SupportEvent.FormSeen(form, Way.CAMERA))
              .orElseGet(SupportEvent.OtherSeen::new));
    }
  }
}
