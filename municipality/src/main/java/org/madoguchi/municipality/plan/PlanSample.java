package org.madoguchi.municipality.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.madoguchi.config.ConfigReading;
import org.madoguchi.municipality.plan.PlanInputs.MonthInputs;

/** The plan that one begins with. Pure. */
public final class PlanSample {
  private static final int MONTHS = 12;
  private static final int APRIL = 4;

  private PlanSample() {}

  /** Its file, with an explanation in each line. */
  public static String text() {
    try (InputStream in = PlanSample.class.getResourceAsStream("sample.toml")) {
      if (in == null) {
        throw new IllegalStateException("no sample");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the sample can't be read", e);
    }
  }

  /**
   * A municipality's, for the fiscal year that begins next.
   *
   * @param renewal of cards that expire; otherwise first cards
   */
  public static PlanInputs of(PlanInputs.Body body, boolean renewal, LocalDate today) {
    PlanInputs sample =
        switch (PlanReader.read("sample.toml", text())) {
          case ConfigReading.Read<PlanInputs> r -> r.value();
          case ConfigReading.Mistakes<PlanInputs> m ->
              throw new IllegalStateException(m.mistakes().toString());
        };
    long population = sample.demand().population();
    Demand demand =
        renewal
            ? sample.demand()
            : new Demand.Issue(population, today, population * 8 / 10, today, new BigDecimal(100));
    YearMonth first = YearMonth.of(PlanArithmetic.fiscalYear(YearMonth.from(today)) + 1, APRIL);
    MonthInputs usual = sample.months().getFirst();
    List<MonthInputs> months =
        IntStream.range(0, MONTHS)
            .mapToObj(first::plusMonths)
            .map(
                m ->
                    new MonthInputs(
                        m,
                        BigDecimal.ONE,
                        null,
                        PlanMonthsReader.weekdays(m),
                        usual.weekendDays(),
                        usual.dedicated(),
                        usual.shared(),
                        usual.temporary()))
            .toList();
    PlanInputs.Staffing staff = sample.staffing();
    return new PlanInputs(
        body,
        demand,
        sample.waiting(),
        sample.mostAMonth(),
        months,
        sample.dedicated(),
        sample.shared(),
        sample.temporary(),
        sample.building(),
        new PlanInputs.Staffing(
            staff.inHand(), staff.absenceFactor(), staff.trainingMonths(), List.of()),
        sample.terminals(),
        sample.measures(),
        sample.costs(),
        sample.thresholds());
  }
}
