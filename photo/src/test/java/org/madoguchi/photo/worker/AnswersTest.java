package org.madoguchi.photo.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ProtocolException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.madoguchi.photo.Crop;
import org.madoguchi.photo.FaceMeasures;
import org.madoguchi.photo.FacePlace;
import org.madoguchi.photo.Look;
import org.madoguchi.photo.Measurement;

/** What goes through the pipes. */
class AnswersTest {
  private static final Measurement ONE =
      new Measurement.Seen(
          1080,
          1920,
          new Look.OneFace(
              new FaceMeasures(
                  new FacePlace(-3.5, 1003, 600), 1, 2, 3, 4, 5, 6, 7, 8, 9, Double.NaN),
              new Crop(1, 2, 3, 4)));

  private static final List<Measurement> ALL =
      List.of(
          ONE,
          new Measurement.Unreadable(),
          new Measurement.Seen(5, 6, new Look.NoFace()),
          new Measurement.Seen(7, 8, new Look.SeveralFaces(3)));

  @Test
  void thereAndBack() throws IOException {
    for (Measurement measurement : ALL) {
      assertEquals(measurement, Answers.measurement(Answers.of(measurement)));
      assertTrue(Answers.of(measurement).length <= 256, "numbers only");
      assertFalse(Answers.isReady(Answers.of(measurement)));
    }
    assertTrue(Answers.isReady(Answers.ready()));
  }

  @Test
  void cutLongerOrChangedIsNoAnswer() {
    for (Measurement measurement : ALL) {
      byte[] whole = Answers.of(measurement);
      for (int length = 0; length < whole.length; length++) {
        byte[] cut = Arrays.copyOf(whole, length);
        assertThrows(IOException.class, () -> Answers.measurement(cut));
      }
      byte[] longer = Arrays.copyOf(whole, whole.length + 1);
      assertThrows(IOException.class, () -> Answers.measurement(longer));
    }
    byte[] several = Answers.of(new Measurement.Seen(7, 8, new Look.SeveralFaces(3)));
    several[several.length - 1] = 1;
    assertThrows(IOException.class, () -> Answers.measurement(several));
  }

  /** Nothing but a measurement or an {@link IOException}, whatever the bytes. */
  @Test
  void anyBytes() {
    var random = new Random(52);
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = random.nextBoolean() ? Answers.of(ONE) : new byte[random.nextInt(200)];
      for (int changes = random.nextInt(8); changes >= 0 && bytes.length > 0; changes--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      try {
        Answers.measurement(bytes);
      } catch (IOException e) {
        assertFalse(String.valueOf(e.getMessage()).isEmpty());
      }
    }
  }

  @Test
  void frames() throws IOException {
    var pipe = new ByteArrayOutputStream();
    var writer = new Frames(new ByteArrayInputStream(new byte[0]), pipe, 10);
    writer.write(new byte[] {1, 2, 3});
    writer.write(new byte[0]);
    writer.write(new byte[11]);
    var reader = reader(pipe.toByteArray());
    assertEquals(3, reader.read().length);
    assertEquals(0, reader.read().length);
    assertThrows(ProtocolException.class, reader::read, "longer than it takes");
    assertThrows(ProtocolException.class, reader(new byte[] {-1, 0, 0, 0})::read);
    assertThrows(EOFException.class, reader(new byte[] {0, 0, 0, 2, 7})::read);
    assertThrows(EOFException.class, reader(new byte[0])::read);
  }

  private static Frames reader(byte[] bytes) {
    return new Frames(new ByteArrayInputStream(bytes), OutputStream.nullOutputStream(), 10);
  }
}
