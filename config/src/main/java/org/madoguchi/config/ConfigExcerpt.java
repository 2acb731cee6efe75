package org.madoguchi.config;

import java.nio.file.Path;
import java.util.Set;
import org.tomlj.TomlArray;
import org.tomlj.TomlTable;

/**
 * A configuration file for somebody far away who helps: which keys there are, and their values
 * where those can't name a person or open anything. What isn't known to be harmless is left out, so
 * that a key that is added one day is left out until somebody says otherwise here. Pure but for
 * reading the file.
 */
public final class ConfigExcerpt {
  /** Keys whose text is a word of the program's own, a name for machines, or an address. */
  private static final Set<String> TOLD =
      Set.of(
          "address",
          "any_of",
          "book_until",
          "branch",
          "certificate_sha256",
          "class",
          "closed_each_year",
          "code",
          "device",
          "errand",
          "every_day",
          "friday",
          "ground",
          "hours",
          "id",
          "kind",
          "languages",
          "monday",
          "municipality",
          "name_pattern",
          "office",
          "operations",
          "public_holidays",
          "routes",
          "saturday",
          "scanner",
          "seal",
          "service",
          "show",
          "signers",
          "sunday",
          "terminal",
          "theme",
          "thursday",
          "tuesday",
          "uri",
          "wednesday",
          "weekdays",
          "zone");

  private ConfigExcerpt() {}

  /** A line for each key, such as {@code lobby.terminal = "lobby-1"}. */
  public static String of(Path path) {
    TomlFile file = TomlFile.read(path);
    StringBuilder lines = new StringBuilder();
    if (!file.sound()) {
      for (ConfigMistake mistake : file.mistakes()) { // its words may quote the line
        lines.append("no TOML at %d:%d%n".formatted(mistake.line(), mistake.column()));
      }
      return lines.toString();
    }
    table("", file.content(), lines);
    return lines.toString();
  }

  private static void table(String path, TomlTable table, StringBuilder lines) {
    for (String key : table.keySet()) {
      value(path.isEmpty() ? key : path + "." + key, key, table.get(java.util.List.of(key)), lines);
    }
  }

  private static void value(String path, String key, Object value, StringBuilder lines) {
    switch (value) {
      case TomlTable below -> table(path, below, lines);
      case TomlArray list -> {
        for (int i = 0; i < list.size(); i++) {
          value("%s[%d]".formatted(path, i), key, list.get(i), lines);
        }
      }
      case String text ->
          lines
              .append(path)
              .append(" = ")
              .append(harmless(key, text) ? "\"" + text + "\"" : "text, not told")
              .append('\n');
      default -> lines.append(path).append(" = ").append(value).append('\n');
    }
  }

  /** An address may bear a user's name and password before its host. */
  private static boolean harmless(String key, String text) {
    return TOLD.contains(key) && text.indexOf('@') < 0 && text.chars().allMatch(c -> c < 0x7F);
  }
}
