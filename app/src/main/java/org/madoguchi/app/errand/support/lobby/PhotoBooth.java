package org.madoguchi.app.errand.support.lobby;

import org.madoguchi.app.camera.CameraDevices;
import org.madoguchi.config.CameraConfig;
import org.madoguchi.photo.PhotoStudio;
import org.madoguchi.photo.camera.Camera;
import org.madoguchi.photo.camera.CameraClock;
import org.madoguchi.photo.camera.CameraWish;
import org.madoguchi.photo.camera.LivePreview;
import org.madoguchi.photo.camera.Turn;
import org.madoguchi.photo.camera.WatchedCamera;

/**
 * What a terminal takes photos with.
 *
 * @param devices of this machine
 * @param wish which camera, and how it is mounted
 * @param finder what its screen shows of it
 */
public record PhotoBooth(CameraDevices devices, CameraWish wish, Viewfinder finder) {
  /** With the camera of a configuration. */
  public static PhotoBooth of(CameraDevices devices, CameraConfig config) {
    Turn turn = Turn.of(config.turn()).orElse(Turn.NONE);
    return new PhotoBooth(devices, new CameraWish(config.device(), turn), new Viewfinder());
  }

  /** One camera, not open yet; the caller closes it. */
  Camera camera() {
    return new WatchedCamera(devices.cameras().apply(wish), devices.clock());
  }

  /** What works on its pictures; the caller closes it. */
  public PhotoStudio studio() {
    return devices.studio().get();
  }

  /** Lets a preview run until it is closed. */
  void run(LivePreview preview) {
    devices.running().accept(preview);
  }

  /** By which seconds are counted. */
  public CameraClock clock() {
    return devices.clock();
  }
}
