package org.madoguchi.photo.driver;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.madoguchi.photo.camera.CameraWish;
import org.madoguchi.photo.camera.Turn;

/** Which of the things that a camera can take is taken. */
class ModeTest {
  private static final int GREY = 'G' | 'R' << 8 | 'E' << 16 | 'Y' << 24;

  private static void best(Mode expected, Turn turn, Mode... modes) {
    List<Mode> all = new ArrayList<>(List.of(modes));
    var random = new Random(55);
    for (int i = 0; i < 20; i++) {
      Collections.shuffle(all, random);
      assertEquals(Optional.of(expected), Mode.best(all, new CameraWish("", turn)));
    }
  }

  private static Mode coded(int width, int height) {
    return new Mode(V4l2.MJPG, width, height);
  }

  private static Mode plain(int width, int height) {
    return new Mode(V4l2.YUYV, width, height);
  }

  @Test
  void fullHdCoded() {
    best(
        coded(1920, 1080),
        Turn.NONE,
        coded(640, 480),
        coded(1280, 720),
        coded(1920, 1080),
        coded(3840, 2160),
        plain(1920, 1080),
        new Mode(GREY, 1920, 1080));
    best(coded(1920, 1440), Turn.NONE, coded(1920, 1080), coded(1920, 1440));
  }

  @Test
  void largerForPapers() {
    List<Mode> modes = List.of(coded(1920, 1080), coded(3264, 2448), coded(4160, 3120));
    assertEquals(
        Optional.of(coded(3264, 2448)), Mode.best(modes, new CameraWish("", Turn.NONE, 3264)));
    assertEquals(
        Optional.of(coded(1920, 1080)),
        Mode.best(modes.subList(0, 1), new CameraWish("", Turn.NONE, 3264)));
  }

  /** The photo needs 480 x 618 of it: 640 x 480 is too low, but upright it isn't. */
  @Test
  void largeEnoughComesFirst() {
    best(plain(1280, 720), Turn.NONE, coded(800, 600), plain(1280, 720));
    best(coded(640, 480), Turn.QUARTER, coded(640, 480), plain(640, 400));
    best(coded(800, 600), Turn.NONE, coded(640, 480), coded(800, 600));
  }

  @Test
  void noneThatCanBeRead() {
    var wish = new CameraWish("", Turn.NONE);
    assertEquals(Optional.empty(), Mode.best(List.of(), wish));
    assertEquals(Optional.empty(), Mode.best(List.of(new Mode(GREY, 640, 480)), wish));
    assertEquals(Optional.empty(), Mode.best(List.of(coded(0, 480)), wish));
  }
}
