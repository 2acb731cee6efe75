package org.madoguchi.sandbox.tour;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.madoguchi.app.voice.Speech;
import org.madoguchi.app.voice.Utterance;
import org.madoguchi.app.voice.Voice;
import org.madoguchi.config.Language;

/** Says everything at once, in every language, and keeps it. Thread-safe. */
public final class HeardSpeech implements Speech {
  private final List<Utterance> all = new ArrayList<>();
  private int told;

  /** Nothing yet. */
  public HeardSpeech() {}

  @Override
  public boolean has(Language language) {
    return true;
  }

  @Override
  public synchronized void say(Utterance utterance, Voice how) {
    all.add(utterance);
  }

  @Override
  public void stop() {}

  @Override
  public boolean speaking() {
    return false;
  }

  @Override
  public void close() {}

  /** What was said since this was last asked. */
  public synchronized List<String> news() {
    List<String> news = all.subList(told, all.size()).stream().map(Utterance::text).toList();
    told = all.size();
    return news;
  }

  /** Writes all that was said, a line each, with why. */
  public synchronized void write(Path file) throws IOException {
    Files.write(file, all.stream().map(u -> u.kind() + "\t" + u.text()).toList());
  }
}
