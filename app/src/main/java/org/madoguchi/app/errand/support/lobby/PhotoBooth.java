package org.madoguchi.app.errand.support.lobby;

import org.madoguchi.app.camera.CameraDevices;
import org.madoguchi.photo.PhotoStudio;
import org.madoguchi.photo.camera.Camera;
import org.madoguchi.photo.camera.CameraClock;
import org.madoguchi.photo.camera.CameraWish;
import org.madoguchi.photo.camera.WatchedCamera;

/**
 * What a terminal takes photos with.
 *
 * @param devices of this machine
 * @param wish which camera, and how it is mounted
 * @param finder what its screen shows of it
 */
public record PhotoBooth(CameraDevices devices, CameraWish wish, Viewfinder finder) {
  /** One camera, not open yet; the caller closes it. */
  Camera camera() {
    return new WatchedCamera(devices.cameras().apply(wish), devices.clock());
  }

  /** What works on its pictures; the caller closes it. */
  PhotoStudio studio() {
    return devices.studio().get();
  }

  /** By which seconds are counted. */
  CameraClock clock() {
    return devices.clock();
  }
}
