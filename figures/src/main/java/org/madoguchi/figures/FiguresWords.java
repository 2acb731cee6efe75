package org.madoguchi.figures;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.madoguchi.config.Language;

/** Names of measures, and what is said of faults, in one language. Immutable; any thread. */
public final class FiguresWords {
  private static final Map<Language, FiguresWords> ALL =
      Map.of(Language.JA, load(Language.JA), Language.EN, load(Language.EN));

  private final Properties texts;

  private FiguresWords(Properties texts) {
    this.texts = texts;
  }

  /** The words in that language. */
  public static FiguresWords in(Language language) {
    return Objects.requireNonNull(ALL.get(language));
  }

  private static FiguresWords load(Language language) {
    String file = "figures_" + language.code() + ".properties";
    var stream = FiguresWords.class.getResourceAsStream(file);
    if (stream == null) {
      throw new IllegalStateException("no words: " + file);
    }
    Properties texts = new Properties();
    try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
      texts.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException("words can't be read: " + file, e);
    }
    return new FiguresWords(texts);
  }

  /** A measure's name, as a table shows it. */
  public String name(Measure measure) {
    return get("measure." + measure.key());
  }

  /** What is wrong. */
  public String words(FiguresFault fault) {
    return get("fault." + fault.name());
  }

  /** What helps. */
  public String cure(FiguresFault fault) {
    return get("cure." + fault.name());
  }

  private String get(String key) {
    String text = texts.getProperty(key);
    if (text == null) {
      throw new IllegalStateException("no words for " + key);
    }
    return text;
  }
}
