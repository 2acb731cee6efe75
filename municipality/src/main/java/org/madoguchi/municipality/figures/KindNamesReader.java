package org.madoguchi.municipality.figures;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.madoguchi.config.ConfigMistake;
import org.madoguchi.config.ConfigReading;
import org.madoguchi.config.ConfigReading.Mistakes;
import org.madoguchi.config.ConfigReading.Read;
import org.madoguchi.config.Language;
import org.madoguchi.config.LocalizedText;

/**
 * Reads what kinds are called: a CSV file with a line for each. Every mistake is told at once.
 *
 * <p>Thread rule: any thread; blocks on the disk.
 */
public final class KindNamesReader {
  /** Its first line. */
  public static final String HEADER = "kind,ja,en";

  private static final int COLUMNS = 3;

  private final String file;
  private final List<ConfigMistake> mistakes = new ArrayList<>();
  private final Map<String, LocalizedText> names = new HashMap<>();
  private int line = 1;

  private KindNamesReader(String file) {
    this.file = file;
  }

  /** A file's names. */
  public static ConfigReading<KindNames> read(Path path) {
    return CsvFile.read(path, KindNamesReader::read);
  }

  /**
   * Names whose text is at hand.
   *
   * @param name what mistakes name as the file
   */
  static ConfigReading<KindNames> read(String name, String csv) {
    KindNamesReader reader = new KindNamesReader(name);
    reader.lines(CsvFile.lines(csv));
    return reader.mistakes.isEmpty()
        ? new Read<>(new KindNames(reader.names))
        : new Mistakes<>(reader.mistakes);
  }

  private void lines(List<String> lines) {
    if (lines.isEmpty() || !lines.getFirst().strip().equals(HEADER)) {
      mistake(1, "the first line must be " + HEADER);
      return;
    }
    for (String each : lines.subList(1, lines.size())) {
      line++;
      if (!each.isBlank()) {
        cells(CsvLine.of(each).cells());
      }
    }
  }

  private void cells(List<CsvLine.Cell> cells) {
    if (cells.size() != COLUMNS) {
      mistake(1, "has %d cells, not %d".formatted(cells.size(), COLUMNS));
      return;
    }
    CsvLine.Cell kind = cells.getFirst();
    CsvLine.Cell japanese = cells.get(1);
    CsvLine.Cell english = cells.get(2);
    if (!kind.text().matches("[a-z0-9-]{1,64}")) {
      mistake(
          kind.column(),
          "kind must be 1 to 64 of a-z, 0-9 and -, as in figures, not \"%s\""
              .formatted(kind.text()));
    } else if (!japanese.text().matches(".{1,40}")) {
      mistake(japanese.column(), "ja must be 1 to 40 letters");
    } else if (english.text().length() > 60) {
      mistake(english.column(), "en must be at most 60 letters, or empty: the Japanese one then");
    } else if (names.putIfAbsent(kind.text(), name(japanese.text(), english.text())) != null) {
      mistake(kind.column(), kind.text() + " has a name above");
    }
  }

  private static LocalizedText name(String japanese, String english) {
    return LocalizedText.of(
        language -> language.equals(Language.JA) || english.isEmpty() ? japanese : english);
  }

  private void mistake(int column, String message) {
    mistakes.add(new ConfigMistake(file, line, column, "", message));
  }
}
