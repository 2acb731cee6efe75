package org.madoguchi.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** Which camera a terminal has. */
class CameraConfigTest extends SpoiltFiles {
  private CameraConfig camera(String table) throws IOException {
    Files.createFile(directory.resolve("key"));
    Files.writeString(directory.resolve("branch.toml"), BRANCH + table);
    Files.writeString(directory.resolve("city.toml"), CITY);
    return assertInstanceOf(
                    ConfigReading.Read.class, ConfigReader.read(directory.resolve("branch.toml")))
                .value()
            instanceof BranchConfig branch
        ? branch.camera()
        : new CameraConfig("none was read", 0);
  }

  @Test
  void filesOfBeforeHaveTheFirstOne() throws IOException {
    assertEquals(new CameraConfig("", 0), camera(""));
  }

  @Test
  void whichAndHowItIsMounted() throws IOException {
    assertEquals(
        new CameraConfig("/dev/v4l/by-id/usb-A_Camera:1.0-index0", 270),
        camera("[camera]\ndevice = \"/dev/v4l/by-id/usb-A_Camera:1.0-index0\"\nturn = 270\n"));
  }
}
