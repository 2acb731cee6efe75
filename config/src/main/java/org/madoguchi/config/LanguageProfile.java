package org.madoguchi.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * What is known of a language that residents can choose, from {@code languages/TAG.properties}
 * beside this class. Its words are files of that tag. Immutable, any thread.
 *
 * @param language which
 * @param name in itself
 * @param english its name in English, for who sets a terminal up
 * @param faces families of letters, best first
 * @param facePackage the Debian package that brings the first of them
 * @param voice of espeak-ng that speaks it; empty if it has none
 * @param reviewer who speaks it at home and has read all of its words; empty until somebody has
 */
public record LanguageProfile(
    Language language,
    String name,
    String english,
    List<String> faces,
    String facePackage,
    Optional<String> voice,
    Optional<String> reviewer) {

  /** In the order in which they are offered. */
  private static final List<LanguageProfile> ALL =
      lines("index.txt").map(LanguageProfile::read).toList();

  public LanguageProfile {
    faces = List.copyOf(faces);
  }

  /** All that this program has words in, in the order in which they are offered. */
  public static List<LanguageProfile> all() {
    return ALL;
  }

  /** All languages that this program has words in. */
  public static List<Language> languages() {
    return ALL.stream().map(LanguageProfile::language).toList();
  }

  /** The one of that tag, if there are words in it. */
  public static Optional<LanguageProfile> of(String tag) {
    return ALL.stream().filter(p -> p.language.code().equals(tag)).findFirst();
  }

  /**
   * The one of that language.
   *
   * @throws IllegalStateException if there are no words in it
   */
  public static LanguageProfile of(Language language) {
    return of(language.code())
        .orElseThrow(() -> new IllegalStateException("no words in " + language));
  }

  /** Whether nobody who speaks it at home has read its words yet. */
  public boolean onTrial() {
    return reviewer.isEmpty();
  }

  private static LanguageProfile read(String tag) {
    Properties facts = new Properties();
    try (Reader reader = open(tag + ".properties")) {
      facts.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException("can't be read: " + tag, e);
    }
    return new LanguageProfile(
        new Language(tag),
        fact(facts, "name"),
        fact(facts, "english"),
        Arrays.asList(fact(facts, "faces").split(" *, *", -1)),
        fact(facts, "face-package"),
        perhaps(facts, "voice"),
        perhaps(facts, "reviewer"));
  }

  private static Optional<String> perhaps(Properties facts, String key) {
    return Optional.of(fact(facts, key)).filter(fact -> !fact.isEmpty());
  }

  private static String fact(Properties facts, String key) {
    return Objects.requireNonNull(facts.getProperty(key), key);
  }

  private static Stream<String> lines(String file) {
    try (Reader reader = open(file)) {
      return reader.readAllAsString().lines().filter(line -> !line.isBlank());
    } catch (IOException e) {
      throw new UncheckedIOException("can't be read: " + file, e);
    }
  }

  private static Reader open(String file) {
    InputStream stream = LanguageProfile.class.getResourceAsStream("languages/" + file);
    return new InputStreamReader(
        Objects.requireNonNull(stream, "languages/" + file), StandardCharsets.UTF_8);
  }
}
