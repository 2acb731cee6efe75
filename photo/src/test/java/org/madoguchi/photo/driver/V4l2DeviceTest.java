package org.madoguchi.photo.driver;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.photo.camera.CameraDevice.Raw;
import org.madoguchi.photo.camera.CameraWish;
import org.madoguchi.photo.camera.OpenProblem;
import org.madoguchi.photo.camera.Opening;
import org.madoguchi.photo.camera.Turn;

/** The driver against a device that a C compiler made of the system's own header. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class V4l2DeviceTest {
  private static final Duration WAIT = Duration.ofMillis(1);
  private static final byte[] FRAME = {1, 2, 3, 4, 5, 6, 7};

  @TempDir static Path folder;
  private static FakeVideo video;
  private V4l2Device device = device("absent", Turn.NONE);

  @BeforeAll
  static void compile() throws IOException, InterruptedException {
    video = FakeVideo.compiled(folder);
  }

  private static V4l2Device device(String path, Turn turn) {
    return new V4l2Device(video.kernel(), new CameraWish(path, turn), folder);
  }

  private Opening open(String kind) {
    video.frame(FRAME);
    device = device(video.node("a-" + kind, kind), Turn.NONE);
    return device.open();
  }

  @AfterEach
  void everythingIsGivenBack() {
    device.close();
    assertEquals(0, video.held());
  }

  private static byte[] taken(int number) {
    byte[] frame = FRAME.clone();
    frame[frame.length - 3] = (byte) number;
    return frame;
  }

  @Test
  void newestPictureIsTold() {
    assertEquals(new Opening.Opened("Fake camera", 1920, 1080), open("good"));
    assertEquals(new Raw.Nothing(), device.grab(WAIT));
    for (int[] step : new int[][] {{1, 1}, {3, 4}, {4, 8}, {9, 12}, {1, 13}}) {
      video.take(step[0]); // of nine the camera had room for four
      assertArrayEquals(
          taken(step[1]), assertInstanceOf(Raw.Encoded.class, device.grab(WAIT)).bytes());
      assertEquals(new Raw.Nothing(), device.grab(WAIT), "each is told once");
    }
    device.open();
    video.take(1);
    assertArrayEquals(taken(1), assertInstanceOf(Raw.Encoded.class, device.grab(WAIT)).bytes());
  }

  @ParameterizedTest
  @CsvSource({
    "good, 1920, 1080",
    "old, 1920, 1080", // a driver that tells no capabilities of its node
    "endless, 1920, 1080",
    "tells-no-sizes, 1920, 1080",
    "steps, 1600, 1080",
    "other-size, 640, 480",
    "yuyv, 1280, 720"
  })
  void sizeIsTheGrantedOne(String kind, int width, int height) {
    assertEquals(new Opening.Opened("Fake camera", width, height), open(kind));
  }

  @Test
  void sizeOfATurnedPicture() {
    device = device(video.node("turned", "good"), Turn.QUARTER);
    assertEquals(new Opening.Opened("Fake camera", 1080, 1920), device.open());
  }

  @ParameterizedTest
  @CsvSource({
    "forbidden, FORBIDDEN",
    "busy, BUSY",
    "no-bandwidth, NO_BANDWIDTH",
    "metadata, NOT_A_CAMERA",
    "infrared, NOT_A_CAMERA",
    "other-format, NOT_A_CAMERA",
    "file, NOT_A_CAMERA",
    "empty-socket, ABSENT"
  })
  void whatCannotBeOpened(String kind, OpenProblem problem) {
    assertEquals(problem, assertInstanceOf(Opening.Refused.class, open(kind)).problem());
    assertEquals(0, video.held());
    assertEquals(new Raw.Gone(), device.grab(WAIT));
  }

  @Test
  void noNode() {
    assertEquals(
        OpenProblem.ABSENT, assertInstanceOf(Opening.Refused.class, device.open()).problem());
  }

  @ParameterizedTest
  @ValueSource(strings = {"pulled", "unplugged", "nonsense"})
  void whatIsPulledOutIsGone(String kind) {
    assertInstanceOf(Opening.Opened.class, open(kind));
    video.take(1);
    assertEquals(new Raw.Gone(), device.grab(WAIT));
    assertEquals(new Raw.Gone(), device.grab(WAIT));
  }

  @ParameterizedTest
  @ValueSource(strings = {"damaged", "empty", "too-much"})
  void damagedPicturesGoBackAndAreCounted(String kind) {
    open(kind);
    for (int i = 0; i < 9; i++) {
      video.take(1);
      assertEquals(new Raw.Damaged(), device.grab(WAIT));
    }
  }

  @Test
  void signalBreaksNothingOff() {
    open("interrupted");
    video.take(1);
    assertInstanceOf(Raw.Encoded.class, device.grab(WAIT));
  }

  @Test
  void plainPicturesHaveRows() {
    open("yuyv");
    video.frame(new byte[(2 * 1280 + 64) * 720]);
    video.take(1);
    Raw.Plain plain = assertInstanceOf(Raw.Plain.class, device.grab(WAIT));
    assertEquals(2 * 1280 + 64, plain.stride());
    video.frame(new byte[(2 * 1280 + 64) * 719]);
    video.take(1);
    assertEquals(new Raw.Damaged(), device.grab(WAIT), "a row is missing");
  }

  @Test
  void firstNodeThatTakesColourPictures(@TempDir Path dev) {
    assertEquals(OpenProblem.ABSENT, problem(dev));
    video.node(dev.resolve("video0").toString(), "metadata");
    video.node(dev.resolve("video1").toString(), "infrared");
    assertEquals(OpenProblem.NOT_A_CAMERA, problem(dev));
    video.node(dev.resolve("video2").toString(), "busy");
    assertEquals(OpenProblem.BUSY, problem(dev), "that tells more");
    video.node(dev.resolve("video10").toString(), "other-size");
    video.node(dev.resolve("video3").toString(), "good");
    device = new V4l2Device(video.kernel(), new CameraWish("", Turn.NONE), dev);
    assertEquals(new Opening.Opened("Fake camera", 1920, 1080), device.open());
  }

  private static OpenProblem problem(Path dev) {
    var some = new V4l2Device(video.kernel(), new CameraWish("", Turn.NONE), dev);
    return assertInstanceOf(Opening.Refused.class, some.open()).problem();
  }
}
