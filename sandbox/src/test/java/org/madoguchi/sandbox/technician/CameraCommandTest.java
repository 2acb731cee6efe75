package org.madoguchi.sandbox.technician;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.madoguchi.app.camera.CameraDevices;
import org.madoguchi.app.technician.TechCommand;
import org.madoguchi.app.technician.TechDevices;
import org.madoguchi.photo.Codes;
import org.madoguchi.photo.Crop;
import org.madoguchi.photo.Cutting;
import org.madoguchi.photo.Measurement;
import org.madoguchi.photo.PaperCopy;
import org.madoguchi.photo.PhotoStudio;
import org.madoguchi.photo.camera.CameraClock;
import org.madoguchi.photo.camera.CameraSource;
import org.madoguchi.photo.worker.WorkerProgram;
import org.madoguchi.photo.worker.WorkerStudio;
import org.madoguchi.sandbox.city.camera.CameraKnobs;
import org.madoguchi.sandbox.city.camera.CameraKnobs.Place;
import org.madoguchi.sandbox.city.camera.CameraKnobs.Stream;
import org.madoguchi.sandbox.city.camera.Scene;
import org.madoguchi.sandbox.city.camera.SimulatedCamera;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

/** What a technician is told of a camera, and of a picture's file. */
class CameraCommandTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir Path folder;

  /** Nothing is measured. */
  private static final class NoStudio implements PhotoStudio {
    @Override
    public Measurement measure(byte[] encoded) {
      return new Measurement.Unavailable("none here");
    }

    @Override
    public Cutting cut(byte[] encoded, Crop crop) {
      return new Cutting.Unavailable("none here");
    }

    @Override
    public Codes codes(byte[] encoded) {
      return new Codes.Unavailable("none here");
    }

    @Override
    public PaperCopy paper(byte[] encoded, int most) {
      return new PaperCopy.Unavailable("none here");
    }

    @Override
    public void close() {}
  }

  private static PhotoStudio real() {
    WorkerProgram program = WorkerProgram.beside(WorkerProgram.librariesOfThisUser());
    return new WorkerStudio(new WorkerProgram(program.command(), PATIENCE, PATIENCE));
  }

  private static CameraSource camera(CameraKnobs knobs) {
    var camera =
        new SimulatedCamera(
            List.of(Scene.portrait(1)), 1000, Duration.ofMillis(5), CameraClock.system());
    camera.set(knobs);
    return camera;
  }

  private static TechRun run(CameraDevices devices, String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    var none =
        new TechDevices(
            _ -> {
              throw new AssertionError("no reader is wanted");
            },
            (_, _) -> {
              throw new AssertionError("no reader is wanted");
            },
            new ByteArrayInputStream(new byte[0]));
    CommandLine commands = TechCommand.over(none, devices);
    commands.setOut(new PrintWriter(out));
    commands.setErr(new PrintWriter(err));
    return new TechRun(commands.execute(arguments), out.toString(), err.toString());
  }

  private static TechRun files(PhotoStudio studio, String... arguments) {
    return run(
        new CameraDevices(
            _ -> {
              throw new AssertionError("no camera is wanted");
            },
            () -> studio,
            CameraClock.system()),
        arguments);
  }

  private static void fault(TechRun run, int exit, String code) {
    assertEquals(exit, run.exit(), run.out() + run.err());
    JsonNode first = run.json().path("findings").get(0);
    assertEquals(code, first.path("code").asString());
    assertFalse(first.path("cureJa").asString("").isBlank());
    assertTrue(run.err().startsWith(code + ": "), run.err());
    assertFalse(run.err().contains("Exception"), run.err());
  }

  @ParameterizedTest
  @CsvSource({
    "UNPLUGGED, PICTURES, 3, A10", "FORBIDDEN, PICTURES, 3, A12", "BUSY, PICTURES, 3, A13",
    "PLUGGED, COVERED, 5, A16", "PLUGGED, SILENT, 8, A17", "PLUGGED, FROZEN, 8, A17",
    "PLUGGED, DAMAGED, 8, A18"
  })
  void camerasThatAreNotReady(Place place, Stream stream, int exit, String code) {
    var devices =
        new CameraDevices(
            _ -> camera(CameraKnobs.WELL.with(place).with(stream)),
            NoStudio::new,
            CameraClock.system());
    fault(run(devices, "camera", "--json"), exit, code);
  }

  @Test
  void nothingCanBeMeasuredHere() throws IOException {
    fault(
        run(
            new CameraDevices(_ -> camera(CameraKnobs.WELL), NoStudio::new, CameraClock.system()),
            "camera",
            "--json"),
        3,
        "A21");
    Path file = Files.write(folder.resolve("a.jpg"), Scene.portrait(1).jpeg());
    fault(files(new NoStudio(), "camera", "--json", "--picture", file.toString()), 3, "A21");
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, architectures = "amd64")
  void cameraIsMeasured() {
    TechRun run =
        run(
            new CameraDevices(
                _ -> camera(CameraKnobs.WELL), CameraCommandTest::real, CameraClock.system()),
            "camera",
            "--json");
    assertTrue(run.exit() == 0 || run.exit() == 5, run.err());
    JsonNode json = run.json();
    assertEquals(1200, json.path("width").asInt());
    assertEquals(17, json.path("rules").size());
    assertEquals("right", json.path("rules").get(0).path("verdict").asString());
    assertTrue(json.path("picturesPerSecond").asString("").matches("[0-9.]+"), run.out());
    assertEquals(0, json.path("findings").size());
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, architectures = "amd64")
  void pictureIsMeasuredInPlainWords() throws IOException {
    Path file = Files.write(folder.resolve("a.jpg"), Scene.portrait(1).moved(12, 1, 0, 0).jpeg());
    TechRun run = files(real(), "camera", "--picture", file.toString());
    assertEquals(5, run.exit(), run.out());
    assertTrue(run.out().contains("look at this  Head upright / 頭がまっすぐ"), run.out());
    assertTrue(run.out().contains("a person tells No hat / 帽子をかぶっていない"), run.out());
    assertEquals("", run.err());
  }

  private void bad(String name, byte[] bytes, String code) throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);
    fault(files(new NoStudio(), "camera", "--json", "--picture", file.toString()), 2, code);
  }

  private static byte[] png(Scene scene) throws IOException {
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(scene.image(), "png", bytes);
    return bytes.toByteArray();
  }

  @Test
  void badFilesHaveTheirCodes() throws IOException {
    byte[] jpeg = Scene.portrait(1).jpeg();
    byte[] png = png(Scene.blank(8, 8, Color.WHITE));
    bad("empty", new byte[0], "A23");
    bad("text.jpg", "no picture".getBytes(java.nio.charset.StandardCharsets.US_ASCII), "A23");
    bad("cut.jpg", Arrays.copyOf(jpeg, jpeg.length - 9), "A26");
    bad("cut.png", Arrays.copyOf(png, png.length - 9), "A26");
    byte[] bomb = png.clone();
    ByteBuffer.wrap(bomb).putInt(16, 100_000).putInt(20, 100_000);
    var sum = new CRC32();
    sum.update(bomb, 12, 17);
    ByteBuffer.wrap(bomb).putInt(29, (int) sum.getValue());
    bad("bomb.png", bomb, "A24");
    byte[] press = jpeg.clone();
    for (int at = 0; ; at++) {
      if (press[at] == (byte) 0xff && press[at + 1] == (byte) 0xc0) {
        press[at + 9] = 4;
        break;
      }
    }
    bad("press.jpg", press, "A25");
  }

  @Test
  void filesThatCannotBeRead() {
    for (String name : List.of(folder.toString(), folder.resolve("none") + "", "/dev/zero", "\0")) {
      fault(files(new NoStudio(), "camera", "--json", "--picture", name), 2, "A22");
    }
  }

  private static TechRun paper(CameraDevices devices, Path config, String... more) {
    List<String> arguments = new ArrayList<>(List.of("camera", "--paper", "--config"));
    arguments.add(config.toString());
    arguments.addAll(List.of(more));
    return run(devices, arguments.toArray(String[]::new));
  }

  private Path config(String table) throws IOException {
    return Files.writeString(
        folder.resolve("branch.toml"),
        "[camera]\ndevice = \"/dev/video0\"\n[paper_camera]\n" + table);
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, architectures = "amd64")
  void paperIsTakenAsTheDeskDoes() throws IOException {
    Path out = folder.resolve("paper.jpg");
    TechRun run =
        paper(
            new CameraDevices(
                _ ->
                    new SimulatedCamera(
                        List.of(Scene.blank(3264, 2448, Color.WHITE)),
                        1000,
                        Duration.ofMillis(5),
                        CameraClock.system()),
                CameraCommandTest::real,
                CameraClock.system()),
            config("device = \"/dev/video1\"\n"),
            "--json",
            "--picture-out",
            out.toString());
    assertEquals(0, run.exit(), run.err());
    assertEquals(2600, run.json().path("width").asInt());
    assertEquals(1950, run.json().path("height").asInt());
    assertEquals(Files.size(out), run.json().path("bytes").asInt());
    assertEquals("/dev/video1", run.json().path("device").asString());
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(out)));
    assertEquals(out.toString(), run.json().path("pictureOut").asString());
    assertTrue(run.json().path("details").get(0).asString("").contains("3264 x 2448"), run.out());
  }

  @Test
  void paperThatIsNotTakenHasACode() throws IOException {
    var unplugged =
        new CameraDevices(
            _ -> camera(CameraKnobs.WELL.with(Place.UNPLUGGED)),
            NoStudio::new,
            CameraClock.system());
    fault(paper(unplugged, config("device = \"/dev/video1\"\n"), "--json"), 3, "A10");
    fault(
        paper(CameraDevices.none(), config("scanner = \"https://127.0.0.1:1/\"\n"), "--json"),
        3,
        "A27");
  }

  @Test
  void mistakesOfThePaperCamera() throws IOException {
    TechRun run = paper(CameraDevices.none(), config("turn = 90\n"));
    assertEquals(2, run.exit());
    assertTrue(run.err().contains("branch.toml:3:1: paper_camera needs device"), run.err());
    assertEquals(2, run(CameraDevices.none(), "camera", "--paper").exit());
    assertEquals(2, run(CameraDevices.none(), "camera", "--config", "a").exit());
    assertEquals(
        2, paper(CameraDevices.none(), config("turn = 90\n"), "--picture", "a.jpg").exit());
  }

  @Test
  void mistakesInUsage() {
    var studio = new NoStudio();
    assertEquals(2, files(studio, "camera", "--turn", "45").exit());
    assertEquals(2, files(studio, "camera", "--picture", "a", "--turn", "90").exit());
    assertEquals(2, files(studio, "camera", "--picture", "a", "--device", "b").exit());
  }
}
