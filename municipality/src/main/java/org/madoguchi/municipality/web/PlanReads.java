package org.madoguchi.municipality.web;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madoguchi.municipality.chart.LineChart;
import org.madoguchi.municipality.figures.FiguresDesk;
import org.madoguchi.municipality.figures.PlanFigures;
import org.madoguchi.municipality.plan.PlanToml;
import org.madoguchi.municipality.plan.RecordCsv;
import org.madoguchi.municipality.plan.out.PlanFiles;
import org.madoguchi.municipality.plan.out.PlanWords;
import org.madoguchi.municipality.plan.out.Prefecture;
import org.madoguchi.municipality.plan.shelf.PlanShelf;
import org.madoguchi.municipality.plan.shelf.PlanShelf.Kept;

/** Plans that are looked at, and their files. Nothing is changed here. Blocks on the database. */
final class PlanReads {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final String CSV = "text/csv; charset=utf-8";

  private final PlanShelf shelf;
  private final @Nullable FiguresDesk figures;

  /**
   * Of that shelf.
   *
   * @param figures null: none are taken
   */
  PlanReads(PlanShelf shelf, @Nullable FiguresDesk figures) {
    this.shelf = shelf;
    this.figures = figures;
  }

  /** What post offices tell, as far as months are over by the municipality's clock. */
  static PlanFigures figures(@Nullable FiguresDesk figures, Visit visit) {
    return figures == null
        ? PlanFigures.none()
        : PlanFigures.of(figures, YearMonth.from(visit.local(visit.now())));
  }

  /** What is at that address. */
  Answer answer(PlanAddress address, Visit visit) {
    PlanFigures told = figures(figures, visit);
    if (address.id().isEmpty()) {
      return address.rest().equals(PlanAddress.LIST)
          ? PlanListPage.of(visit, shelf.all(), told)
          : summary(address, PlanSummary.of(shelf.all(), told, visit), visit);
    }
    Optional<Kept> kept = shelf.of(address.id());
    if (kept.isEmpty()) {
      return MessagePage.of(visit, 404, "not-found");
    }
    return address.page()
        ? PlanPages.one(
            visit, kept.get(), told, PlanForm.of(kept.get().plan().inputs()), List.of(), 200)
        : file(address.rest(), kept.get(), told, visit);
  }

  private static Answer summary(PlanAddress address, PlanSummary summary, Visit visit) {
    if (address.summary()) {
      return PlanSummaryPage.of(visit, summary);
    }
    Prefecture sheet = summary.sheet(address.rest().contains("/issue."), visit);
    String file = address.rest();
    return file.endsWith(".xlsx")
        ? new Answer.Bytes(XLSX, sheet.xlsx())
        : file.endsWith(".csv")
            ? new Answer.Bytes(CSV, sheet.csv())
            : new Answer.Bytes("application/json", sheet.json());
  }

  private static Answer file(String rest, Kept kept, PlanFigures told, Visit visit) {
    PlanFiles files =
        new PlanFiles(
            kept.plan(),
            kept.followed(told.of(kept.plan())).orElse(null),
            new PlanWords(visit.language()));
    if (rest.equals("/chart.png") && !LineChart.hasLetters()) {
      return MessagePage.of(visit, 404, "no-picture");
    }
    return switch (rest) {
      case "/chart.svg" -> new Answer.Bytes("image/svg+xml", files.chart().svg());
      case "/chart.png" -> new Answer.Bytes("image/png", files.chart().png());
      case "/plan.xlsx" -> new Answer.Bytes(XLSX, files.xlsx());
      case "/plan.csv" -> new Answer.Bytes(CSV, files.csv());
      case "/record.csv" ->
          new Answer.Bytes(CSV, RecordCsv.of(kept.actuals()).getBytes(StandardCharsets.UTF_8));
      case "/plan.json" -> new Answer.Bytes("application/json", files.json());
      default ->
          new Answer.Bytes(
              "application/toml",
              PlanToml.of(kept.plan().inputs()).getBytes(StandardCharsets.UTF_8));
    };
  }
}
