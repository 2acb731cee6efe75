package org.madoguchi.municipality.figures;

import java.time.InstantSource;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.madoguchi.config.ConfigReading;
import org.madoguchi.config.MunicipalityOfficeConfig;
import org.madoguchi.figures.FiguresJson;
import org.madoguchi.figures.MonthFigures;
import org.madoguchi.figures.SignedFigures;
import org.madoguchi.municipality.TestFigures;
import org.madoguchi.municipality.TestOffice;
import org.madoguchi.municipality.audit.AuditTrail;
import org.madoguchi.municipality.store.OfficeStore;

/** The database of a country's figures, beside the programs that use it. Any thread. */
final class CountryBooks implements AutoCloseable {
  /** Of so many files that are taken without HTTP one signature is verified. */
  static final int VERIFIED = 100;

  private final Country country;
  private final OfficeStore store;
  private final AuditTrail audit;
  private final FiguresDesk desk;

  CountryBooks(Country country, TestOffice office, InstantSource clock)
      throws OfficeStore.Unusable {
    this.country = country;
    MunicipalityOfficeConfig config = office.config();
    store = OfficeStore.open(config.store());
    audit = new AuditTrail(office.keys().audit());
    desk =
        new FiguresDesk(
            store,
            audit,
            clock,
            ((ConfigReading.Read<Registry>) RegistryReader.read("offices.csv", country.registry()))
                .value(),
            TestFigures.journals(),
            TestFigures.seers());
  }

  /** An office's month, through the transaction that takes it. */
  boolean take(int office, YearMonth month) {
    MonthFigures figures = country.figures(office, month);
    byte[] cms = country.signed(office, figures);
    String id = country.id(office);
    Taking taking;
    if (office % VERIFIED == 0) {
      taking = desk.figures(cms, id);
    } else {
      taking =
          desk.taken(
              new SignedFigures.Opened(
                  figures,
                  FiguresJson.write(figures),
                  TestOffice.TLS.certificate(), // not looked at any more
                  java.time.Instant.EPOCH),
              desk.registry().of(id).orElseThrow(),
              cms);
    }
    return taking.equals(new Taking.Taken(Taking.As.COUNTED));
  }

  FiguresDesk desk() {
    return desk;
  }

  OfficeStore store() {
    return store;
  }

  /** What is wrong with what is kept; empty: each month has the true sums, and each office once. */
  List<String> wrong() {
    List<String> wrong = new ArrayList<>();
    for (YearMonth each : country.months()) {
      RollUp nation = desk.rollUp(Place.NATION, each);
      Map<String, Long> kept = new TreeMap<>();
      nation
          .totals()
          .cells()
          .forEach((cell, value) -> kept.put(cell.measure().key() + " " + cell.kind(), value));
      kept.remove("entrusted-offices certificates");
      Map<String, Long> truth = country.truth(each);
      if (!kept.equals(truth)) {
        wrong.add(each + ": the sums aren't those of the files");
      }
      if (!nation.coverage().missing().isEmpty()) {
        wrong.add(each + ": missing " + nation.coverage().missing().size());
      }
      if (!raw(each).equals(truth)) {
        wrong.add(each + ": the figures aren't those of the files");
      }
    }
    store.reading(audit::check).ifPresent(f -> wrong.add("record: " + f));
    return wrong;
  }

  /** The same from the offices' own figures, past the sums that are kept of them. */
  private Map<String, Long> raw(YearMonth month) {
    Map<String, Long> raw = new TreeMap<>();
    store.reading(
        in -> {
          in.createQuery(
                  "SELECT measure, kind, SUM(value) AS value FROM figures_value WHERE month = ?"
                      + " GROUP BY measure, kind")
              .bind(0, month.toString())
              .map((row, _) -> Map.entry(row.getString(1) + " " + row.getString(2), row.getLong(3)))
              .forEach(e -> raw.put(e.getKey(), e.getValue()));
          return raw;
        });
    return raw;
  }

  @Override
  public void close() {
    store.close();
  }
}
