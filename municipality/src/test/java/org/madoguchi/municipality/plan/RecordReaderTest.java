package org.madoguchi.municipality.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.madoguchi.config.ConfigReading;
import org.madoguchi.municipality.plan.FollowUp.Actual;

/** What became of a plan, as a file tells it. */
final class RecordReaderTest {
  private static final Plan PLAN = Examples.plan("city", "2023-03", "2021-01");
  private static final String HEADER = RecordReader.HEADER + "\r\n";

  private static List<String> said(String lines) {
    return switch (RecordReader.read("r.csv", HEADER + lines, PLAN)) {
      case ConfigReading.Read<List<Actual>> r -> r.value().stream().map(Object::toString).toList();
      case ConfigReading.Mistakes<List<Actual>> m ->
          m.mistakes().stream().map(Object::toString).toList();
    };
  }

  @Test
  void readsWhatASpreadsheetSaves() {
    var read =
        RecordReader.read(
            "r.csv",
            "\uFEFF" + HEADER + "2020-11, 1500,1600,2,4,5\r\n\r\n2020-12,1,2,3,0,5\r\n",
            PLAN);
    assertEquals(
        new ConfigReading.Read<>(
            List.of(
                new Actual(YearMonth.of(2020, 11), 1500, 1600, 2, 4, 5),
                new Actual(YearMonth.of(2020, 12), 1, 2, 3, 0, 5))),
        read);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2020-11,1,2,3,4 | r.csv:2:1: F28: has 5 cells, not 6",
        "2020-11,1,2,３,4,5 | r.csv:2:13: F24: full-width digits are no number: ３",
        "2020-11,1,-2,3,4,5 | r.csv:2:11: F28: arrived must be a whole number from 0 on, not \"-2\"",
        "2020-12,1,2,3,4,5 | r.csv:2:1: F26: 2020-12 stands where 2020-11 is due",
        "2020/11,1,2,3,4,5 | r.csv:2:1: F28: must begin with a month such as 2027-04, not \"2020/11\""
      })
  void tellsWhatIsWrong(String line, String said) {
    assertEquals(List.of(said), said(line));
  }

  @Test
  void tellsAllAtOnce() {
    assertEquals(
        List.of(
            "r.csv:3:1: F25: is there twice: 2020-11",
            "r.csv:4:9: F28: issued must be a whole number from 0 on, not \"\""),
        said("2020-11,1,2,3,4,5\n2020-11,1,2,3,4,5\n2020-12,,2,3,4,5\n"));
    assertEquals(
        List.of("r.csv:5:1: F26: 2021-02 is after the plan's last month"),
        said("2020-11,1,2,3,4,5\n2020-12,1,2,3,4,5\n2021-01,1,2,3,4,5\n2021-02,1,2,3,4,5"));
  }

  @Test
  void aFileWithoutItsHeaderIsNone() {
    assertEquals(
        "r.csv:1:1: F28: the first line must be " + RecordReader.HEADER,
        ((ConfigReading.Mistakes<List<Actual>>) RecordReader.read("r.csv", "", PLAN))
            .mistakes()
            .getFirst()
            .toString());
    assertEquals(
        1,
        ((ConfigReading.Mistakes<List<Actual>>) RecordReader.read(Path.of("nowhere.csv"), PLAN))
            .mistakes()
            .size());
  }
}
