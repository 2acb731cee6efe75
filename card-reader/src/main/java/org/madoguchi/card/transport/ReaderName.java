package org.madoguchi.card.transport;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Which reader is meant, as somebody wrote it down: a name as the service tells it, a part of one,
 * or a regular expression. Names hold what regular expressions mean otherwise ("Identiv uTrust 3700
 * F [CCID Interface] (53692112203128) 00 00"), so the text is taken literally first.
 */
public final class ReaderName {
  private final String text;
  private final @Nullable Pattern pattern;

  private ReaderName(String text, @Nullable Pattern pattern) {
    this.text = text;
    this.pattern = pattern;
  }

  /**
   * By a name, a part of one, or a regular expression that a name contains; empty: any reader.
   *
   * @param text blanks around it don't count. What is no regular expression is only text
   */
  public static ReaderName of(String text) {
    String literal = text.strip();
    try {
      return new ReaderName(literal, Pattern.compile(literal));
    } catch (PatternSyntaxException onlyText) {
      return new ReaderName(literal, null);
    }
  }

  /** By a regular expression that a name contains, or literally by its text. */
  public static ReaderName of(Pattern pattern) {
    return new ReaderName(pattern.pattern(), pattern);
  }

  /**
   * The one that is meant: whose whole name it is, else the first that holds the text, else the
   * first that the regular expression finds.
   *
   * @param names in the service's order
   */
  public Optional<String> among(List<String> names) {
    return first(names, text::equals)
        .or(() -> first(names, name -> name.contains(text)))
        .or(() -> first(names, name -> pattern != null && pattern.matcher(name).find()));
  }

  private static Optional<String> first(List<String> names, Predicate<String> fits) {
    return names.stream().filter(fits).findFirst();
  }

  /** As it was written down. */
  @Override
  public String toString() {
    return text;
  }
}
