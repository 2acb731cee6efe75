package org.madoguchi.app.technician;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.camera.CameraDevices;
import org.madoguchi.app.errand.PaperPicture;
import org.madoguchi.app.errand.intake.PaperCamera;
import org.madoguchi.app.errand.intake.camera.PaperCameras;
import org.madoguchi.app.keys.PrivateFiles;
import org.madoguchi.config.CameraConfig;
import org.madoguchi.config.PaperCameraConfig;
import org.madoguchi.photo.JpegScan;
import tools.jackson.databind.node.ArrayNode;

/** Takes one picture of a paper as the desk does, and tells what came of it. One thread. */
final class PaperTrial {
  private PaperTrial() {}

  /**
   * Takes it.
   *
   * @param out gets the picture, for its owner alone; null: nobody does
   * @throws IOException if it can't be written
   */
  static void take(
      PaperCameraConfig config, CameraDevices devices, @Nullable Path out, CameraVerdict verdict)
      throws IOException {
    switch (config) {
      case PaperCameraConfig.Desk(CameraConfig camera) ->
          verdict.report().put("device", camera.device());
      case PaperCameraConfig.Glass glass ->
          verdict.report().put("scanner", glass.address().toString());
    }
    List<String> details = new ArrayList<>();
    long begin = System.nanoTime();
    PaperCamera.Shot shot = PaperCameras.of(config, devices, details::add).take();
    double seconds = (System.nanoTime() - begin) / 1e9;
    ArrayNode told = verdict.report().putArray("details");
    details.forEach(told::add);
    verdict.report().put("seconds", String.format(Locale.ROOT, "%.1f", seconds));
    switch (shot) {
      case PaperCamera.Shot.Failed(FailureCode why) -> verdict.fault(CameraCodes.ofPaper(why));
      case PaperCamera.Shot.Taken(PaperPicture picture) -> taken(picture.jpeg(), out, verdict);
    }
  }

  private static void taken(byte[] jpeg, @Nullable Path out, CameraVerdict verdict)
      throws IOException {
    JpegScan scan = JpegScan.of(jpeg, jpeg.length);
    verdict.report().put("width", scan.width()).put("height", scan.height());
    verdict.report().put("bytes", jpeg.length);
    if (out != null) {
      PrivateFiles.write(out, jpeg);
      verdict.report().put("pictureOut", out.toString());
    }
  }
}
