package org.madoguchi.config.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CredentialsTest {
  @TempDir private Path memory;

  @Test
  void aCopyStandsForTheFileOfTheFolderThatWasLoaded() throws IOException {
    Path copy = Files.createFile(memory.resolve("keys_branch.p12"));
    Credentials credentials = new Credentials(memory);
    assertEquals(copy, credentials.insteadOf(Path.of("/etc/madoguchi/keys/branch.p12")));
    assertTrue(credentials.holds(copy));
  }

  @Test
  void aFileWithoutACopyIsItself() throws IOException {
    Files.createFile(memory.resolve("keys_branch.p12"));
    Files.createDirectory(memory.resolve("keys_folder"));
    Credentials credentials = new Credentials(memory);
    for (String file :
        new String[] {
          "/etc/madoguchi/keys/other.p12",
          "/etc/madoguchi/trust/branch.p12",
          "/etc/madoguchi/keys/folder",
          "branch.p12",
          "/branch.p12"
        }) {
      assertEquals(Path.of(file), credentials.insteadOf(Path.of(file)));
      assertFalse(credentials.holds(Path.of(file)));
    }
  }

  @Test
  void withoutCredentialsEachFileIsItself() {
    Credentials none = new Credentials(null);
    Path file = Path.of("/etc/madoguchi/keys/branch.p12");
    assertEquals(file, none.insteadOf(file));
    assertFalse(none.holds(file));
  }
}
