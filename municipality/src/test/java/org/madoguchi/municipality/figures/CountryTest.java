package org.madoguchi.municipality.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.municipality.OfficeWorld;
import org.madoguchi.municipality.PostgresServer;
import org.madoguchi.municipality.TestClock;
import org.madoguchi.municipality.TestFigures;
import org.madoguchi.municipality.TestOffice;

/**
 * {@code ./kiosk sandbox country} for a small country: three months of sixty offices, a part of
 * them over the wire while the database breaks down.
 */
final class CountryTest {
  private static final int OFFICES = 60;
  private static final int OVER_THE_WIRE = 16;
  private static final YearMonth LAST = TestFigures.NOVEMBER;

  @TempDir private Path folder = Path.of("");
  private final Country country = new Country(OFFICES, 3, LAST, 20261128);

  @Test
  void nothingIsLostOrCountedTwiceOnSqlite() throws Exception {
    TestOffice office = new TestOffice(folder, OfficeWorld.SQLITE);
    TestFigures.enable(office, country.registry());
    try (OfficeWorld world = new OfficeWorld(office)) {
      play(office, List.of(world), () -> {});
    }
  }

  @Test
  void norByTwoProgramsWhosePostgresqlCrashes() throws Exception {
    var programs = PostgresServer.programs();
    Assumptions.assumeTrue(programs.isPresent(), "no PostgreSQL server (Debian: postgresql)");
    try (PostgresServer server = PostgresServer.start(programs.orElseThrow())) {
      TestOffice office = new TestOffice(folder, server.settings(server.database("country")));
      TestFigures.enable(office, country.registry());
      try (OfficeWorld one = new OfficeWorld(office);
          OfficeWorld other = new OfficeWorld(office)) {
        play(office, List.of(one, other), () -> crashed(server));
      }
    }
  }

  private static void crashed(PostgresServer server) {
    try {
      server.crash();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void play(TestOffice office, List<OfficeWorld> worlds, Runnable middle) throws Exception {
    try (CountryBooks books = new CountryBooks(country, office, new TestClock(OfficeWorld.START))) {
      for (YearMonth month : country.months()) {
        int from = month.equals(LAST) ? OVER_THE_WIRE : 0;
        IntStream.range(from, OFFICES).forEach(i -> assertTrue(books.take(i, month)));
      }
      CountrySender.Result sent =
          new CountrySender(country, worlds.stream().map(w -> w.api("/")).toList())
              .send(IntStream.range(0, OVER_THE_WIRE).boxed().toList(), LAST, 8, middle);
      // an answer that was lost in the crash makes one of these an "again"
      int figures = sent.answers().getOrDefault("figures counted", 0);
      assertTrue(figures <= OVER_THE_WIRE, sent.toString());
      assertEquals(OVER_THE_WIRE * worlds.size() * 2, sent.nanos().size(), sent::toString);
      assertEquals(List.of(), books.wrong());
    }
  }
}
