package org.madoguchi.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What takes pictures of papers, and who needs it. */
class PaperCameraConfigTest extends SpoiltFiles {
  private static final String LOBBY = "[camera]\ndevice = \"/dev/video0\"\n";

  private static final String INTAKE =
      """
      [errand.intake]
      office = "https://officers.city.example"
      office_certificate = "key"
      intake_certificate = "key"
      decision_certificate = "key"
      """;

  private @Nullable PaperCameraConfig read(String tables) throws IOException {
    Files.createFile(directory.resolve("key"));
    Files.writeString(directory.resolve("branch.toml"), BRANCH + tables);
    Files.writeString(directory.resolve("city.toml"), CITY);
    return switch (ConfigReader.read(directory.resolve("branch.toml"))) {
      case ConfigReading.Read<BranchConfig> read -> read.value().office().paperCamera();
      case ConfigReading.Mistakes<BranchConfig> m -> throw new AssertionError(m.mistakes());
    };
  }

  @Test
  void branchesThatTakeNoApplicationInNeedNone() throws IOException {
    assertEquals(null, read(""));
  }

  @Test
  void cameraOverTheDesk() throws IOException {
    assertEquals(
        new PaperCameraConfig.Desk(new CameraConfig("/dev/v4l/by-id/usb-Doc-index0", 180)),
        read(LOBBY + "[paper_camera]\ndevice = \"/dev/v4l/by-id/usb-Doc-index0\"\nturn = 180\n"));
  }

  @Test
  void glassOfTheMfp() throws IOException {
    assertEquals(
        new PaperCameraConfig.Glass(URI.create("https://mfp.example/eSCL"), "0a1b".repeat(16)),
        read(
            "[paper_camera]\nscanner = \"https://mfp.example/eSCL\"\ncertificate_sha256 = \"%s\"\n"
                .formatted("0A1B".repeat(16))));
  }

  @Test
  void technicianReadsItAlone() throws IOException {
    var file = directory.resolve("new.toml");
    Files.writeString(file, "[paper_camera]\nscanner = \"https://mfp.example/eSCL\"\n");
    assertEquals(
        new ConfigReading.Read<>(
            new PaperCameraConfig.Glass(URI.create("https://mfp.example/eSCL"), null)),
        ConfigReader.readPaperCamera(file));
    Files.writeString(file, "[mfp]\n");
    assertEquals(
        List.of(file + ":1:1: paper_camera is missing"),
        inWords(ConfigReader.readPaperCamera(file)));
  }

  @Test
  void whoTakesApplicationsInNeedsOne() throws IOException {
    assertEquals(
        List.of(
            "branch.toml:1:1: municipalities entrust [errand.intake] (99201), which needs pictures"
                + " of papers: add [paper_camera] with device = \"/dev/...\" or scanner ="
                + " \"https://.../eSCL\""),
        mistakes(BRANCH, CITY + INTAKE));
  }

  @Test
  void exceptWhereTheLobbyDoesntOfferIt() throws IOException {
    assertEquals(
        List.of(), mistakes(BRANCH + "[errands]\nshow = [\"certificate\"]\n", CITY + INTAKE));
  }

  @Test
  void isTakenForThat() throws IOException {
    assertEquals(
        List.of(),
        mistakes(
            BRANCH + "[paper_camera]\nscanner = \"https://mfp.example/eSCL\"\n", CITY + INTAKE));
  }
}
