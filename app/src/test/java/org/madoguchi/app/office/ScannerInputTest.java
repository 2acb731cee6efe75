package org.madoguchi.app.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScannerInputTest {
  private final ScannerInput scanner = new ScannerInput();
  private Instant now = Samples.NOW;

  private Optional<String> type(String text) {
    Optional<String> last = Optional.empty();
    for (int i = 0; i < text.length(); i++) {
      now = now.plusMillis(2);
      last = scanner.take(text.charAt(i), now);
    }
    return last;
  }

  @Test
  void enterEndsACode() {
    assertEquals(Optional.of("MD1S-ABC"), type("MD1S-ABC\r"));
    assertEquals(Optional.of("MD1P-2"), type("MD1P-2\n"));
  }

  @Test
  void tabAndBothEndsTogetherEndOneCode() {
    assertEquals(Optional.of("MD1S-ABC"), type("MD1S-ABC\t"));
    assertEquals(Optional.of("MD1S-ABC"), type("MD1S-ABC\r"));
    assertTrue(type("\n").isEmpty(), "the second half of CR LF");
  }

  @Test
  void aPauseEndsACodeThatNoKeyEnds() {
    type("MD1S-ABC");
    assertTrue(scanner.paused(now.plus(ScannerInput.PAUSE)).isEmpty(), "it may go on");
    assertTrue(scanner.collecting());
    assertEquals(
        Optional.of("MD1S-ABC"), scanner.paused(now.plus(ScannerInput.PAUSE).plusMillis(1)));
    assertTrue(!scanner.collecting());
    assertTrue(scanner.paused(now.plusSeconds(9)).isEmpty(), "once");
  }

  @Test
  void theNextCodeEndsOneThatNoKeyEnded() {
    type("MD1S-ABC");
    now = now.plus(ScannerInput.PAUSE);
    assertEquals(Optional.of("MD1S-ABC"), type("M"));
    assertEquals(Optional.of("MD1P-2"), type("D1P-2\r"));
  }

  @Test
  void enterAloneIsNothing() {
    assertTrue(type("\r").isEmpty());
    assertTrue(type("  \r").isEmpty());
  }

  @Test
  void aPauseMakesStrayKeysOfWhatCameBefore() {
    type("12");
    now = now.plus(ScannerInput.PAUSE);
    assertEquals(Optional.of("A0427"), type("A0427\r"));
    type(" 12 ");
    now = now.plus(ScannerInput.PAUSE);
    assertTrue(type("\r").isEmpty());
  }

  @Test
  void aClockSetBackForgetsToo() {
    type("12");
    now = now.minusSeconds(3600);
    assertEquals(Optional.of("A0427"), type("A0427\r"));
  }

  @Test
  void anEndlessCodeIsCut() {
    assertTrue(type("A".repeat(100_000) + "\r").orElseThrow().length() < 1000);
  }

  @Test
  void controlCharactersAreNoPartOfACode() {
    assertEquals(Optional.of("A0427"), type("\u0002A04\u001d27\r"));
  }
}
