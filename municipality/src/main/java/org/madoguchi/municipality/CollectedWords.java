package org.madoguchi.municipality;

import java.io.PrintWriter;
import java.time.YearMonth;
import org.madoguchi.config.Language;
import org.madoguchi.figures.FiguresWords;
import org.madoguchi.municipality.figures.Collected;
import org.madoguchi.municipality.figures.Collected.Said;
import org.madoguchi.municipality.words.Words;
import picocli.CommandLine;

/** What became of post offices' signed files, for the commands that put them together. */
final class CollectedWords {
  private CollectedWords() {}

  /**
   * Puts together what was added, and tells what became of each file: a refused one as an error.
   *
   * @return whether none was refused
   */
  static boolean told(Collected collected, Language language, CommandLine command) {
    var said = collected.end();
    said.forEach((name, what) -> tell(name, what, language, command));
    return said.values().stream().noneMatch(s -> s instanceof Said.Refused);
  }

  private static void tell(String name, Said said, Language language, CommandLine command) {
    Words words = Words.in(language);
    FiguresWords faults = FiguresWords.in(language);
    PrintWriter to = said instanceof Said.Refused ? command.getErr() : command.getOut();
    to.println(
        name
            + ": "
            + switch (said) {
              case Said.Counted(String office, YearMonth of) ->
                  words.get("collect.counted", office, of);
              case Said.Again(String as) -> words.get("collect.again", as);
              case Said.Superseded(String by) -> words.get("collect.superseded", by);
              case Said.OtherMonth(YearMonth of) -> words.get("collect.other-month", of);
              case Said.Refused(var why) ->
                  "%s: %s %s".formatted(why, faults.words(why), faults.cure(why));
            });
  }
}
