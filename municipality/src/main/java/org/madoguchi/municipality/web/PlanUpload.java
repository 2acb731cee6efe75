package org.madoguchi.municipality.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madoguchi.config.ConfigMistake;
import org.madoguchi.config.ConfigReading;
import org.madoguchi.municipality.plan.FollowUp;
import org.madoguchi.municipality.plan.Plan;
import org.madoguchi.municipality.plan.PlanArithmetic;
import org.madoguchi.municipality.plan.PlanFault;
import org.madoguchi.municipality.plan.PlanInputs;
import org.madoguchi.municipality.plan.PlanReader;
import org.madoguchi.municipality.plan.RecordReader;

/**
 * A plan's file that an officer sends, with or without the record of its months. Pure.
 *
 * @param plan the text; empty: none was sent
 * @param record likewise
 */
record PlanUpload(String plan, String record) {
  private static final String PLAN = "plan.toml";
  private static final String RECORD = "record.csv";

  /** Nothing yet. */
  static final PlanUpload NONE = new PlanUpload("", "");

  /** A file goes before what was mended in the page. */
  static PlanUpload of(FormBody form) {
    return new PlanUpload(chosen(form, "plan"), chosen(form, "record"));
  }

  private static String chosen(FormBody form, String name) {
    String file = form.get(name + "-file");
    return file.isEmpty() ? form.get(name + "-text") : file;
  }

  /** What came of it. */
  sealed interface Read {
    /**
     * It is a plan.
     *
     * @param actuals its record; null: none was sent
     */
    record Well(Plan plan, @Nullable List<FollowUp.Actual> actuals) implements Read {
      PlanInputs inputs() {
        return plan.inputs();
      }

      List<FollowUp.Actual> record() {
        return actuals == null ? List.of() : actuals;
      }
    }

    /** It isn't; each mistake with its line and column. */
    record Wrong(List<ConfigMistake> mistakes) implements Read {}
  }

  /** Reads it. */
  Read read() {
    List<ConfigMistake> mistakes = new ArrayList<>();
    noText(PLAN, plan, mistakes);
    noText(RECORD, record, mistakes);
    if (!mistakes.isEmpty()) {
      return new Read.Wrong(mistakes);
    }
    Optional<Plan> read = read(PlanReader.read(PLAN, plan), mistakes).map(PlanArithmetic::compute);
    if (read.isEmpty()) {
      return new Read.Wrong(mistakes);
    }
    if (record.isBlank()) {
      return new Read.Well(read.get(), null);
    }
    return read(RecordReader.read(RECORD, record, read.get()), mistakes)
        .<Read>map(actuals -> new Read.Well(read.get(), actuals))
        .orElseGet(() -> new Read.Wrong(mistakes));
  }

  private static void noText(String name, String text, List<ConfigMistake> mistakes) {
    if (text.equals(FileForm.NO_TEXT)) {
      mistakes.add(
          new ConfigMistake(
              name,
              1,
              1,
              PlanFault.F20.name(),
              "isn't text in UTF-8, or has more than %d bytes".formatted(FileForm.MOST_BYTES)));
    }
  }

  private static <T> Optional<T> read(ConfigReading<T> reading, List<ConfigMistake> mistakes) {
    return switch (reading) {
      case ConfigReading.Read<T> r -> Optional.of(r.value());
      case ConfigReading.Mistakes<T> m -> {
        mistakes.addAll(m.mistakes());
        yield Optional.empty();
      }
    };
  }

  /** What can be shown of it again, so that it is mended where it is. */
  PlanUpload shown() {
    return new PlanUpload(shown(plan), shown(record));
  }

  private static String shown(String text) {
    return text.equals(FileForm.NO_TEXT) ? "" : text;
  }
}
