package org.madoguchi.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys of the sandbox city are listed: whoever opens it needn't wait until they are found. */
class CityKeysTest {
  @TempDir Path directory;

  @Test
  void aVisitSearchesForNoKey() throws Exception {
    try (Hands hands = new Hands(directory)) {
      hands.takeSlip("household", "residence");
      assertEquals(List.of(), hands.city.authority().searchedFor());
    }
  }
}
