package org.madoguchi.config;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the tables of cameras: that of the lobby, and what takes pictures of papers. */
final class CameraReader {
  private static final String CAMERA = "camera";
  private static final String PAPER = "paper_camera";
  private static final String DEVICE = "device";
  private static final String TURN = "turn";
  private static final String SCANNER = "scanner";

  private CameraReader() {}

  static CameraConfig camera(TomlSection root) {
    if (!root.has(CAMERA)) {
      return CameraConfig.FIRST;
    }
    TomlSection section = root.section(CAMERA);
    CameraConfig camera =
        new CameraConfig(section.has(DEVICE) ? device(section) : "", turn(section));
    section.done();
    return camera;
  }

  private static String device(TomlSection section) {
    return section.matching(DEVICE, "/dev/[^\\x00-\\x1F\\x7F]{1,200}", "a path under /dev/");
  }

  private static int turn(TomlSection section) {
    int turn = section.has(TURN) ? section.integer(TURN, 0, 270) : 0;
    if (turn % 90 != 0) {
      section.mistake(TURN, "must be 0, 90, 180 or 270, not " + turn);
    }
    return turn;
  }

  /**
   * What takes pictures of papers.
   *
   * @param lobby the lobby's camera, which must be another one
   * @return null if the file names none
   */
  static @Nullable PaperCameraConfig paper(TomlSection root, CameraConfig lobby) {
    if (!root.has(PAPER)) {
      return null;
    }
    TomlSection section = root.section(PAPER);
    PaperCameraConfig paper = section.has(SCANNER) ? glass(section) : desk(section, lobby);
    section.done();
    return paper;
  }

  private static PaperCameraConfig glass(TomlSection section) {
    for (String key : List.of(DEVICE, TURN)) {
      if (section.has(key)) {
        section.mistake(key, "doesn't go with scanner: take one or the other");
      }
    }
    URI address = section.uri(SCANNER, "https");
    return new PaperCameraConfig.Glass(address, PrinterReader.pinned(section));
  }

  private static PaperCameraConfig desk(TomlSection section, CameraConfig lobby) {
    for (String key : List.of(PrinterReader.DIGEST, PrinterReader.FILE)) {
      if (section.has(key)) {
        section.mistake(key, "goes with scanner alone: a device has no certificate");
      }
    }
    if (!section.has(DEVICE)) {
      section.mistake("needs device = \"/dev/...\" or scanner = \"https://.../eSCL\"");
    }
    CameraConfig camera =
        new CameraConfig(section.has(DEVICE) ? device(section) : "", turn(section));
    // The first camera that can be had may be this one, and a camera has one user.
    if (!camera.device().isEmpty() && lobby.device().isEmpty()) {
      section.mistake(DEVICE, "needs a device in [camera] too: the first one found may be this");
    } else if (!camera.device().isEmpty() && camera.device().equals(lobby.device())) {
      section.mistake(DEVICE, "is the lobby's camera too: papers need one of their own");
    }
    return new PaperCameraConfig.Desk(camera);
  }

  /** Notes that an errand of the lobby takes pictures of papers, and nothing takes them. */
  static void needed(TomlSection root, List<Municipality> municipalities, List<ErrandName> shown) {
    if (!shown.contains(ErrandName.INTAKE) || root.has(PAPER)) {
      return;
    }
    List<String> codes = new ArrayList<>();
    for (Municipality municipality : municipalities) {
      if (municipality.entrusts(ErrandName.INTAKE)) {
        codes.add(municipality.code());
      }
    }
    root.mistake(
        "municipalities",
        ("entrust [errand.intake] (%s), which needs pictures of papers: add [paper_camera] with"
                + " device = \"/dev/...\" or scanner = \"https://.../eSCL\"")
            .formatted(String.join(", ", codes)));
  }
}
