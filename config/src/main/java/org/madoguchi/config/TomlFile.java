package org.madoguchi.config;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.tomlj.Toml;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/**
 * One TOML file while it is read, and the mistakes found in it so far.
 *
 * <p>Whoever reads it goes on after a mistake, with a stand-in value, so that a technician sees all
 * mistakes at once. No stand-in leaves the reader: one mistake spoils the whole result. Not
 * thread-safe.
 */
public final class TomlFile {
  private static final TomlPosition START = TomlPosition.positionAt(1, 1);
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final String name;
  private final Path directory;
  private final String text;
  private final TomlParseResult content;
  private final List<ConfigMistake> mistakes = new ArrayList<>();
  private final Function<String, List<String>> lacking;

  private TomlFile(
      String name, Path directory, String text, Function<String, List<String>> lacking) {
    this.name = name;
    this.lacking = lacking;
    this.directory = directory;
    this.text = text;
    // Windows editors put it there, TOML does not allow it, and nobody can see it.
    this.content = Toml.parse(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
    for (TomlParseError error : content.errors()) {
      String message = error.getMessage();
      mistake(error.position(), message == null ? "not TOML" : message);
    }
  }

  /** Reads a file from disk; if that fails, the file has this one mistake and no content. */
  public static TomlFile read(Path path) {
    return read(path, _ -> List.of());
  }

  /**
   * The same, where texts for people must be ones that can be shown.
   *
   * @param lacking which letters of a text can't
   */
  static TomlFile read(Path path, Function<String, List<String>> lacking) {
    String name = path.toString();
    Path parent = path.getParent();
    Path directory = parent == null ? Path.of("") : parent;
    try {
      return new TomlFile(name, directory, Files.readString(path), lacking);
    } catch (NoSuchFileException e) {
      return unreadable(name, directory, "no such file");
    } catch (CharacterCodingException e) {
      return unreadable(name, directory, "not UTF-8 text");
    } catch (IOException e) {
      return unreadable(name, directory, "can't be read: " + e.getMessage());
    }
  }

  /** A text that is at hand already; paths in it are relative to the working directory. */
  public static TomlFile of(String name, String text) {
    return new TomlFile(name, Path.of(""), text, _ -> List.of());
  }

  private static TomlFile unreadable(String name, Path directory, String why) {
    TomlFile file = new TomlFile(name, directory, "", _ -> List.of());
    file.mistake(START, why);
    return file;
  }

  /** The top of the file. Asked of a file with syntax errors it would miss what stands there. */
  public TomlSection root() {
    return new TomlSection(this, "", content, START, null);
  }

  /** The top of a file that isn't there: it notes what a reader asks of it. */
  static TomlSection described(TableDescription description) {
    TomlFile nothing = of("", "");
    return new TomlSection(nothing, "", nothing.content, START, description);
  }

  /** A path in this file, relative to the file. */
  Path resolve(String path) {
    return directory.resolve(path).normalize();
  }

  void mistake(TomlPosition at, String message) {
    mistake(at, "", message);
  }

  void mistake(TomlPosition at, String code, String message) {
    mistakes.add(new ConfigMistake(name, at.line(), at.column(), code, message));
  }

  /** Notes that a file which a key names isn't there. */
  void missing(TomlPosition at, String key, Path path) {
    mistakes.add(
        new ConfigMistake(
            name,
            at.line(),
            at.column(),
            "",
            key + " no such file: " + path,
            new ConfigMistake.Missing(key, path)));
  }

  /** Letters of a text that can't be shown. */
  List<String> lacking(String text) {
    return lacking.apply(text);
  }

  /** Whether there is none so far. */
  public boolean sound() {
    return mistakes.isEmpty();
  }

  /** One of its lines, counted from 1; empty if it has fewer. */
  public String line(int number) {
    return text.lines().skip(number - 1L).findFirst().orElse("");
  }

  TomlTable content() {
    return content;
  }

  String name() {
    return name;
  }

  /** All mistakes so far, from the top to the end. */
  public List<ConfigMistake> mistakes() {
    return mistakes.stream().sorted(ConfigMistake.BY_POSITION).toList();
  }
}
