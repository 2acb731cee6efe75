package org.madoguchi.municipality.figures;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.madoguchi.config.ConfigMistake;
import org.madoguchi.config.ConfigReading;
import org.madoguchi.config.ConfigReading.Mistakes;
import org.madoguchi.config.ConfigReading.Read;
import org.madoguchi.config.Prefecture;
import org.madoguchi.municipality.figures.Office.Duty;

/**
 * Reads the registry of offices: a CSV file with a line for each duty of each office. Every mistake
 * is told at once.
 *
 * <p>Thread rule: any thread; blocks on the disk.
 */
public final class RegistryReader {
  /** Its first line. */
  public static final String HEADER = "office,name,prefecture,municipality,duty,from,through";

  /** A column more, for people. */
  public static final String NAME_COLUMN = ",municipality_name";

  /** The sandbox's prefecture, which doesn't exist. */
  private static final String MADE_UP = "99";

  private static final int COLUMNS = HEADER.split(",", -1).length;

  private final String file;
  private final List<ConfigMistake> mistakes = new ArrayList<>();
  private final Map<String, Office> offices = new TreeMap<>();
  private final Map<String, String> names = new HashMap<>();
  private boolean named;
  private int line = 1;

  private RegistryReader(String file) {
    this.file = file;
  }

  /** A file's offices. */
  public static ConfigReading<Registry> read(Path path) {
    return CsvFile.read(path, RegistryReader::read);
  }

  /**
   * Offices whose text is at hand.
   *
   * @param name what mistakes name as the file
   */
  public static ConfigReading<Registry> read(String name, String csv) {
    RegistryReader reader = new RegistryReader(name);
    reader.lines(CsvFile.lines(csv));
    return reader.mistakes.isEmpty()
        ? new Read<>(new Registry(reader.offices.values(), reader.names))
        : new Mistakes<>(reader.mistakes);
  }

  private void lines(List<String> lines) {
    String first = lines.isEmpty() ? "" : lines.getFirst().strip();
    named = first.equals(HEADER + NAME_COLUMN);
    if (!named && !first.equals(HEADER)) {
      mistake(
          1, "the first line must be %s, with %s after it or not".formatted(HEADER, NAME_COLUMN));
      return;
    }
    for (String each : lines.subList(1, lines.size())) {
      line++;
      if (!each.isBlank()) {
        cells(CsvLine.of(each).cells());
      }
    }
    if (offices.isEmpty() && mistakes.isEmpty()) {
      mistake(1, "names no office");
    }
  }

  private void cells(List<CsvLine.Cell> cells) {
    int wanted = named ? COLUMNS + 1 : COLUMNS;
    if (cells.size() != wanted) {
      mistake(1, "has %d cells, not %d".formatted(cells.size(), wanted));
      return;
    }
    int before = mistakes.size();
    String id = matching(cells.get(0), "office", "[a-z0-9-]{1,32}", "1 to 32 of a-z, 0-9 and -");
    String name = matching(cells.get(1), "name", ".{1,80}", "1 to 80 letters");
    CsvLine.Cell prefecture = cells.get(2);
    matching(prefecture, "prefecture", "[0-9]{2}", "two digits, such as 13");
    CsvLine.Cell municipality = cells.get(3);
    matching(municipality, "municipality", "[0-9]{5}", "five digits, such as 13101");
    String word = matching(cells.get(4), "duty", "[a-z][a-z-]{0,31}", "a word of a-z and -");
    LocalDate from = date(cells.get(5), "from");
    CsvLine.Cell end = cells.get(6);
    LocalDate through = end.text().isEmpty() ? null : date(end, "through");
    if (mistakes.size() > before || from == null) {
      return;
    }
    if (Prefecture.name(prefecture.text()).isEmpty() && !prefecture.text().equals(MADE_UP)) {
      mistake(prefecture.column(), "there is no prefecture " + prefecture.text());
    } else if (!municipality.text().startsWith(prefecture.text())) {
      mistake(
          municipality.column(),
          "%s doesn't lie in prefecture %s".formatted(municipality.text(), prefecture.text()));
    } else if (municipality.text().endsWith("000")) {
      mistake(municipality.column(), municipality.text() + " is a prefecture's code");
    } else if (through != null && through.isBefore(from)) {
      mistake(end.column(), "through is before from");
    } else {
      Duty duty = new Duty(word, from, through);
      add(new Office(id, name, prefecture.text(), municipality.text(), List.of(duty)), cells);
      if (named && !cells.get(COLUMNS).text().isEmpty()) {
        names.putIfAbsent(municipality.text(), cells.get(COLUMNS).text());
      }
    }
  }

  private void add(Office office, List<CsvLine.Cell> cells) {
    Office before = offices.get(office.id());
    if (before == null) {
      offices.put(office.id(), office);
      return;
    }
    Duty duty = office.duties().getFirst();
    if (!before.name().equals(office.name())) {
      mistake(cells.get(1).column(), "%s has another name above".formatted(office.id()));
    } else if (!before.municipality().equals(office.municipality())) {
      mistake(
          cells.get(3).column(),
          "%s lies in %s above".formatted(office.id(), before.municipality()));
    } else if (before.duties().stream().anyMatch(d -> overlap(d, duty))) {
      mistake(
          cells.get(4).column(), "%s has this duty at that time already".formatted(office.id()));
    } else {
      List<Duty> duties = new ArrayList<>(before.duties());
      duties.add(duty);
      offices.put(
          office.id(),
          new Office(
              office.id(), office.name(), office.prefecture(), office.municipality(), duties));
    }
  }

  private static boolean overlap(Duty one, Duty other) {
    return one.word().equals(other.word())
        && !last(one).isBefore(other.from())
        && !last(other).isBefore(one.from());
  }

  private static LocalDate last(Duty duty) {
    LocalDate through = duty.through();
    return through == null ? LocalDate.MAX : through;
  }

  private String matching(CsvLine.Cell cell, String column, String form, String inWords) {
    if (cell.text().matches(".*[０-９].*") && !column.equals("name")) {
      mistake(cell.column(), "%s has full-width digits: %s".formatted(column, cell.text()));
    } else if (!cell.text().matches(form)) {
      mistake(cell.column(), "%s must be %s, not \"%s\"".formatted(column, inWords, cell.text()));
    }
    return cell.text();
  }

  private @Nullable LocalDate date(CsvLine.Cell cell, String column) {
    try {
      if (cell.text().matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
        return LocalDate.parse(cell.text());
      }
    } catch (DateTimeException e) {
      // such as the 31st of June: told below
    }
    mistake(
        cell.column(),
        "%s must be a day such as 2026-04-01, not \"%s\"".formatted(column, cell.text()));
    return null;
  }

  private void mistake(int column, String message) {
    mistakes.add(new ConfigMistake(file, line, column, "", message));
  }
}
