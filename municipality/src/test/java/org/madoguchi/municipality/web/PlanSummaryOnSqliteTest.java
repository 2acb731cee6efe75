package org.madoguchi.municipality.web;

import org.madoguchi.municipality.OfficeWorld;

class PlanSummaryOnSqliteTest extends PlanSummaryContract {
  @Override
  String store() {
    return OfficeWorld.SQLITE;
  }
}
