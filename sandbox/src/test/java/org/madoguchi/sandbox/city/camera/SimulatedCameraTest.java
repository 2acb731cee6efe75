package org.madoguchi.sandbox.city.camera;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.madoguchi.photo.JpegScan;
import org.madoguchi.photo.camera.Camera;
import org.madoguchi.photo.camera.CameraClock;
import org.madoguchi.photo.camera.CameraStatus;
import org.madoguchi.photo.camera.Frame;
import org.madoguchi.photo.camera.WatchedCamera;
import org.madoguchi.sandbox.city.camera.CameraKnobs.Place;
import org.madoguchi.sandbox.city.camera.CameraKnobs.Stream;

/** What the simulated camera's knobs do is told as it would be of a real one. */
class SimulatedCameraTest {
  private static final CameraStatus READY =
      new CameraStatus.Ready("Simulated camera 見本", 1200, 1500);

  /** Time passes where somebody sleeps. */
  private static final class Time implements CameraClock {
    private long now;

    @Override
    public long nanos() {
      return now;
    }

    @Override
    public void sleep(Duration time) {
      now += time.toNanos();
    }
  }

  private final Time time = new Time();
  private final SimulatedCamera simulated =
      new SimulatedCamera(
          List.of(Scene.portrait(1), Scene.portrait(3)), 30, Duration.ofMillis(100), time);
  private final Camera camera = new WatchedCamera(simulated, time);

  private void until(CameraStatus status) {
    for (int asked = 0; asked < 100; asked++) {
      if (camera.next().status().equals(status)) {
        return;
      }
    }
    throw new AssertionError("never told: " + status);
  }

  @Test
  void eachKnobIsTold() {
    Map<CameraKnobs, CameraStatus> expected =
        Map.of(
            CameraKnobs.WELL.with(Place.BUSY), new CameraStatus.Busy(),
            CameraKnobs.WELL.with(Place.FORBIDDEN), new CameraStatus.Forbidden(),
            CameraKnobs.WELL.with(Stream.FROZEN), new CameraStatus.Mute(),
            CameraKnobs.WELL.with(Stream.SILENT), new CameraStatus.Mute(),
            CameraKnobs.WELL.with(Stream.DAMAGED), new CameraStatus.Damaged(),
            CameraKnobs.WELL.with(Stream.COVERED), new CameraStatus.Dark());
    expected.forEach(
        (knobs, status) -> {
          simulated.set(CameraKnobs.WELL);
          until(READY);
          simulated.set(knobs);
          until(status);
        });
    simulated.set(CameraKnobs.WELL);
    until(READY);
    simulated.set(CameraKnobs.WELL.with(Place.UNPLUGGED));
    until(new CameraStatus.Unplugged());
    until(new CameraStatus.Absent());
    simulated.set(CameraKnobs.WELL);
    until(READY);
    camera.close();
  }

  @Test
  void scenesTakeTurns() {
    until(READY);
    Frame first = camera.next().frame();
    assertNotNull(first);
    int changes = 0;
    byte[] before = first.preview().bgr();
    for (int i = 0; i < 120; i++) {
      Frame frame = camera.next().frame();
      assertNotNull(frame);
      changes += Arrays.equals(before, frame.preview().bgr()) ? 0 : 1;
      before = frame.preview().bgr();
      JpegScan scan = JpegScan.of(frame.jpeg(), frame.jpeg().length);
      assertEquals(JpegScan.State.WHOLE, scan.state());
      assertTrue(scan.baseline() && scan.components() == 3);
    }
    assertEquals(4, changes);
  }
}
