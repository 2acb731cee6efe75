package org.madoguchi.card;

import java.time.Duration;
import java.util.Set;

/**
 * What an authority's script may hold beside the rules that are always the same (decision 48). A
 * wider one comes with a release of the program, never from the other end.
 *
 * @param authority whose scripts; for people
 * @param securityLevels P1 of EXTERNAL AUTHENTICATE (GlobalPlatform Card Specification, Amendment D
 *     7.1.2)
 * @param forbidden instructions that are never passed on, in the channel neither, 0 to FF
 * @param mostCommands of one order, 1 to 400
 * @param longest from opening the relay to the last command of the script, up to 90 s
 */
public record RelayProfile(
    String authority,
    Set<Integer> securityLevels,
    Set<Integer> forbidden,
    int mostCommands,
    Duration longest) {
  /** The most that any profile may allow. */
  public static final int MOST_COMMANDS = 400;

  /** The longest that any profile may allow. */
  public static final Duration LONGEST = Duration.ofSeconds(90);

  /**
   * What presents, changes or resets a PIN or signs with a key (20, 24, 2A, 2C, 86, 88 and their
   * odd forms, ISO/IEC 7816-4), what can hide such a command (C2, C3 ENVELOPE) and what opens
   * another way to the card (70 MANAGE CHANNEL). In every profile.
   */
  static final Set<Integer> ALWAYS_FORBIDDEN =
      Set.of(
          0x20, 0x21, 0x24, 0x25, 0x2A, 0x2B, 0x2C, 0x2D, 0x86, 0x87, 0x88, 0x89, 0xC2, 0xC3, 0x70,
          0x71);

  public RelayProfile {
    securityLevels = Set.copyOf(securityLevels);
    forbidden = Set.copyOf(forbidden);
    if (mostCommands < 1 || mostCommands > MOST_COMMANDS) {
      throw new IllegalArgumentException("1 to 400 commands: " + mostCommands);
    }
    if (longest.isNegative() || longest.isZero() || longest.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("up to 90 s: " + longest);
    }
  }

  /** A channel by SCP03 with everything encrypted in both directions. */
  public static RelayProfile globalPlatform(String authority) {
    return new RelayProfile(authority, Set.of(0x33), Set.of(), MOST_COMMANDS, LONGEST);
  }
}
