package org.madoguchi.sandbox.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WarekiTest {
  @ParameterizedTest
  @CsvSource({
    "2026-11-21, 令和8年11月21日",
    "2019-05-01, 令和元年5月1日",
    "2019-04-30, 平成31年4月30日",
    "1989-01-08, 平成元年1月8日",
    "1989-01-07, 昭和64年1月7日",
    "1926-12-25, 昭和元年12月25日",
    "1926-12-24, 大正15年12月24日",
  })
  void erasChangeOnTheirDay(LocalDate day, String written) {
    assertEquals(written, Wareki.of(day));
  }

  @Test
  void aFiscalYearTakesTheEraOfItsApril() {
    assertEquals("令和8年度", Wareki.fiscalYear(2026));
    assertEquals("平成31年度", Wareki.fiscalYear(2019));
    assertEquals("令和2年度", Wareki.fiscalYear(2020));
  }

  @Test
  void registersWriteFullWidthDigits() {
    assertEquals("平成２０年１１月２２日", Wareki.fullWidth("平成20年11月22日"));
  }
}
