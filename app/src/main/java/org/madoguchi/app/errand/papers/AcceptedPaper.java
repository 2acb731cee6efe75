package org.madoguchi.app.errand.papers;

import java.util.function.Function;
import org.madoguchi.config.DayRange;
import org.madoguchi.config.IdentityPaper;
import org.madoguchi.config.Language;
import org.madoguchi.config.LocalizedText;
import org.madoguchi.config.PaperClass;

/**
 * A paper that a municipality accepts today, as an office terminal shows it. Immutable.
 *
 * @param code of its row, {@code [a-z0-9-]{1,32}}
 * @param paperClass what it counts as
 * @param expires whether it has a last day, which a clerk looks at
 */
public record AcceptedPaper(
    String code, PaperClass paperClass, LocalizedText name, boolean expires) {
  /**
   * By a row of the municipality's table, under its own name or the program's.
   *
   * @param names the program's, in each language
   */
  public static AcceptedPaper of(IdentityPaper row, Function<Language, PaperNames> names) {
    return new AcceptedPaper(
        row.code(),
        row.paperClass(),
        LocalizedText.of(language -> names.apply(language).of(row)),
        row.expires());
  }

  /** The row that it was made of, as far as a check asks it. */
  IdentityPaper row() {
    return new IdentityPaper(code, paperClass, name, false, expires, DayRange.ALWAYS);
  }
}
