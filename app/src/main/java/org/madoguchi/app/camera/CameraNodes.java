package org.madoguchi.app.camera;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.madoguchi.config.BranchConfig;
import org.madoguchi.config.CameraConfig;
import org.madoguchi.config.ErrandName;
import org.madoguchi.config.PaperCameraConfig;

/**
 * Whether cameras are plugged in, as the system tells by their device nodes. Opening one would take
 * it from whoever stands before it.
 */
public final class CameraNodes {
  private static final Path DEVICES = Path.of("/dev");

  private CameraNodes() {}

  /** The cameras that a branch needs, by their names. */
  public static Map<String, BooleanSupplier> of(BranchConfig branch) {
    Map<String, BooleanSupplier> cameras = new HashMap<>();
    if (branch.errands().contains(ErrandName.SUPPORT)
        || branch.errands().contains(ErrandName.INTAKE)) {
      cameras.put("camera", () -> there(branch.camera()));
    }
    if (branch.office().paperCamera() instanceof PaperCameraConfig.Desk(CameraConfig camera)) {
      cameras.put("paper-camera", () -> there(camera));
    }
    return cameras;
  }

  /** Without a node of its own any will do. */
  private static boolean there(CameraConfig camera) {
    if (!camera.device().isEmpty()) {
      return Files.exists(Path.of(camera.device()));
    }
    try (var nodes = Files.newDirectoryStream(DEVICES, "video*")) {
      return nodes.iterator().hasNext();
    } catch (IOException e) {
      return false;
    }
  }
}
