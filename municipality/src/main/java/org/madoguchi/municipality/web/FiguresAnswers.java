package org.madoguchi.municipality.web;

import java.time.YearMonth;
import java.util.List;
import org.madoguchi.municipality.chart.LineChart;
import org.madoguchi.municipality.figures.FiguresDesk;
import org.madoguchi.municipality.figures.FiguresFiles;
import org.madoguchi.municipality.figures.Place;
import org.madoguchi.municipality.figures.RollUp;

/** Figures that are looked at, and their files. Nothing is changed here. Blocks on the database. */
final class FiguresAnswers {
  private final FiguresDesk desk;

  FiguresAnswers(FiguresDesk desk) {
    this.desk = desk;
  }

  /** What is at that address. */
  Answer answer(FiguresAddress address, Visit visit) {
    List<YearMonth> months = desk.months();
    // the month before this one is the latest that is over
    YearMonth last = YearMonth.from(visit.local(visit.now())).minusMonths(1);
    YearMonth month = address.month();
    if (month == null) {
      return new Answer.SeeOther(
          FiguresAddress.at(months.isEmpty() ? last : months.getFirst(), Place.NATION));
    }
    if (!desk.registry().has(address.place())) {
      return MessagePage.of(visit, 404, "not-found");
    }
    if (address.file().startsWith(FiguresAddress.COURSE)) {
      return course(address.place(), month, address.file(), visit);
    }
    RollUp rollUp = desk.rollUp(address.place(), month);
    if (address.file().isEmpty()) {
      return new FiguresPages(visit, desk.registry(), rollUp)
          .answer(months, desk.kept(address.place(), month));
    }
    FiguresFiles files = FiguresFiles.of(rollUp, desk.registry());
    return switch (address.file()) {
      case "/figures.xlsx" ->
          new Answer.Bytes(
              "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
              files.xlsx(visit.language()));
      case "/figures.json" -> new Answer.Bytes("application/json", files.json());
      default -> new Answer.Bytes("text/csv; charset=utf-8", files.csv());
    };
  }

  private Answer course(Place place, YearMonth until, String file, Visit visit) {
    CoursePage page = new CoursePage(visit, desk.registry(), desk.course(place, until));
    if (file.equals(FiguresAddress.COURSE)) {
      return page.answer();
    }
    if (file.endsWith(".svg")) {
      return new Answer.Bytes("image/svg+xml", page.chart().svg());
    }
    return !LineChart.hasLetters()
        ? MessagePage.of(visit, 404, "no-picture")
        : new Answer.Bytes("image/png", page.chart().png());
  }
}
