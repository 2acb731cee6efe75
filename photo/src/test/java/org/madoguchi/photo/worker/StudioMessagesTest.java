package org.madoguchi.photo.worker;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.madoguchi.photo.Codes;
import org.madoguchi.photo.Crop;
import org.madoguchi.photo.Cutting;
import org.madoguchi.photo.PaperCopy;
import org.madoguchi.photo.Pixels;
import org.madoguchi.photo.worker.StudioMessages.Question;

/** Questions about pictures, and the answers beside measures. */
class StudioMessagesTest {
  private static final byte[] PICTURE = {7, 8, 9};
  private static final Pixels SHOWN =
      new Pixels(
          Crop.PHOTO_WIDTH / 2,
          Crop.PHOTO_HEIGHT / 2,
          new byte[3 * (Crop.PHOTO_WIDTH / 2) * (Crop.PHOTO_HEIGHT / 2)]);

  @Test
  void questionsThereAndBack() throws IOException {
    Crop crop = new Crop(1, 2, 30, 40);
    assertArrayEquals(
        PICTURE,
        assertInstanceOf(
                Question.Measure.class,
                StudioMessages.question(StudioMessages.of(new Question.Measure(PICTURE))))
            .picture());
    Question.Cut cut =
        assertInstanceOf(
            Question.Cut.class,
            StudioMessages.question(StudioMessages.of(new Question.Cut(PICTURE, crop))));
    assertArrayEquals(PICTURE, cut.picture());
    assertEquals(crop, cut.crop());
    assertInstanceOf(
        Question.ReadCodes.class,
        StudioMessages.question(StudioMessages.of(new Question.ReadCodes(PICTURE))));
    Question.CopyPaper copy =
        assertInstanceOf(
            Question.CopyPaper.class,
            StudioMessages.question(StudioMessages.of(new Question.CopyPaper(PICTURE, 9000))));
    assertArrayEquals(PICTURE, copy.picture());
    assertEquals(9000, copy.most());
    for (byte[] none : new byte[][] {{}, {'?'}, {'C', 0, 0}, {'P', 0}, new byte[17]}) {
      assertThrows(IOException.class, () -> StudioMessages.question(none));
    }
    byte[] noPart = StudioMessages.of(new Question.Cut(PICTURE, crop));
    noPart[1] = -1;
    assertThrows(IOException.class, () -> StudioMessages.question(noPart));
  }

  @Test
  void answersThereAndBack() throws IOException {
    Cutting.Cut cut =
        assertInstanceOf(
            Cutting.Cut.class,
            StudioMessages.cutting(StudioMessages.of(new Cutting.Cut(PICTURE, SHOWN))));
    assertArrayEquals(PICTURE, cut.jpeg());
    assertArrayEquals(SHOWN.bgr(), cut.shown().bgr());
    assertEquals(
        new Cutting.Unreadable(),
        StudioMessages.cutting(StudioMessages.of(new Cutting.Unreadable())));
    for (Codes codes :
        List.of(
            new Codes.Read(List.of("一", "2")), new Codes.Read(List.of()), new Codes.Unreadable())) {
      assertEquals(codes, StudioMessages.codes(StudioMessages.of(codes)));
    }
  }

  @Test
  void copiesThereAndBack() throws IOException {
    PaperCopy.Made made =
        assertInstanceOf(
            PaperCopy.Made.class,
            StudioMessages.copy(StudioMessages.of(new PaperCopy.Made(PICTURE, 40, 30, 70))));
    assertArrayEquals(PICTURE, made.jpeg());
    assertEquals("Made[40 x 30, quality 70]", made.toString());
    assertEquals(
        new PaperCopy.Unreadable(),
        StudioMessages.copy(StudioMessages.of(new PaperCopy.Unreadable())));
  }

  /** A preview of another size would be drawn out of its frame. */
  @Test
  void photoOfAnotherSizeIsNoAnswer() {
    byte[] small = StudioMessages.of(new Cutting.Cut(PICTURE, new Pixels(1, 1, new byte[3])));
    assertThrows(IOException.class, () -> StudioMessages.cutting(small));
  }

  /** Nothing but an answer or an {@link IOException}, whatever the bytes. */
  @Test
  void anyBytes() {
    var random = new Random(52);
    byte[] texts = StudioMessages.of(new Codes.Read(List.of("some text", "another one")));
    byte[] photo = Arrays.copyOf(StudioMessages.of(new Cutting.Cut(PICTURE, SHOWN)), 60);
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = (random.nextBoolean() ? texts : photo).clone();
      for (int changes = random.nextInt(8); changes >= 0; changes--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      assertValueOrRefusal(() -> StudioMessages.codes(bytes));
      assertValueOrRefusal(() -> StudioMessages.cutting(bytes));
      assertValueOrRefusal(() -> StudioMessages.copy(bytes));
    }
  }

  private interface Reading {
    Object read() throws IOException;
  }

  private static void assertValueOrRefusal(Reading reading) {
    try {
      assertFalse(reading.read().toString().isEmpty());
    } catch (IOException e) {
      assertFalse(String.valueOf(e.getMessage()).isEmpty());
    }
  }

  /** What is in a picture is in no log. */
  @Test
  void nothingOfItIsTold() {
    assertEquals("Read[1]", new Codes.Read(List.of("12345678901234567890123")).toString());
    assertEquals("Cut[]", new Cutting.Cut(PICTURE, SHOWN).toString());
  }
}
