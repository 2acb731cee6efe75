package org.madoguchi.municipality.plan.shelf;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.config.MunicipalityOfficeConfig.Store;

class PlanShelfOnSqliteTest extends PlanShelfContract {
  @TempDir private Path folder = Path.of("");

  @Override
  Store store() {
    return new Store("jdbc:sqlite:" + folder.resolve("plans.db"), "", null);
  }
}
