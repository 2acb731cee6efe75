package org.madoguchi.municipality.figures;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.madoguchi.config.MunicipalityOfficeConfig.Store;
import org.madoguchi.municipality.OnPostgres;

/** The same on a real PostgreSQL server. */
class FiguresOnPostgresTest extends FiguresContract {
  @RegisterExtension private static final OnPostgres SERVER = new OnPostgres();

  @Override
  Store store() throws Exception {
    return SERVER.store();
  }

  @Override
  boolean shared() {
    return true;
  }
}
