package org.madoguchi.photo.camera;

import java.util.function.Consumer;
import org.madoguchi.photo.HintState;
import org.madoguchi.photo.Look;
import org.madoguchi.photo.Measurement;
import org.madoguchi.photo.PhotoJudgement;
import org.madoguchi.photo.PhotoMeasurer;

/** Measures how a person stands, and tells one hint at a time. One thread. */
final class Posing implements Consumer<Frame> {
  private final PhotoMeasurer measurer;
  private final CameraClock clock;
  private final PreviewListener listener;
  private HintState hints;
  private double sharpest;

  Posing(PhotoMeasurer measurer, CameraClock clock, PreviewListener listener) {
    this.measurer = measurer;
    this.clock = clock;
    this.listener = listener;
    hints = HintState.begin(clock.nanos());
  }

  @Override
  public void accept(Frame frame) {
    Measurement measurement = measurer.measure(frame.jpeg());
    if (measurement instanceof Measurement.Seen(_, _, Look look)) {
      if (look instanceof Look.OneFace one && one.face().sharpness() > sharpest) {
        sharpest = one.face().sharpness();
      }
      hints = hints.after(PhotoJudgement.of(look, sharpest), clock.nanos());
    }
    listener.measured(frame, measurement, hints.shown());
  }
}
