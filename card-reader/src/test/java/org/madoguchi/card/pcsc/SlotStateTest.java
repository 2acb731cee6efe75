package org.madoguchi.card.pcsc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** The flags of pcsc-lite's {@code winscard.h}. */
class SlotStateTest {
  private static SlotState state(long event) {
    return SlotState.unaware("reader").now(event);
  }

  @Test
  void cardThere() {
    assertTrue(state(0x0001_0022).present());
    assertFalse(state(0x0001_0022).mute());
    assertTrue(state(0x0001_0222).mute());
    assertFalse(state(0x0002_0012).present());
  }

  @Test
  void readerGone() {
    assertTrue(state(0x0006).gone());
    assertTrue(state(0x000A).gone());
    assertFalse(state(0x0001_0022).gone());
  }

  @Test
  void askedAgainWithoutTheMark() {
    assertEquals(0x0001_0020, state(0x0001_0022).state());
  }

  @Test
  void otherCardMeanwhile() {
    assertTrue(state(0x0003_0022).cardMovedSince(state(0x0001_0022)));
    assertFalse(state(0x0001_0122).cardMovedSince(state(0x0001_0022)), "only in use now");
    assertFalse(state(0x0003_0022).cardMovedSince(SlotState.unaware("reader")));
  }
}
