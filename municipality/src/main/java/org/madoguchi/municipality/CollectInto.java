package org.madoguchi.municipality;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Collections;
import java.util.SortedMap;
import org.madoguchi.config.Language;
import org.madoguchi.figures.FiguresFault;
import org.madoguchi.figures.FiguresWords;
import org.madoguchi.municipality.figures.HandedOn;
import org.madoguchi.municipality.figures.Taking;
import org.madoguchi.municipality.words.Words;

/**
 * Signed files that a lower level has collected go into the database of an officers' program, which
 * may be running meanwhile.
 */
final class CollectInto {
  private final SignedFiles files;
  private final InstantSource clock;
  private final Language language;
  private final PrintWriter out;
  private final PrintWriter err;

  CollectInto(
      SignedFiles files, InstantSource clock, Language language, PrintWriter out, PrintWriter err) {
    this.files = files;
    this.clock = clock;
    this.language = language;
    this.out = out;
    this.err = err;
  }

  /**
   * Takes them.
   *
   * @param config of the officers' program
   * @return exit code: 1 if a file isn't counted
   */
  int run(Path config) throws IOException {
    return new AtOffice(clock, err).run(config, desk -> take(new HandedOn(desk)));
  }

  private int take(HandedOn handedOn) throws IOException {
    files.each(handedOn::add);
    SortedMap<String, Taking> said = handedOn.end();
    Words words = Words.in(language);
    said.forEach((name, taking) -> tell(words, name, taking));
    int counted = Collections.frequency(said.values(), new Taking.Taken(Taking.As.COUNTED));
    int again = Collections.frequency(said.values(), new Taking.Taken(Taking.As.AGAIN));
    int others = said.size() - counted - again;
    out.println(words.get("collect.into", said.size(), counted, again, others));
    return others > 0 ? CollectCommand.REFUSED : 0;
  }

  /** Those that count aren't named: a country has 24,000 each month. */
  private void tell(Words words, String name, Taking taking) {
    switch (taking) {
      case Taking.Taken(Taking.As as) when as == Taking.As.KEPT ->
          err.println(name + ": " + words.get("collect.kept"));
      case Taking.Taken _ -> {}
      case Taking.Refused(FiguresFault why) -> err.println(name + ": " + told(why));
      case Taking.NotYours() -> throw new IllegalStateException("nobody else sends it");
    }
  }

  private String told(FiguresFault why) {
    FiguresWords faults = FiguresWords.in(language);
    return "%s: %s %s".formatted(why, faults.words(why), faults.cure(why));
  }
}
