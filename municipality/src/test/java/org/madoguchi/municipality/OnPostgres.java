package org.madoguchi.municipality;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.madoguchi.config.MunicipalityOfficeConfig.Store;

/** A real PostgreSQL server for a class of tests; without its programs they are skipped. */
public final class OnPostgres implements BeforeAllCallback, AfterAllCallback {
  private @Nullable PostgresServer server;
  private int databases;

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    var programs = PostgresServer.programs();
    Assumptions.assumeTrue(programs.isPresent(), "no PostgreSQL server (Debian: postgresql)");
    server = PostgresServer.start(programs.orElseThrow());
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (server != null) {
      server.close();
    }
  }

  private PostgresServer running() {
    return Objects.requireNonNull(server, "begun with the class");
  }

  private String database() throws Exception {
    return running().database("tests" + databases++);
  }

  /** A new database, as a configuration names it. */
  public String settings() throws Exception {
    return running().settings(database());
  }

  /** A new database, as a configuration has it when it is read. */
  public Store store() throws Exception {
    return new Store(running().url(database()), PostgresServer.USER, null);
  }
}
