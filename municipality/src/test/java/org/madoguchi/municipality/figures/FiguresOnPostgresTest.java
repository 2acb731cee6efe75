package org.madoguchi.municipality.figures;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.madoguchi.config.MunicipalityOfficeConfig.Store;
import org.madoguchi.municipality.PostgresServer;

/** The same on a real PostgreSQL server. */
class FiguresOnPostgresTest extends FiguresContract {
  private static @Nullable PostgresServer server;
  private static int databases;

  @BeforeAll
  static void starts() throws Exception {
    var programs = PostgresServer.programs();
    Assumptions.assumeTrue(programs.isPresent(), "no PostgreSQL server (Debian: postgresql)");
    server = PostgresServer.start(programs.orElseThrow());
  }

  @AfterAll
  static void stops() {
    if (server != null) {
      server.close();
    }
  }

  @Override
  Store store() throws Exception {
    PostgresServer running = java.util.Objects.requireNonNull(server);
    return new Store(
        running.url(running.database("figures" + databases++)), PostgresServer.USER, null);
  }

  @Override
  boolean shared() {
    return true;
  }
}
