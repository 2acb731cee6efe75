package org.madoguchi.app.branch.journal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.base.FailureWords;
import org.madoguchi.app.base.Texts;
import org.madoguchi.config.Language;

/**
 * What a journal line says to people of the branch, in one language: what happened, and the details
 * that mean something at the counter. Immutable, any thread.
 */
public final class JournalWords {
  /** Details in the order in which they are said; others are for technicians. */
  private static final List<String> DETAILS =
      List.of(
          "number",
          "operation",
          "which",
          "classes",
          "pictures",
          "decision",
          "delivery",
          "run",
          "page",
          "pages",
          "copies",
          "feeYen",
          "yen",
          "way",
          "reason",
          "sheets",
          "refundYen",
          "staff",
          "pageOf",
          "why");

  private static final Pattern FIRST_SENTENCE = Pattern.compile("(?<=。)|(?<=[.!?])\\s");

  private final Texts texts;
  private final Set<String> keys;
  private final FailureWords failures;

  private JournalWords(Texts texts, FailureWords failures) {
    this.texts = texts;
    this.keys = texts.keys();
    this.failures = failures;
  }

  /** Reads {@code journal_ja.properties} or {@code journal_en.properties}. */
  public static JournalWords in(Language language) {
    return new JournalWords(
        Texts.load(JournalWords.class, "journal", language), FailureWords.in(language));
  }

  /** What happened, in one phrase. An event of a later program stays as the journal has it. */
  public String phrase(JournalLine line) {
    return said("event." + line.event(), line.event());
  }

  /** What belongs to it, such as which page or why; may be empty. */
  public String details(JournalLine line) {
    List<String> said = new ArrayList<>();
    boolean reasoned = !line.detail("why").isEmpty();
    for (String name : DETAILS) {
      String value = line.detail(name);
      // A reason is long enough, and says more than the count of print runs.
      if (!value.isEmpty() && !(reasoned && name.equals("run"))) {
        detail(name, value).ifPresent(said::add);
      }
    }
    return String.join(texts.get("between"), said);
  }

  private Optional<String> detail(String name, String value) {
    return switch (name) {
      case "operation", "which", "decision", "delivery" ->
          Optional.of(said(name + "." + value, value));
      case "way" -> Optional.of(said("way." + value, value));
      case "reason" -> Optional.of(said("reason." + value, value));
      case "why" -> Optional.of(why(value));
      // Only a run after the first is worth a word.
      case "run" -> value.matches("[01]") ? Optional.empty() : Optional.of(filled(name, value));
      case "yen", "feeYen", "refundYen" -> Optional.of(filled(name, grouped(value)));
      default -> Optional.of(filled(name, value));
    };
  }

  private String filled(String name, String value) {
    return texts.get("detail." + name, value);
  }

  private static String grouped(String yen) {
    return yen.matches("\\d{1,9}") ? String.format(Locale.ROOT, "%,d", Integer.parseInt(yen)) : yen;
  }

  private String why(String code) {
    return Arrays.stream(FailureCode.values())
        .filter(f -> f.code().equals(code))
        .map(f -> code + " " + FIRST_SENTENCE.split(failures.words(f), 2)[0])
        .findFirst()
        .orElse(code);
  }

  private String said(String key, String otherwise) {
    return keys.contains(key) ? texts.get(key) : otherwise;
  }

  /** Every key of the file. */
  Set<String> keys() {
    return keys;
  }
}
