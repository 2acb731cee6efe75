package org.madoguchi.config;

import java.time.LocalDate;
import java.time.LocalTime;
import org.tomlj.TomlArray;
import org.tomlj.TomlTable;

/** What a technician is told of TOML. Pure. */
final class TomlWords {
  private TomlWords() {}

  /** A TOML value in words. */
  static String describe(Object value) {
    return switch (value) {
      case String _ -> "text";
      case Long _ -> "a whole number";
      case Double _ -> "a number";
      case Boolean _ -> "true or false";
      case LocalDate _ -> "a date";
      case LocalTime _ -> "a time";
      case TomlArray _ -> "a list";
      case TomlTable _ -> "a table";
      default -> "a moment"; // OffsetDateTime and LocalDateTime are all that TOML has besides
    };
  }
}
