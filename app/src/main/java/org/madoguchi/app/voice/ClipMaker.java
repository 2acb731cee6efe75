package org.madoguchi.app.voice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.madoguchi.config.Language;

/** Prepares the speech of texts, so that a terminal needn't make it while somebody waits. */
public final class ClipMaker {
  private final Speaking programs;
  private final Clips clips;

  /**
   * @param folder where the clips go
   * @param japaneseVoice HTS voice file for Open JTalk; empty: the first that is installed
   */
  public ClipMaker(Path folder, Optional<Path> japaneseVoice) {
    this(SpeechPrograms.ofMachine(japaneseVoice), new Clips(folder));
  }

  ClipMaker(Speaking programs, Clips clips) {
    this.programs = programs;
    this.clips = clips;
  }

  /**
   * What has become of the texts of a language.
   *
   * @param language which
   * @param texts how many there are
   * @param recorded how many of them a person has said
   * @param made how many a program has said now
   * @param missing how many nothing says
   */
  public record Made(Language language, int texts, int recorded, int made, int missing) {}

  /**
   * Prepares them, and leaves the list of files and texts beside them, for who records.
   *
   * @throws IOException if something can't be written
   */
  public Made make(Language language, Collection<String> texts)
      throws IOException, InterruptedException {
    List<String> all = List.copyOf(new TreeSet<>(texts));
    int recorded = 0;
    int made = 0;
    StringBuilder list = new StringBuilder();
    for (String text : all) {
      list.append(Clips.name(text)).append('\t').append(text).append('\n');
      if (clips.recorded(text, language)) {
        recorded++;
      } else if (programs.has(language)) {
        clips.keep(text, language, programs.speak(text, language, 0));
        made++;
      }
    }
    Path folder = Files.createDirectories(clips.folder().resolve(language.code()));
    Files.writeString(folder.resolve("texts.tsv"), list);
    return new Made(language, all.size(), recorded, made, all.size() - recorded - made);
  }
}
