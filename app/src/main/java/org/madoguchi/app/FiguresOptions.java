package org.madoguchi.app;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Locale;
import org.madoguchi.config.Language;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What the commands of figures understand, and what they say of anything else. */
final class FiguresOptions {
  private FiguresOptions() {}

  /** A month of the calendar. */
  static final class MonthOf implements ITypeConverter<YearMonth> {
    @Override
    public YearMonth convert(String value) {
      try {
        return YearMonth.parse(value);
      } catch (DateTimeException e) {
        throw new TypeConversionException("is a month such as 2026-11, not " + value);
      }
    }
  }

  /** A language by its code. */
  static final class LanguageOf implements ITypeConverter<Language> {
    @Override
    public Language convert(String value) {
      return Language.OF_STAFF.stream()
          .filter(l -> l.code().equals(value.toLowerCase(Locale.ROOT)))
          .findFirst()
          .orElseThrow(() -> new TypeConversionException("is ja or en, not " + value));
    }
  }
}
