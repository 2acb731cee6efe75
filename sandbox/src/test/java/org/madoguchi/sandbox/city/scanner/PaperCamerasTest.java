package org.madoguchi.sandbox.city.scanner;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.camera.CameraDevices;
import org.madoguchi.app.errand.PaperPicture;
import org.madoguchi.app.errand.intake.PaperCamera;
import org.madoguchi.app.errand.intake.PaperCamera.Shot;
import org.madoguchi.app.errand.intake.camera.PaperCameras;
import org.madoguchi.config.CameraConfig;
import org.madoguchi.config.PaperCameraConfig;
import org.madoguchi.photo.Codes;
import org.madoguchi.photo.Crop;
import org.madoguchi.photo.Cutting;
import org.madoguchi.photo.Measurement;
import org.madoguchi.photo.PaperCopy;
import org.madoguchi.photo.PhotoStudio;
import org.madoguchi.photo.camera.CameraClock;
import org.madoguchi.photo.camera.CameraSource;
import org.madoguchi.photo.camera.CameraWish;
import org.madoguchi.photo.camera.Grab;
import org.madoguchi.photo.camera.Opening;
import org.madoguchi.photo.worker.WorkerProgram;
import org.madoguchi.photo.worker.WorkerStudio;
import org.madoguchi.printer.device.PrinterTrust;
import org.madoguchi.sandbox.city.authority.Credential;
import org.madoguchi.sandbox.city.authority.SandboxAuthority;
import org.madoguchi.sandbox.city.camera.CameraKnobs;
import org.madoguchi.sandbox.city.camera.CameraKnobs.Place;
import org.madoguchi.sandbox.city.camera.CameraKnobs.Stream;
import org.madoguchi.sandbox.city.camera.Scene;
import org.madoguchi.sandbox.city.camera.SimulatedCamera;
import org.madoguchi.sandbox.city.gateway.ServerTls;

/** The branch's camera for papers, over both devices. */
@Timeout(120)
class PaperCamerasTest {
  private static final Duration LONG = Duration.ofSeconds(60);
  private static final Scene PAPER = paper(2000, 1500);

  private static final PaperCameraConfig DESK =
      new PaperCameraConfig.Desk(new CameraConfig("/dev/video9", 0));

  private final List<String> told = new ArrayList<>();
  private final List<CameraWish> wishes = new ArrayList<>();
  private final List<byte[]> copied = new ArrayList<>();
  private int open;
  private int closed;

  /** A camera's own time: it goes on when the camera waits. */
  private final CameraClock clock =
      new CameraClock() {
        private final AtomicLong now = new AtomicLong();

        @Override
        public long nanos() {
          return now.get();
        }

        @Override
        public void sleep(Duration time) {
          now.addAndGet(time.toNanos());
        }
      };

  private static Scene paper(int width, int height) {
    return Scene.blank(width, height, new Color(170, 140, 110))
        .drawn(
            pen -> {
              pen.setColor(Color.WHITE);
              pen.fillRect(width / 4, height / 4, width / 2, height / 2);
              pen.setColor(Color.BLACK);
              for (int x = width / 4; x < width * 3 / 4; x += 9) {
                pen.drawLine(x, height / 3, x + 4, height * 2 / 3);
              }
            });
  }

  /** Copies nothing: what it gets is what it gives. */
  private final class NoStudio implements PhotoStudio {
    @Override
    public Measurement measure(byte[] encoded) {
      throw new AssertionError("nobody's face");
    }

    @Override
    public Cutting cut(byte[] encoded, Crop crop) {
      throw new AssertionError("nobody's photo");
    }

    @Override
    public Codes codes(byte[] encoded) {
      throw new AssertionError("no code");
    }

    @Override
    public PaperCopy paper(byte[] encoded, int most) {
      assertEquals(PaperPicture.MOST_BYTES, most);
      copied.add(encoded);
      return new PaperCopy.Made(new byte[] {1}, 3, 2, 70);
    }

    @Override
    public void close() {}
  }

  private record Counting(CameraSource source, Runnable closes) implements CameraSource {
    @Override
    public Opening open() {
      return source.open();
    }

    @Override
    public Grab grab(Duration wait) {
      return source.grab(wait);
    }

    @Override
    public void close() {
      source.close();
      closes.run();
    }
  }

  private PaperCamera desk(CameraKnobs knobs, List<Scene> scenes) {
    var devices =
        new CameraDevices(
            wish -> {
              wishes.add(wish);
              var camera = new SimulatedCamera(scenes, 12, Duration.ofMillis(100), clock);
              camera.set(knobs);
              open++;
              return new Counting(camera, () -> closed++);
            },
            NoStudio::new,
            clock);
    return PaperCameras.of(DESK, devices, told::add);
  }

  private static FailureCode failed(Shot shot) {
    return assertInstanceOf(Shot.Failed.class, shot).why();
  }

  @Test
  void cameraIsOpenedForEachPictureAndLetGo() {
    PaperCamera desk = desk(CameraKnobs.WELL, List.of(PAPER));
    for (int again = 1; again <= 2; again++) {
      assertInstanceOf(Shot.Taken.class, desk.take());
      assertEquals(again, open);
      assertEquals(again, closed);
    }
    assertTrue(clock.nanos() < Duration.ofSeconds(5).toNanos(), "in two seconds each");
    assertEquals("/dev/video9", wishes.getFirst().device());
    assertTrue(wishes.getFirst().side() > CameraWish.WANTED_SIDE, "larger than for a photo");
    assertEquals("Simulated camera 見本, 2000 x 1500", told.getFirst());
    assertEquals("3 x 2 pixels, 1 bytes, quality 70", told.get(1));
  }

  /** The lens finds the paper when the exposure is right already. */
  @Test
  void sharpOneIsTaken() throws IOException {
    Scene blurred = PAPER.blurred(6);
    assertInstanceOf(
        Shot.Taken.class, desk(CameraKnobs.WELL, List.of(blurred, PAPER, blurred)).take());
    BufferedImage taken = ImageIO.read(new ByteArrayInputStream(copied.getFirst()));
    BufferedImage sharp = ImageIO.read(new ByteArrayInputStream(PAPER.jpeg()));
    int[] row = taken.getRGB(500, 750, 1000, 1, null, 0, 1000);
    assertArrayEquals(sharp.getRGB(500, 750, 1000, 1, null, 0, 1000), row);
  }

  @ParameterizedTest
  @CsvSource({
    "UNPLUGGED, PICTURES, CAMERA_MISSING",
    "FORBIDDEN, PICTURES, CAMERA_FORBIDDEN",
    "BUSY, PICTURES, CAMERA_IN_USE",
    "PLUGGED, COVERED, CAMERA_COVERED",
    "PLUGGED, SILENT, CAMERA_SILENT",
    "PLUGGED, FROZEN, CAMERA_SILENT",
    "PLUGGED, DAMAGED, CAMERA_PICTURES_DAMAGED"
  })
  void cameraThatIsNotReady(Place place, Stream stream, FailureCode code) {
    CameraKnobs knobs = CameraKnobs.WELL.with(place).with(stream);
    assertEquals(code, failed(desk(knobs, List.of(PAPER)).take()));
    assertEquals(1, closed);
    assertTrue(clock.nanos() < Duration.ofSeconds(13).toNanos());
  }

  @Test
  void cameraWithTooFewPixels() {
    assertEquals(
        FailureCode.CAMERA_TOO_SMALL,
        failed(desk(CameraKnobs.WELL, List.of(paper(1280, 960))).take()));
  }

  @Test
  void noneIsConfigured() {
    PaperCamera none = PaperCameras.of(null, CameraDevices.none(), told::add);
    assertEquals(FailureCode.CAMERA_MISSING, failed(none.take()));
  }

  private PaperCamera glass(StandInScanner scanner, Supplier<PhotoStudio> studio) {
    var devices =
        new CameraDevices(
            _ -> {
              throw new AssertionError("no camera is wanted");
            },
            studio,
            clock);
    String pin = PrinterTrust.fingerprint(CITY.tlsServer().certificate());
    return PaperCameras.of(new PaperCameraConfig.Glass(scanner.uri(), pin), devices, told::add);
  }

  private static final SandboxAuthority CITY = new SandboxAuthority("papers");

  private static StandInScanner scanner() throws IOException {
    Credential own = CITY.tlsServer();
    return new StandInScanner(ServerTls.context(own, own.certificate()), 0, PAPER);
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, architectures = "amd64")
  void whatLiesOnTheGlass() throws IOException {
    WorkerProgram program = WorkerProgram.beside(WorkerProgram.librariesOfThisUser());
    var patient = new WorkerProgram(program.command(), LONG, LONG);
    try (StandInScanner scanner = scanner()) {
      Shot.Taken taken =
          assertInstanceOf(
              Shot.Taken.class, glass(scanner, () -> new WorkerStudio(patient)).take());
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(taken.picture().jpeg()));
      assertEquals(1653, image.getWidth());
      assertEquals(2338, image.getHeight());
      assertEquals("Madoguchi sandbox scanner", told.getFirst());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "FEEDER_ALONE, SCANNER_WITHOUT_GLASS",
    "LOGIN, SCANNER_REFUSES",
    "WEB_PAGE, SCANNER_NOT_ESCL",
    "STOPS, SCANNER_FAILED"
  })
  void glassThatGivesNothing(ScannerHabit habit, FailureCode code) throws IOException {
    try (StandInScanner scanner = scanner()) {
      scanner.set(habit);
      assertEquals(code, failed(glass(scanner, NoStudio::new).take()));
    }
  }

  @Test
  void nobodyIsThere() throws IOException {
    StandInScanner gone = scanner();
    gone.close();
    assertEquals(FailureCode.SCANNER_UNREACHABLE, failed(glass(gone, NoStudio::new).take()));
  }
}
