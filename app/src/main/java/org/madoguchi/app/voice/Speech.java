package org.madoguchi.app.voice;

import org.madoguchi.config.Language;

/**
 * What speaks. It keeps nothing of a resident: rate and volume come with each utterance. Any
 * thread; every call returns at once and never fails.
 */
public interface Speech extends AutoCloseable {
  /** One without a voice. */
  Speech SILENT = new SilentSpeech();

  /** Whether there is a voice for that language now. */
  boolean has(Language language);

  /** Says it after all that waits to be said. What there is no voice for is left out. */
  void say(Utterance utterance, Voice how);

  /** Ends what is being said, and forgets what waits. */
  void stop();

  /** Whether something is being said, or waits to be. */
  boolean speaking();

  /** Ends it for good. */
  @Override
  void close();
}
