package org.madoguchi.municipality.web;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.madoguchi.municipality.OnPostgres;

/** The same on a real PostgreSQL server. */
class PlanSummaryOnPostgresTest extends PlanSummaryContract {
  @RegisterExtension private static final OnPostgres SERVER = new OnPostgres();

  @Override
  String store() throws Exception {
    return SERVER.settings();
  }
}
