package org.madoguchi.municipality.plan;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.madoguchi.config.ConfigMistake;
import org.madoguchi.config.ConfigReading;
import org.madoguchi.config.ConfigReading.Mistakes;
import org.madoguchi.config.ConfigReading.Read;

/**
 * Reads what became of a plan: a CSV file with a line for each month. Every mistake is told at
 * once.
 *
 * <p>Thread rule: any thread; blocks on the disk.
 */
public final class RecordReader {
  /** Its first line. */
  public static final String HEADER = "month,issued,arrived,windows,weekend_days,staff";

  private static final int COLUMNS = 6;
  private static final int MOST_DIGITS = 9;

  private final String name;
  private final Plan plan;
  private final List<ConfigMistake> mistakes = new ArrayList<>();
  private final List<FollowUp.Actual> actuals = new ArrayList<>();
  private final Set<YearMonth> seen = new HashSet<>();

  private RecordReader(String name, Plan plan) {
    this.name = name;
    this.plan = plan;
  }

  /** A file's months. */
  public static ConfigReading<List<FollowUp.Actual>> read(Path path, Plan plan) {
    String why;
    try {
      return read(path.toString(), Files.readString(path), plan);
    } catch (CharacterCodingException e) {
      why = "not UTF-8 text";
    } catch (IOException e) {
      why = "can't be read";
    }
    return new Mistakes<>(
        List.of(new ConfigMistake(path.toString(), 1, 1, PlanFault.F28.name(), why)));
  }

  /**
   * Months whose text is at hand.
   *
   * @param name what mistakes name as the file
   */
  public static ConfigReading<List<FollowUp.Actual>> read(String name, String csv, Plan plan) {
    RecordReader reader = new RecordReader(name, plan);
    reader.lines(csv.startsWith("\uFEFF") ? csv.substring(1) : csv);
    return reader.mistakes.isEmpty()
        ? new Read<>(List.copyOf(reader.actuals))
        : new Mistakes<>(reader.mistakes);
  }

  private void lines(String csv) {
    List<String> lines = csv.lines().toList();
    if (lines.isEmpty() || !lines.getFirst().strip().equals(HEADER)) {
      mistake(1, 1, PlanFault.F28, "the first line must be " + HEADER);
      return;
    }
    for (int i = 1; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        line(i + 1, lines.get(i));
      }
    }
  }

  private void line(int number, String line) {
    String[] cells = line.split(",", -1);
    if (cells.length != COLUMNS) {
      mistake(number, 1, PlanFault.F28, "has %d cells, not %d".formatted(cells.length, COLUMNS));
      return;
    }
    int before = mistakes.size();
    int column = 1;
    int[] numbers = new int[COLUMNS];
    for (int i = 0; i < COLUMNS; i++) {
      String cell = cells[i].strip();
      if (cell.matches(".*[０-９].*")) {
        mistake(number, column, PlanFault.F24, "full-width digits are no number: " + cell);
      } else if (i == 0) {
        month(number, cell);
      } else if (cell.matches("[0-9]{1,%d}".formatted(MOST_DIGITS))) {
        numbers[i] = Integer.parseInt(cell);
      } else {
        mistake(
            number,
            column,
            PlanFault.F28,
            "%s must be a whole number from 0 on, not \"%s\""
                .formatted(HEADER.split(",", -1)[i], cell));
      }
      column += cells[i].length() + 1;
    }
    if (mistakes.size() == before) {
      YearMonth month = YearMonth.parse(cells[0].strip());
      actuals.add(
          new FollowUp.Actual(
              month, numbers[1], numbers[2], numbers[3], numbers[4], numbers[COLUMNS - 1]));
    }
  }

  /** The months come in the plan's order, so that what waits can be carried over. */
  private void month(int line, String cell) {
    if (!cell.matches("20[0-9]{2}-(0[1-9]|1[0-2])")) {
      mistake(
          line,
          1,
          PlanFault.F28,
          "must begin with a month such as 2027-04, not \"%s\"".formatted(cell));
      return;
    }
    YearMonth month = YearMonth.parse(cell);
    int next = seen.size();
    if (!seen.add(month)) {
      mistake(line, 1, PlanFault.F25, "is there twice: " + month);
    } else if (next >= plan.months().size()) {
      mistake(line, 1, PlanFault.F26, month + " is after the plan's last month");
    } else if (!plan.months().get(next).month().equals(month)) {
      mistake(
          line,
          1,
          PlanFault.F26,
          "%s stands where %s is due".formatted(month, plan.months().get(next).month()));
    }
  }

  private void mistake(int line, int column, PlanFault fault, String message) {
    mistakes.add(new ConfigMistake(name, line, column, fault.name(), message));
  }
}
