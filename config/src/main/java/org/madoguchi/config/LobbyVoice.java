package org.madoguchi.config;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What a lobby terminal speaks with, to who asks for it.
 *
 * @param device part of the name of the sound device that a headset is plugged into: nothing is
 *     said elsewhere, so that nobody else hears it. Empty: the machine's usual one
 * @param clips folder of recorded and prepared speech. Empty: none
 * @param japaneseVoice HTS voice file for Open JTalk. Empty: the first that is installed
 */
public record LobbyVoice(
    Optional<String> device, Optional<Path> clips, Optional<Path> japaneseVoice) {
  /** What the machine has. */
  public static final LobbyVoice FOUND =
      new LobbyVoice(Optional.empty(), Optional.empty(), Optional.empty());
}
