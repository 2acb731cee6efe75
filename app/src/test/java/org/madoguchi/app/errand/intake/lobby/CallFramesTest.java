package org.madoguchi.app.errand.intake.lobby;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.madoguchi.app.errand.support.lobby.TellingSamples;
import org.madoguchi.photo.camera.CameraClock;
import org.madoguchi.photo.camera.Frame;

/** How often an officer gets a picture. */
class CallFramesTest {
  private long nanos = Long.MAX_VALUE - 3_000_000L; // the clock may run over

  private final List<byte[]> sent = new ArrayList<>();
  private final CallFrames frames =
      new CallFrames(
          new CameraClock() {
            @Override
            public long nanos() {
              return nanos;
            }

            @Override
            public void sleep(Duration time) {}
          },
          sent::add);

  /** How many go of those that come within ten seconds. */
  private int within10Seconds(int every) {
    sent.clear();
    nanos += Duration.ofSeconds(1).toNanos();
    for (int at = 0; at < 10_000; at += every) {
      frames.accept(new Frame(1, new byte[0], TellingSamples.scene(8, 8)));
      nanos += Duration.ofMillis(every).toNanos();
    }
    return sent.size();
  }

  @Test
  void twoToFiveGoEachSecondHoweverManyCome() {
    assertEquals(38, within10Seconds(66), "fifteen a second");
    assertEquals(34, within10Seconds(100), "ten a second");
    assertEquals(20, within10Seconds(500), "no more than there are");
  }

  @Test
  void theFirstGoesAtOnce() {
    frames.accept(new Frame(1, new byte[0], TellingSamples.scene(8, 8)));
    assertEquals(1, sent.size());
  }
}
