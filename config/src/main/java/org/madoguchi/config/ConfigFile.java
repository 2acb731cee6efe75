package org.madoguchi.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The kinds of configuration file, each with what reads it. */
enum ConfigFile {
  /** Of a branch. */
  BRANCH("branch", root -> ConfigReader.branchFile(root, new ArrayList<>(), _ -> List.of())),
  /** Of a municipality that a branch works for. */
  MUNICIPALITY("municipality", MunicipalityReader::read),
  /** Of a further office terminal. */
  OFFICE_TERMINAL("office-terminal", ConfigReader::officeTerminal),
  /** Of the officers' program. */
  OFFICERS("officers-program", MunicipalityOfficeReader::read);

  private final String text;
  private final Consumer<TomlSection> reader;

  ConfigFile(String text, Consumer<TomlSection> reader) {
    this.text = text;
    this.reader = reader;
  }

  /** Its name among the schemas. */
  String text() {
    return text;
  }

  /**
   * What it may hold: the reader is asked with every key there, and once more without each of those
   * that it can do without, since some keys exclude each other.
   */
  static Shape shape(Consumer<TomlSection> reader) {
    Set<String> asked = new TreeSet<>();
    Shape shape = read(reader, "", asked);
    for (String absent : List.copyOf(asked)) {
      shape = shape.and(read(reader, absent, asked));
    }
    return shape;
  }

  Shape shape() {
    return shape(reader);
  }

  /** The names of its tables and of what stands before them. */
  Set<String> keys() {
    return read(reader, "", new TreeSet<>()) instanceof Shape.Table top
        ? top.keys().keySet()
        : Set.of();
  }

  /** The kind of which a file has the most keys; none if it has none of any. */
  static Optional<ConfigFile> of(TomlSection root) {
    return Stream.of(values())
        .filter(kind -> kind.shared(root) > 0)
        .max(Comparator.comparingLong(kind -> kind.shared(root)));
  }

  private long shared(TomlSection root) {
    return root.keys().stream().filter(keys()::contains).count();
  }

  private static Shape read(Consumer<TomlSection> reader, String absent, Set<String> asked) {
    TableDescription description =
        new TableDescription(
            key -> {
              asked.add(key);
              return !key.equals(absent);
            });
    reader.accept(TomlFile.described(description));
    return description.shape();
  }
}
