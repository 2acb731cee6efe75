package org.madoguchi.municipality.web;

import java.util.List;
import java.util.Set;
import org.madoguchi.municipality.plan.Figures;
import org.madoguchi.municipality.plan.out.PlanWords;
import org.madoguchi.municipality.plan.out.Prefecture;
import org.madoguchi.municipality.plan.out.Table;

/** A prefecture's page: its municipalities' plans, whom to advise first, each with a link. */
final class PlanSummaryPage {
  private static final List<String> SHOWN =
      List.of(
          "name",
          "population",
          "percent",
          "through",
          "planned",
          "issued",
          "off_percent",
          "windows_short",
          "backlog",
          "wait_months",
          "flags");

  /** Columns for which a small window has no room; the files have them. */
  private static final Set<String> ROOMY =
      Set.of("population", "percent", "through", "planned", "issued", "wait_months");

  private PlanSummaryPage() {}

  static Answer of(Visit visit, PlanSummary summary) {
    Sheet sheet = new Sheet(visit, visit.say("plans.summary"));
    if (summary.issue().isEmpty() && summary.renewal().isEmpty()) {
      sheet.say(visit.say("plans.none"));
    }
    part(visit, sheet, "renewal", summary.renewal(), summary.sheet(false, visit));
    part(visit, sheet, "issue", summary.issue(), summary.sheet(true, visit));
    return sheet
        .add(
            Html.of("p", visit.say("plans.summary.hint")).set("class", "hint"),
            Html.of("p")
                .add(
                    Html.link(PlanAddress.LIST, visit.say("plans.all"))
                        .set("class", "button quiet")))
        .answer(200);
  }

  private static void part(
      Visit visit, Sheet sheet, String kind, List<PlanSummary.Row> rows, Prefecture all) {
    if (rows.isEmpty()) {
      return;
    }
    Html files = Html.of("ul");
    for (String each : List.of("xlsx", "csv", "json")) {
      String at = "%s/%s.%s".formatted(PlanAddress.SUMMARY, kind, each);
      files.add(Html.of("li").add(Html.link(at, visit.say("plans.file." + each))));
    }
    sheet
        .add(Html.of("h2", visit.say("plans.kind." + kind)))
        .say(visit.say("plan.prefecture", rows.size(), all.toBeAdvised()))
        .add(table(visit, rows, all.summary()), files);
  }

  private static Html table(Visit visit, List<PlanSummary.Row> rows, Table summary) {
    PlanWords words = new PlanWords(visit.language());
    Html head = Html.of("tr");
    SHOWN.forEach(
        c ->
            head.add(
                Html.of("th", words.say("cell." + c))
                    .set("scope", "col")
                    .set("class", "text" + roomy(c))));
    Html body = Html.of("tbody");
    for (int i = 0; i < summary.rows().size(); i++) {
      List<Object> cells = summary.rows().get(i);
      boolean sum = i == rows.size();
      Html name = Html.of("th").set("scope", "row");
      Html line =
          Html.of("tr")
              .add(
                  sum
                      ? name.text(
                          visit.say(
                              "plans.summary.sum",
                              words.say("plan.sum"),
                              words.say("plan.sum-note")))
                      : name.add(
                          Html.link(
                              PlanAddress.at(rows.get(i).kept().id()),
                              cell(cells, summary, "name").toString())));
      SHOWN.stream().skip(1).forEach(c -> line.add(shown(c, cell(cells, summary, c))));
      body.add(line);
    }
    return Html.of("table")
        .set("class", "figures")
        .add(
            Html.of("caption", visit.say("plans.summary.caption")),
            Html.of("thead").add(head),
            body);
  }

  private static String roomy(String column) {
    return ROOMY.contains(column) ? " roomy" : "";
  }

  private static Object cell(List<Object> cells, Table table, String column) {
    return cells.get(table.columns().indexOf(column));
  }

  private static Html shown(String column, Object cell) {
    return switch (cell) {
      case java.math.BigDecimal decimal ->
          Html.of("td", decimal.toPlainString()).set("class", "number" + roomy(column));
      case Number number ->
          Html.of("td", Figures.grouped(number.longValue())).set("class", "number" + roomy(column));
      default -> Html.of("td", cell.toString()).set("class", "text" + roomy(column));
    };
  }
}
