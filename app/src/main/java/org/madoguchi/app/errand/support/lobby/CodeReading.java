package org.madoguchi.app.errand.support.lobby;

import java.util.List;
import java.util.function.Consumer;
import org.madoguchi.photo.Codes;
import org.madoguchi.photo.camera.CameraView;
import org.madoguchi.photo.camera.CodeListener;

/**
 * Tells what the codes say that a camera sees in one picture: one at least.
 *
 * @param read told on the working thread
 */
record CodeReading(Consumer<CameraView> seeing, Consumer<List<String>> read)
    implements CodeListener {
  @Override
  public void saw(CameraView view) {
    seeing.accept(view);
  }

  @Override
  public void read(Codes codes) {
    if (codes instanceof Codes.Read(List<String> texts) && !texts.isEmpty()) {
      read.accept(texts);
    }
  }
}
