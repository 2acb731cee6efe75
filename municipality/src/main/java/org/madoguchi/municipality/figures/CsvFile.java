package org.madoguchi.municipality.figures;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import org.madoguchi.config.ConfigMistake;
import org.madoguchi.config.ConfigReading;
import org.madoguchi.config.ConfigReading.Mistakes;

/** A CSV file as people make it: in UTF-8, with a mark of that before it or not. */
final class CsvFile {
  private CsvFile() {}

  /**
   * What is in a file. Blocks on the disk.
   *
   * @param reading of its name, for mistakes, and its text
   */
  static <T> ConfigReading<T> read(
      Path path, BiFunction<String, String, ConfigReading<T>> reading) {
    String why;
    try {
      return reading.apply(path.toString(), Files.readString(path));
    } catch (CharacterCodingException e) {
      why = "not UTF-8 text";
    } catch (IOException e) {
      why = "can't be read";
    }
    return new Mistakes<>(List.of(new ConfigMistake(path.toString(), 1, 1, "", why)));
  }

  /** The lines of a text, without the mark that some spreadsheets write before it. */
  static List<String> lines(String csv) {
    return (csv.startsWith("\uFEFF") ? csv.substring(1) : csv).lines().toList();
  }
}
