package org.madoguchi.app.errand.support.branch;

import java.time.LocalDate;
import java.time.chrono.JapaneseDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.madoguchi.app.base.Texts;
import org.madoguchi.app.errand.CaseContent.Row;
import org.madoguchi.app.errand.CaseContent.Weight;
import org.madoguchi.app.errand.support.ApplicantPhoto;
import org.madoguchi.app.errand.support.Application;
import org.madoguchi.app.errand.support.ExceptionReason;
import org.madoguchi.config.Language;
import org.madoguchi.config.LocalizedText;

/** What a clerk compares of an application, in the order of the form. Pure. */
public final class ApplicationRows {
  private static final DateTimeFormatter ERA = DateTimeFormatter.ofPattern("Gy年M月d日", Locale.JAPAN);

  private static final String WARNING = "warning.";

  private final Function<String, LocalizedText> said;

  /** Rules for the photo that there are words for. */
  private final Set<String> known;

  private ApplicationRows(Function<String, LocalizedText> said, Set<String> known) {
    this.said = said;
    this.known = known;
  }

  /** In the program's words. */
  public static ApplicationRows inWords() {
    Map<Language, Texts> words = new HashMap<>();
    for (Language language : Language.OF_STAFF) {
      words.put(language, ApplicationSlips.words(language));
    }
    return new ApplicationRows(
        key -> LocalizedText.of(language -> Objects.requireNonNull(words.get(language)).get(key)),
        ApplicationSlips.words(Language.JA).keys().stream()
            .filter(key -> key.startsWith(WARNING))
            .map(key -> key.substring(WARNING.length()))
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** Of what a resident told. */
  public List<Row> of(Application told) {
    List<Row> rows = new ArrayList<>();
    rows.add(row("form", LocalizedText.same(told.form().inGroups()), Weight.ALOUD));
    rows.add(row("birth", date(told.birthDate()), Weight.ALOUD));
    rows.add(row("signature", wanted(told.wishes().signature())));
    rows.add(row("authentication", wanted(told.wishes().authentication())));
    rows.add(row("braille", wanted(told.wishes().braille())));
    Application.Contact contact = told.contact();
    if (contact != null) {
      rows.add(row("name", LocalizedText.same(contact.name())));
      rows.add(row("email", LocalizedText.same(contact.email())));
    }
    ApplicantPhoto photo = told.photo();
    if (photo == null) {
      rows.add(row("warnings", said.apply("no-photo"), Weight.NOTICE));
      return rows;
    }
    ExceptionReason reason = photo.reason();
    if (reason != null) {
      rows.add(row("exception", said.apply("exception." + reason.word()), Weight.NOTICE));
    }
    if (!photo.warnings().isEmpty()) {
      rows.add(row("warnings", warnings(photo.warnings()), Weight.NOTICE));
    }
    return rows;
  }

  /** Rules without words here are named together. */
  private LocalizedText warnings(List<String> rules) {
    return LocalizedText.of(
        language ->
            rules.stream()
                .map(rule -> known.contains(rule) ? "warning." + rule : "warning.other")
                .distinct()
                .map(key -> said.apply(key).in(language))
                .collect(Collectors.joining(said.apply("between").in(language))));
  }

  private Row row(String label, LocalizedText value) {
    return row(label, value, Weight.READ);
  }

  private Row row(String label, LocalizedText value, Weight weight) {
    return new Row(said.apply("row." + label), value, weight);
  }

  private LocalizedText wanted(boolean wish) {
    return said.apply(wish ? "yes" : "no");
  }

  /** By the era as on the form; there are none before Meiji 6. */
  private static LocalizedText date(LocalDate date) {
    return LocalizedText.of(
        language ->
            language.japanese() && !date.isBefore(LocalDate.of(1873, 1, 1))
                ? ERA.format(JapaneseDate.from(date))
                : date.toString());
  }
}
