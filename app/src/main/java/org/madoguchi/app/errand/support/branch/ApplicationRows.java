package org.madoguchi.app.errand.support.branch;

import java.time.LocalDate;
import java.time.chrono.JapaneseDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.madoguchi.app.errand.CaseContent.Row;
import org.madoguchi.app.errand.support.ApplicantPhoto;
import org.madoguchi.app.errand.support.Application;
import org.madoguchi.app.errand.support.ExceptionReason;
import org.madoguchi.config.Language;
import org.madoguchi.config.LocalizedText;

/** What a clerk compares of an application, in the order of the form. Pure. */
final class ApplicationRows {
  private static final DateTimeFormatter ERA = DateTimeFormatter.ofPattern("Gy年M月d日", Locale.JAPAN);

  private final Function<String, LocalizedText> said;

  /**
   * @param said the words of a key
   */
  ApplicationRows(Function<String, LocalizedText> said) {
    this.said = said;
  }

  List<Row> of(Application told) {
    List<Row> rows = new ArrayList<>();
    rows.add(row("form", LocalizedText.same(told.form().inGroups())));
    rows.add(row("birth", date(told.birthDate())));
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
      rows.add(row("warnings", said.apply("no-photo")));
      return rows;
    }
    ExceptionReason reason = photo.reason();
    if (reason != null) {
      rows.add(row("exception", said.apply("exception." + reason.word())));
    }
    return rows;
  }

  private Row row(String label, LocalizedText value) {
    return new Row(said.apply("row." + label), value);
  }

  private LocalizedText wanted(boolean wish) {
    return said.apply(wish ? "yes" : "no");
  }

  /** By the era as on the form; there are none before Meiji 6. */
  private static LocalizedText date(LocalDate date) {
    return LocalizedText.of(
        language ->
            language == Language.JA && !date.isBefore(LocalDate.of(1873, 1, 1))
                ? ERA.format(JapaneseDate.from(date))
                : date.toString());
  }
}
