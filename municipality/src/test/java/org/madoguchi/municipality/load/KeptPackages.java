package org.madoguchi.municipality.load;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.madoguchi.municipality.TestOffice;
import org.madoguchi.municipality.audit.AuditTrail;
import org.madoguchi.municipality.desk.Desk;
import org.madoguchi.municipality.store.OfficeStore;

/**
 * What an office's database holds after it was sent packages, beside what was sent.
 *
 * @param lost sent and said to be received, and not there, or with other bytes
 * @param doubled taken in more than once, by the record
 * @param foreign there, and never sent
 * @param fault of the record
 */
record KeptPackages(
    int there, int lost, int doubled, int foreign, Optional<AuditTrail.Fault> fault) {
  /** Looks, after the program has ended. */
  static KeptPackages of(TestOffice office, List<PackagePile.Kept> sent)
      throws OfficeStore.Unusable {
    try (OfficeStore store = OfficeStore.open(office.config().store())) {
      Map<String, String> there = new HashMap<>();
      store.reading(
          in ->
              in.createQuery("SELECT id, package_sha256 FROM intake WHERE sealed IS NOT NULL")
                  .map((row, _) -> there.put(row.getString("id"), row.getString("package_sha256")))
                  .list());
      List<String> lines =
          store.reading(
              in ->
                  in.createQuery("SELECT line FROM audit WHERE line LIKE '%\"taken-in\"%'")
                      .mapTo(String.class)
                      .list());
      Set<String> ids = new HashSet<>();
      sent.forEach(s -> ids.add(s.id()));
      int lost = (int) sent.stream().filter(s -> !s.sha256().equals(there.get(s.id()))).count();
      int foreign = (int) there.keySet().stream().filter(id -> !ids.contains(id)).count();
      return new KeptPackages(
          there.size(),
          lost,
          lines.size() - there.size(),
          foreign,
          Desk.check(store, office.keys()));
    }
  }

  /** Whether it is all that was sent, once, and nothing else. */
  boolean exact() {
    return lost == 0 && doubled == 0 && foreign == 0 && fault.isEmpty();
  }
}
