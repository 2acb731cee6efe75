package org.madoguchi.config;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.madoguchi.config.service.Credentials;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/**
 * One table of a TOML file. Every getter notes what is wrong at the place where it is wrong and
 * answers with a stand-in then ({@link TomlFile} says why that is safe). Not thread-safe.
 */
public final class TomlSection {
  private final TomlFile file;
  private final String path;
  private final TomlTable table;
  private final TomlPosition position;
  private final @Nullable TableDescription description;
  private final Set<String> known = new TreeSet<>();

  /**
   * @param description notes what is asked, of a table that isn't there; null: the table is read
   */
  TomlSection(
      TomlFile file,
      String path,
      TomlTable table,
      TomlPosition position,
      @Nullable TableDescription description) {
    this.file = file;
    this.path = path;
    this.table = table;
    this.position = position;
    this.description = description;
  }

  /** An element of a list, and where it stands. */
  public record Element(Object value, TomlPosition position) {
    /** What it is, for a message. */
    public String inWords() {
      return value instanceof String text ? "\"" + text + "\"" : TomlWords.describe(value);
    }
  }

  /** Text that isn't blank. */
  public String text(String key) {
    Optional<String> text = required(key, String.class, "text in quotes", Shape.shownText());
    if (text.isPresent() && text.get().isBlank()) {
      mistake(key, "must not be blank");
    }
    return text.orElse("");
  }

  /** Text that screens and papers show. */
  private String shown(String key) {
    String text = text(key);
    for (String letter : file.lacking(text)) {
      mistake(
          key,
          "has the letter %s (U+%04X), which no font for papers on this machine has"
              .formatted(letter, letter.codePointAt(0)));
    }
    return text;
  }

  /** A stable name in requests and journal. */
  String code(String key) {
    return matching(key, "[a-z0-9-]{1,32}", "1 to 32 of a-z, 0-9 and -");
  }

  /** Text of a certain form. */
  public String matching(String key, String form, String inWords) {
    Optional<String> text = required(key, String.class, "text in quotes", Shape.text(form));
    if (text.isPresent() && !text.get().matches(form)) {
      mistake(key, "must be %s, not \"%s\"".formatted(inWords, text.get()));
    }
    return text.orElse("");
  }

  /** Text in the languages of staff, and in any other that there are words in. */
  public LocalizedText localized(String key) {
    return section(key).texts();
  }

  /** This table as such a text. */
  LocalizedText texts() {
    Map<Language, String> all = new LinkedHashMap<>();
    for (Language language : Language.OF_STAFF) {
      all.put(language, shown(language.code()));
    }
    for (Language language : LanguageProfile.languages()) {
      if (!all.containsKey(language) && has(language.code())) {
        all.put(language, text(language.code()));
      }
    }
    done();
    return new LocalizedText(all);
  }

  /** Text that something else can be made of. The parser throws what its Javadoc says it throws. */
  <T> T parsed(String key, String inWords, Function<String, T> parser, T standIn) {
    Optional<String> text = required(key, String.class, "text in quotes", Shape.text());
    if (text.isEmpty()) {
      return standIn;
    }
    try {
      return parser.apply(text.get());
    } catch (java.time.DateTimeException | java.util.regex.PatternSyntaxException e) {
      mistake(key, "must be %s, not \"%s\"".formatted(inWords, text.get()));
      return standIn;
    }
  }

  /** A whole number. */
  public int integer(String key, int min, int max) {
    String inWords = "a whole number from %d to %d".formatted(min, max);
    long value = required(key, Long.class, inWords, Shape.integer(min, max)).orElse((long) min);
    if (value < min || value > max) {
      mistake(key, "must be %s, not %d".formatted(inWords, value));
      return min;
    }
    return Math.toIntExact(value);
  }

  Duration seconds(String key, int min, int max) {
    return Duration.ofSeconds(integer(key, min, max));
  }

  double number(String key, double min, double max) {
    String inWords = "a number from %s to %s".formatted(min, max);
    double value =
        required(key, Number.class, inWords, Shape.number(min, max)).orElse(min).doubleValue();
    // Written so that NaN, which TOML can say, is out of range too.
    if (!(value >= min && value <= max)) {
      mistake(key, "must be %s, not %s".formatted(inWords, value));
      return min;
    }
    return value;
  }

  /** A number as it is written. */
  public BigDecimal decimal(String key, int min, int max) {
    String inWords = "a number from %d to %d".formatted(min, max);
    Number value = required(key, Number.class, inWords, Shape.number(min, max)).orElse(min);
    Optional<BigDecimal> exact = TomlNumbers.exact(value);
    if (exact.isEmpty()
        || exact.get().compareTo(BigDecimal.valueOf(min)) < 0
        || exact.get().compareTo(BigDecimal.valueOf(max)) > 0) {
      mistake(key, "must be %s, not %s".formatted(inWords, value));
      return BigDecimal.valueOf(min);
    }
    return exact.get();
  }

  public boolean flag(String key) {
    return required(key, Boolean.class, "true or false", Shape.flag()).orElse(false);
  }

  public <T> T value(String key, Class<T> type, String inWords, T standIn) {
    return required(key, type, inWords, Shape.of(type)).orElse(standIn);
  }

  /** An address with a host, by one of these schemes. */
  URI uri(String key, String... schemes) {
    String inWords = "an address that begins with " + String.join(":// or ", schemes) + "://";
    String text =
        required(key, String.class, inWords, Shape.text("(" + String.join("|", schemes) + ")://.+"))
            .orElse(schemes[0] + "://stand-in");
    try {
      URI uri = new URI(text);
      if (List.of(schemes).contains(uri.getScheme()) && uri.getHost() != null) {
        return uri;
      }
      mistake(key, "must be %s, not \"%s\"".formatted(inWords, text));
    } catch (URISyntaxException e) {
      mistake(key, "must be %s, not \"%s\"".formatted(inWords, text));
    }
    return URI.create(schemes[0] + "://stand-in");
  }

  /** A path, relative to the file that names it; whether anything is there is not looked at. */
  Path path(String key) {
    return path(required(key, String.class, "text in quotes", Shape.text()).orElse("."), at(key));
  }

  Path path(String text, TomlPosition at) {
    try {
      return file.resolve(text);
    } catch (InvalidPathException e) {
      file.mistake(at, "not a path: \"" + text + "\"");
      return Path.of("");
    }
  }

  Path pathWithin(String key, String text) {
    return path(text, at(key));
  }

  /** A path at which a file that can be read must be; a credential's where there is one for it. */
  Path existingFile(String key) {
    Path found = Credentials.ofThisProcess().insteadOf(path(key));
    if (table.get(List.of(key)) instanceof String) {
      if (Files.notExists(found)) {
        file.missing(at(key), dotted(key), found);
      } else if (!Files.isRegularFile(found)) {
        mistake(key, "no such file: " + found);
      } else if (!Files.isReadable(found)) {
        mistake(key, "may not be read: " + found);
      }
    }
    return found;
  }

  /** Whether something stands there. */
  public boolean has(String key) {
    known.add(key);
    return description == null ? table.contains(List.of(key)) : description.has(key, dotted(key));
  }

  /** Whether a table stands there, and nothing else. */
  boolean hasTable(String key) {
    return has(key)
        && (description == null
            ? table.get(List.of(key)) instanceof TomlTable
            : description.isTable(dotted(key)));
  }

  /** Whether a text stands there, and nothing else. */
  public boolean hasText(String key) {
    return has(key) && table.get(List.of(key)) instanceof String;
  }

  /** A table below this one. */
  public TomlSection section(String key) {
    if (description != null) {
      return new TomlSection(file, dotted(key), table, position, description.table(key));
    }
    Optional<TomlTable> found = required(key, TomlTable.class, "a table", Shape.any());
    return found
        .map(t -> new TomlSection(file, dotted(key), t, at(key), null))
        // The table itself is reported; what would stand in it goes to a file that nobody reads.
        .orElseGet(() -> TomlFile.of("", "").root());
  }

  /** All tables below this one, each by its own name, whatever the names are. */
  Map<String, TomlSection> sections() {
    if (description != null) {
      return Map.of(
          "NAME", new TomlSection(file, dotted("NAME"), table, position, description.anyNamed()));
    }
    Map<String, TomlSection> sections = new LinkedHashMap<>();
    for (String key : table.keySet()) {
      sections.put(key, section(key));
    }
    return sections;
  }

  /** The keys of this table, whatever they are. */
  Set<String> keys() {
    if (description != null) {
      description.open();
    }
    known.addAll(table.keySet());
    return table.keySet();
  }

  /** The elements of a list, which may only be missing if it may be empty. */
  public List<Element> elements(String key, int atLeast) {
    return elements(key, atLeast, Shape.any());
  }

  /**
   * The elements of a list, likewise.
   *
   * @param each what the reader takes as one
   */
  List<Element> elements(String key, int atLeast, Shape each) {
    if (atLeast == 0 && !has(key)) {
      return List.of();
    }
    Optional<TomlArray> array =
        required(key, TomlArray.class, "a list", new Shape.Items(each, atLeast));
    List<Element> elements = new ArrayList<>();
    for (int i = 0; array.isPresent() && i < array.get().size(); i++) {
      elements.add(new Element(array.get().get(i), array.get().inputPositionOf(i)));
    }
    if (array.isPresent() && elements.size() < atLeast) {
      mistake(key, "needs at least %d, not %d".formatted(atLeast, elements.size()));
    }
    return elements;
  }

  /** The tables of a list, which may only be missing if it may be empty. */
  public List<TomlSection> sections(String key, int atLeast) {
    if (description != null) {
      known.add(key);
      return atLeast == 0 && !has(key)
          ? List.of()
          : List.of(
              new TomlSection(file, dotted(key), table, position, description.list(key, atLeast)));
    }
    List<TomlSection> sections = new ArrayList<>();
    for (Element element : elements(key, atLeast)) {
      if (element.value() instanceof TomlTable t) {
        sections.add(new TomlSection(file, dotted(key), t, element.position(), null));
      } else {
        mistake(element, key, "must be a table, not " + TomlWords.describe(element.value()));
      }
    }
    return sections;
  }

  /** Notes every key that nobody has asked for. To be called when the section has been read. */
  public void done() {
    for (String key : table.keySet()) {
      if (!known.contains(key)) {
        mistake(
            key,
            "is unknown; "
                + NearestWord.hint(key, known)
                + "known here: "
                + String.join(", ", known));
      }
    }
  }

  /** Notes a mistake about this table as a whole. */
  public void mistake(String message) {
    file.mistake(position, (path + " " + message).strip());
  }

  /** Notes a mistake about the value of a key. */
  public void mistake(String key, String message) {
    file.mistake(at(key), dotted(key) + " " + message);
  }

  /**
   * Notes a mistake about the value of a key.
   *
   * @param code by which a manual tells the cure
   */
  public void mistake(String key, String code, String message) {
    file.mistake(at(key), code, dotted(key) + " " + message);
  }

  /** Notes a mistake about an element of the list under a key. */
  public void mistake(Element element, String key, String message) {
    file.mistake(element.position(), dotted(key) + " " + message);
  }

  /** Notes that the file which an element of a list names isn't there. */
  void missing(Element element, String key, Path path) {
    file.missing(element.position(), dotted(key), path);
  }

  private <T> Optional<T> required(String key, Class<T> type, String inWords, Shape shape) {
    known.add(key);
    if (description != null) {
      description.note(key, shape);
      return Optional.empty();
    }
    Object value = table.get(List.of(key));
    if (type.isInstance(value)) {
      return Optional.of(type.cast(value));
    }
    if (value == null) {
      file.mistake(position, dotted(key) + " is missing");
    } else {
      mistake(key, "must be %s, not %s".formatted(inWords, TomlWords.describe(value)));
    }
    return Optional.empty();
  }

  private TomlPosition at(String key) {
    TomlPosition found = table.inputPositionOf(List.of(key));
    return found == null ? position : found;
  }

  private String dotted(String key) {
    String quoted = Toml.joinKeyPath(List.of(key));
    return path.isEmpty() ? quoted : path + "." + quoted;
  }
}
