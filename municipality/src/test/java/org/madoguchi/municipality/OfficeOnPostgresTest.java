package org.madoguchi.municipality;

import org.junit.jupiter.api.extension.RegisterExtension;

/** The same on a real PostgreSQL server. */
class OfficeOnPostgresTest extends OfficeContract {
  @RegisterExtension private static final OnPostgres SERVER = new OnPostgres();

  @Override
  String store() throws Exception {
    return SERVER.settings();
  }
}
