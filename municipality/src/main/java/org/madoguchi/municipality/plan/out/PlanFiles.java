package org.madoguchi.municipality.plan.out;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.madoguchi.config.Language;
import org.madoguchi.municipality.plan.Finding;
import org.madoguchi.municipality.plan.FollowUp;
import org.madoguchi.municipality.plan.Plan;
import org.madoguchi.municipality.plan.PlanChecks;

/**
 * A plan's files: {@code plan.xlsx}, {@code plan.csv}, {@code plan.json}, and its chart.
 *
 * <p>Thread rule: any thread.
 */
public final class PlanFiles {
  private final Plan plan;
  private final @Nullable FollowUp followed;
  private final PlanWords words;
  private final List<Finding> findings;

  /**
   * Files of a plan.
   *
   * @param followed null: nothing is recorded yet
   */
  public PlanFiles(Plan plan, @Nullable FollowUp followed, PlanWords words) {
    this.plan = plan;
    this.followed = followed;
    this.words = words;
    findings = new ArrayList<>(PlanChecks.of(plan));
  }

  /** What the plan is advised; once it is followed, by what became of it too. */
  public List<Finding> findings() {
    return followed == null ? findings : followed.andAhead();
  }

  /** Its sheets: plan, record, advice, costs. */
  public List<Table> tables() {
    return List.of(
        PlanTables.plan(plan, findings),
        PlanTables.record(followed),
        PlanTables.advice(findings(), words),
        PlanTables.costs(plan));
  }

  public byte[] xlsx() {
    return PlanWorkbook.of(tables(), words);
  }

  public byte[] csv() {
    return Csv.of(PlanTables.plan(plan, findings)).getBytes(StandardCharsets.UTF_8);
  }

  public byte[] json() {
    return PlanJson.of(plan, tables(), findings()).getBytes(StandardCharsets.UTF_8);
  }

  /** Its picture. */
  public PlanChart chart() {
    return new PlanChart(plan, followed, words);
  }

  /**
   * Writes all of them.
   *
   * @throws IOException if that folder can't be made or written to
   */
  public void write(Path folder) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("plan.xlsx", xlsx());
    files.put("plan.csv", csv());
    files.put("plan.json", json());
    if (followed != null) {
      files.put("record.csv", Csv.of(PlanTables.record(followed)).getBytes(StandardCharsets.UTF_8));
    }
    for (Language each : Language.OF_STAFF) {
      PlanChart chart = new PlanChart(plan, followed, new PlanWords(each));
      files.put("chart-" + each.code() + ".svg", chart.svg());
      files.put("chart-" + each.code() + ".png", chart.png());
    }
    write(folder, files);
  }

  static void write(Path folder, Map<String, byte[]> files) throws IOException {
    Files.createDirectories(folder);
    for (Map.Entry<String, byte[]> each : files.entrySet()) {
      Files.write(folder.resolve(each.getKey()), each.getValue());
    }
  }
}
