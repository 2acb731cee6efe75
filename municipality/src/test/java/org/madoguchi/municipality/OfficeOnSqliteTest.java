package org.madoguchi.municipality;

class OfficeOnSqliteTest extends OfficeContract {
  @Override
  String store() {
    return "url = \"jdbc:sqlite:office.db\"";
  }
}
