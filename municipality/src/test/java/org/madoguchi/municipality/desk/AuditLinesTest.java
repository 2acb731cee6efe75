package org.madoguchi.municipality.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.municipality.OfficeWorld;
import org.madoguchi.municipality.audit.AuditLine;
import org.madoguchi.municipality.audit.AuditTrail;

/** Lines that are added together stand in the record as if each had been added alone. */
class AuditLinesTest {
  @TempDir private Path folder;

  private static AuditLine line(String what) {
    return new AuditLine(OfficeWorld.START, what, "", "", new TreeMap<>());
  }

  @Test
  void severalAtOnceAreAChain() {
    AuditTrail trail = new AuditTrail(new SecretKeySpec(new byte[32], "HmacSHA256"));
    try (OfficeWorld world = new OfficeWorld(folder)) {
      assertEquals(0L, world.store().<Long>changing(in -> trail.add(in, List.of())));
      assertEquals(1L, world.store().<Long>changing(in -> trail.add(in, line("one"))));
      assertEquals(
          4L,
          world
              .store()
              .<Long>changing(
                  in -> trail.add(in, List.of(line("two"), line("three"), line("four")))));
      assertEquals(5L, world.store().<Long>changing(in -> trail.add(in, line("five"))));
      assertEquals(Optional.empty(), world.store().reading(trail::check));
      List<String> lines =
          world
              .store()
              .reading(
                  in ->
                      in.createQuery("SELECT line FROM audit ORDER BY number")
                          .mapTo(String.class)
                          .list());
      assertTrue(lines.get(2).contains("three"), lines.toString());
    }
  }
}
