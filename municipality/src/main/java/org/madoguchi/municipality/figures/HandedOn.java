package org.madoguchi.municipality.figures;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.madoguchi.figures.FiguresFault;
import org.madoguchi.figures.SignedFigures;

/**
 * Originals that somebody else has collected, taken by a desk as if their offices had sent them:
 * each is verified anew, and counts once however it came. In the order in which they were signed
 * (to the second, and then by the journal's lines), so that an office's later file finds the
 * earlier one. Not thread-safe; blocks on the database.
 */
public final class HandedOn {
  private final FiguresDesk desk;
  private final SortedMap<String, Taking> said = new TreeMap<>();
  private final List<Head> heads = new ArrayList<>();
  private final List<File> files = new ArrayList<>();

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Head(String name, byte[] cms, String office) {}

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record File(String name, FiguresCheck.Sound sound, byte[] cms) {
    Instant at() {
      return sound.file().at();
    }

    long lastLine() {
      return sound.file().figures().lines().last();
    }
  }

  /** Nothing yet. */
  public HandedOn(FiguresDesk desk) {
    this.desk = desk;
  }

  /** A file's content: an office's month, or a countersigned head of its journal. */
  public void add(String name, byte[] cms) {
    switch (desk.check(cms)) {
      case FiguresCheck.Sound sound -> files.add(new File(name, sound, cms));
      case FiguresCheck.Wrong(FiguresFault why) ->
          desk.whose(cms)
              .ifPresentOrElse(
                  office -> heads.add(new Head(name, cms, office)),
                  () -> said.put(name, new Taking.Refused(why)));
    }
  }

  /**
   * Takes all that was added, heads first; what became of each file, by name. What was taken before
   * a {@code StoreFailure} stays, and is known again the next time.
   */
  public SortedMap<String, Taking> end() {
    heads.forEach(each -> said.put(each.name(), desk.head(each.cms(), each.office())));
    files.sort(
        Comparator.comparing(File::at).thenComparingLong(File::lastLine).thenComparing(File::name));
    for (File each : files) {
      SignedFigures.Opened opened = each.sound().file();
      said.put(each.name(), desk.taken(opened, each.sound().office(), each.cms()));
    }
    return said;
  }
}
