package org.madoguchi.municipality.web;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.madoguchi.municipality.PostgresServer;

/** The same on a real PostgreSQL server. */
class PlanSummaryOnPostgresTest extends PlanSummaryContract {
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
  String store() throws Exception {
    return server == null ? "" : server.settings(server.database("summary" + databases++));
  }
}
