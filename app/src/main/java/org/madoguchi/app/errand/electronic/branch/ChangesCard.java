package org.madoguchi.app.errand.electronic.branch;

import java.util.List;

/**
 * Whether a command of an authority's script may change the card. What it does is the authority's
 * secret, but class and instruction stay readable (decision 48). Pure.
 */
final class ChangesCard {
  /** ISO/IEC 7816-4 5.4.1: bits of a class that mean secure messaging. */
  private static final int SECURED = 0x0C;

  private static final int PROPRIETARY_SECURED = 0x04;

  private ChangesCard() {}

  /** Whether one of them may. */
  static boolean any(List<byte[]> commands) {
    return commands.stream().anyMatch(ChangesCard::may);
  }

  /**
   * Everything that isn't known to leave the card as it is. In clear that is SELECT, GET DATA,
   * INITIALIZE UPDATE; under secure messaging GET DATA, READ BINARY and READ RECORD; either way
   * EXTERNAL AUTHENTICATE, which opens the channel.
   */
  private static boolean may(byte[] command) {
    if (command.length < 2) {
      return true;
    }
    int cla = command[0] & 0xff;
    int mask = (cla & 0x80) == 0 ? SECURED : PROPRIETARY_SECURED;
    boolean secured = (cla & mask) != 0;
    return switch (command[1] & 0xff) {
      case 0xCA, 0xCB, 0x82 -> false;
      case 0xA4, 0x50 -> secured;
      case 0xB0, 0xB2 -> !secured; // never passed on in clear: whatever it is
      default -> true;
    };
  }
}
