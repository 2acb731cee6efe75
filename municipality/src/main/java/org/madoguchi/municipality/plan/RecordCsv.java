package org.madoguchi.municipality.plan;

import java.util.List;
import java.util.stream.Collectors;

/** A record as the file that {@link RecordReader} reads. Pure. */
public final class RecordCsv {
  private RecordCsv() {}

  /** Its text. */
  public static String of(List<FollowUp.Actual> actuals) {
    return actuals.stream()
        .map(
            a ->
                "%s,%d,%d,%d,%d,%d\n"
                    .formatted(
                        a.month(),
                        a.issued(),
                        a.arrived(),
                        a.windows(),
                        a.weekendDays(),
                        a.staff()))
        .collect(Collectors.joining("", RecordReader.HEADER + "\n", ""));
  }
}
