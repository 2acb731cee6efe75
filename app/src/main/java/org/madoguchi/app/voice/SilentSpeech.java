package org.madoguchi.app.voice;

import org.madoguchi.config.Language;

/** Where there is no voice: it has none for any language, and the screen says so. */
final class SilentSpeech implements Speech {
  @Override
  public boolean has(Language language) {
    return false;
  }

  @Override
  public void say(Utterance utterance, Voice how) {}

  @Override
  public void stop() {}

  @Override
  public boolean speaking() {
    return false;
  }

  @Override
  public void close() {}
}
