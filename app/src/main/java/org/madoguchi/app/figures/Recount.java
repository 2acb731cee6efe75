package org.madoguchi.app.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.madoguchi.figures.Figure;
import org.madoguchi.figures.MonthFigures;

/** A file's figures against those that the journal says. Pure. */
public final class Recount {
  private Recount() {}

  /**
   * One that isn't as it is told.
   *
   * @param told 0 if the file doesn't have it
   * @param counted 0 if the journal says nothing of it
   */
  public record Difference(Figure about, long told, long counted) {}

  /** All differences, in the order of figures; empty if the file is right. */
  public static List<Difference> differences(MonthFigures told, MonthFigures counted) {
    Map<Figure, Long> ofFile = byThing(told);
    Map<Figure, Long> ofJournal = byThing(counted);
    Map<Figure, Long> all = new TreeMap<>(ofFile);
    all.putAll(ofJournal);
    List<Difference> differences = new ArrayList<>();
    for (Figure about : all.keySet()) {
      long said = ofFile.getOrDefault(about, 0L);
      long there = ofJournal.getOrDefault(about, 0L);
      if (said != there) {
        differences.add(new Difference(about, said, there));
      }
    }
    return List.copyOf(differences);
  }

  private static Map<Figure, Long> byThing(MonthFigures figures) {
    Map<Figure, Long> values = new TreeMap<>();
    for (Figure each : figures.figures()) {
      values.put(new Figure(each.measure(), each.municipality(), each.kind(), 0), each.value());
    }
    return values;
  }
}
