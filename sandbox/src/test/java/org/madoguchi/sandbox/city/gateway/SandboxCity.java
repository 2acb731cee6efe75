package org.madoguchi.sandbox.city.gateway;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.madoguchi.config.CertificateKind;
import org.madoguchi.config.CertificateOption;
import org.madoguchi.config.Fee;
import org.madoguchi.config.LocalizedText;
import org.madoguchi.config.Municipality;
import org.madoguchi.config.OpeningHours;
import org.madoguchi.sandbox.city.authority.CaGeneration;
import org.madoguchi.sandbox.city.authority.Holder;

/** A made-up municipality and its people, for the tests of the gateway. */
final class SandboxCity {
  static final String CODE = "99221";
  static final String KIND = "resident-record";

  static final Holder TARO = holder("taro", "1980-02-17", "2025-10-27", CaGeneration.THIRD);
  static final Holder HANAKO = holder("hanako", "1950-05-05", "2024-04-01", CaGeneration.SECOND);

  /** Ended on the fifth birthday after issue, in 2024. */
  static final Holder EXPIRED = holder("saburo", "1970-01-01", "2019-10-01", CaGeneration.SECOND);

  private SandboxCity() {}

  static Municipality municipality() {
    return new Municipality(CODE, text("体験市"), List.of(kind()), List.of());
  }

  private static CertificateKind kind() {
    return new CertificateKind(
        KIND,
        text("住民票の写し"),
        List.of(
            new CertificateOption.Choice(
                "persons",
                text("どなたの分"),
                List.of(
                    new CertificateOption.Value("self", text("本人のみ")),
                    new CertificateOption.Value("household", text("世帯全員")))),
            new CertificateOption.Item("head", text("世帯主・続柄"), false)),
        5,
        List.of(
            new Fee(LocalDate.parse("2020-04-01"), 300),
            new Fee(LocalDate.parse("2026-12-01"), 350)),
        weekdays());
  }

  private static OpeningHours weekdays() {
    Map<DayOfWeek, List<OpeningHours.Span>> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.compareTo(DayOfWeek.FRIDAY) <= 0) {
        week.put(day, List.of(new OpeningHours.Span(LocalTime.of(9, 0), LocalTime.of(17, 0))));
      }
    }
    return new OpeningHours(week, Set.of());
  }

  private static Holder holder(
      String persona, String birthDate, String issued, CaGeneration generation) {
    return new Holder(
        persona, CODE, LocalDate.parse(birthDate), LocalDate.parse(issued), generation);
  }

  private static LocalizedText text(String ja) {
    return new LocalizedText(ja, ja);
  }
}
