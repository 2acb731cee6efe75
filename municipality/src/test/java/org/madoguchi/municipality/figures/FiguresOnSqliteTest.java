package org.madoguchi.municipality.figures;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.config.MunicipalityOfficeConfig.Store;

class FiguresOnSqliteTest extends FiguresContract {
  @TempDir private Path folder = Path.of("");

  @Override
  Store store() {
    return new Store("jdbc:sqlite:" + folder.resolve("figures.db"), "", null);
  }

  @Override
  boolean shared() {
    return false;
  }
}
