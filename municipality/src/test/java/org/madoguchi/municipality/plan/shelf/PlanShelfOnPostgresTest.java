package org.madoguchi.municipality.plan.shelf;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.madoguchi.config.MunicipalityOfficeConfig.Store;
import org.madoguchi.municipality.OnPostgres;

/** The same on a real PostgreSQL server. */
class PlanShelfOnPostgresTest extends PlanShelfContract {
  @RegisterExtension private static final OnPostgres SERVER = new OnPostgres();

  @Override
  Store store() throws Exception {
    return SERVER.store();
  }
}
