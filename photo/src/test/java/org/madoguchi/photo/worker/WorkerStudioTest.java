package org.madoguchi.photo.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bytedeco.javacpp.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.photo.Look;
import org.madoguchi.photo.Measurement;
import org.madoguchi.photo.PaperCopy;
import org.madoguchi.photo.TestPicture;
import org.madoguchi.photo.vision.PictureMeasurer;

/** Whatever becomes of the worker, whoever asks gets a value, and the next picture a new worker. */
@Timeout(120)
class WorkerStudioTest {
  private static final Duration LONG = Duration.ofSeconds(60);
  private static final Measurement NOBODY = new Measurement.Seen(4, 3, new Look.NoFace());
  private static final byte[] GOOD = {1, 2};
  private static final byte[] BAD = {1};

  private static WorkerProgram bad(String way, Duration start, Duration silence) {
    return new WorkerProgram(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            BadWorker.class.getName(),
            way),
        start,
        silence);
  }

  private static Process running(WorkerStudio measurer) {
    Process process = measurer.running();
    assertNotNull(process);
    return process;
  }

  @ParameterizedTest
  @ValueSource(strings = {"dies", "babbles", "floods", "prints", "hangs"})
  void workerThatGoesWrongIsKilledAndAnotherGoesOn(String way) throws Exception {
    // A good answer must come within the silence too: it is short only where it has to be waited
    // for.
    Duration silence = way.equals("hangs") ? Duration.ofSeconds(3) : LONG;
    try (var measurer = new WorkerStudio(bad(way, LONG, silence))) {
      assertEquals(NOBODY, measurer.measure(GOOD));
      Process first = running(measurer);
      assertEquals(NOBODY, measurer.measure(GOOD));
      assertEquals(first.pid(), running(measurer).pid(), "as long as it does well it stays");
      assertInstanceOf(Measurement.Unavailable.class, measurer.measure(BAD));
      assertTrue(first.waitFor(60, TimeUnit.SECONDS), "it is gone");
      assertEquals(NOBODY, measurer.measure(GOOD));
      assertNotEquals(first.pid(), running(measurer).pid());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ends-at-once", "not-ready", "never-ready"})
  void workerThatDoesNotStart(String way) {
    Duration start = way.equals("never-ready") ? Duration.ofSeconds(1) : LONG;
    try (var measurer = new WorkerStudio(bad(way, start, LONG))) {
      assertInstanceOf(Measurement.Unavailable.class, measurer.measure(GOOD));
      assertNull(measurer.running());
    }
  }

  @Test
  void programThatIsNotThere() {
    var missing = new WorkerProgram(List.of("/no/such/program"), LONG, LONG);
    try (var measurer = new WorkerStudio(missing)) {
      assertInstanceOf(Measurement.Unavailable.class, measurer.measure(GOOD));
    }
  }

  @Test
  void workerThatWasKilledBetweenTwoPictures() throws Exception {
    try (var measurer = new WorkerStudio(bad("hangs", LONG, LONG))) {
      assertEquals(NOBODY, measurer.measure(GOOD));
      Process first = running(measurer);
      first.destroyForcibly().waitFor();
      assertEquals(NOBODY, measurer.measure(GOOD));
    }
  }

  @Test
  void closingEndsTheWorkerAndNoneIsStartedAgain() throws Exception {
    var measurer = new WorkerStudio(bad("hangs", LONG, LONG));
    assertEquals(NOBODY, measurer.measure(GOOD));
    Process process = running(measurer);
    measurer.close();
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    assertEquals(new Measurement.Unavailable("closed"), measurer.measure(GOOD));
    assertNull(measurer.running());
  }

  @Test
  void pictureThatIsTooLongIsNotSent() {
    try (var measurer = new WorkerStudio(bad("dies", LONG, LONG))) {
      byte[] tooLong = new byte[Frames.LONGEST_PICTURE + 1];
      assertEquals(new Measurement.Unreadable(), measurer.measure(tooLong));
      assertNull(measurer.running());
    }
  }

  /** The real worker measures what the same code measures here, and outlives what it can't read. */
  @Test
  @EnabledOnOs(value = OS.LINUX, architectures = "amd64")
  void realWorker() throws Exception {
    // The folder into which this process unpacks them too.
    WorkerProgram program = WorkerProgram.beside(Loader.getCacheDir().toPath());
    var patient = new WorkerProgram(program.command(), LONG, LONG);
    try (var measurer = new WorkerStudio(patient)) {
      byte[] collins = TestPicture.collins().bmp();
      Measurement here = new PictureMeasurer().measure(collins);
      assertEquals(here, measurer.measure(collins));
      Process first = running(measurer);
      assertEquals(new Measurement.Unreadable(), measurer.measure(GOOD));
      assertEquals(new Measurement.Unreadable(), measurer.measure(bomb()));
      PaperCopy.Made copy = assertInstanceOf(PaperCopy.Made.class, measurer.paper(collins, 40_000));
      assertTrue(copy.jpeg().length <= 40_000, copy::toString);
      assertEquals(new PaperCopy.Unreadable(), measurer.paper(GOOD, 40_000));
      assertEquals(here, measurer.measure(collins));
      assertEquals(first.pid(), running(measurer).pid());
      assertFalse(first.info().commandLine().orElse("").isEmpty());
    }
  }

  /** A PNG that says that it is 30,000 x 30,000 pixels. */
  private static byte[] bomb() {
    byte[] png = TestPicture.blank(8, 8, java.awt.Color.WHITE).png();
    var header = java.nio.ByteBuffer.wrap(png);
    header.putInt(16, 30_000).putInt(20, 30_000);
    var sum = new java.util.zip.CRC32();
    sum.update(png, 12, 17);
    header.putInt(29, (int) sum.getValue());
    return png;
  }
}
