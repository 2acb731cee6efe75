package org.madoguchi.municipality;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;

/** The same on a real PostgreSQL server. */
class MonitoringOnPostgresTest extends MonitoringContract {
  private static @Nullable PostgresServer server;

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

  private static int databases;

  @Override
  String store() throws Exception {
    return server == null ? "" : server.settings(server.database("monitoring" + databases++));
  }
}
