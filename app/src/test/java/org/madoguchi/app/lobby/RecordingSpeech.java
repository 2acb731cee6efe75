package org.madoguchi.app.lobby;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.madoguchi.app.voice.Speech;
import org.madoguchi.app.voice.Utterance;
import org.madoguchi.app.voice.Voice;
import org.madoguchi.config.Language;

/** Keeps what is said, and says it when a test likes. */
final class RecordingSpeech implements Speech {
  private final Set<Language> languages;
  final List<Utterance> said = new ArrayList<>();
  final List<Voice> how = new ArrayList<>();
  int stopped;
  boolean speaking;

  RecordingSpeech(Language... languages) {
    this.languages = Set.of(languages);
  }

  /** All texts since the last look. */
  List<String> news() {
    List<String> texts = said.stream().map(Utterance::text).toList();
    said.clear();
    return texts;
  }

  @Override
  public boolean has(Language language) {
    return languages.contains(language);
  }

  @Override
  public void say(Utterance utterance, Voice voice) {
    said.add(utterance);
    how.add(voice);
  }

  @Override
  public void stop() {
    stopped++;
  }

  @Override
  public boolean speaking() {
    return speaking;
  }

  @Override
  public void close() {}
}
