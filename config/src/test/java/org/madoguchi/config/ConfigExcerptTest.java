package org.madoguchi.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What of a configuration somebody far away may read. */
class ConfigExcerptTest {
  @TempDir private Path directory;

  private String excerpt(String toml) throws IOException {
    Path file = directory.resolve("branch.toml");
    Files.writeString(file, toml);
    return ConfigExcerpt.of(file);
  }

  @Test
  void wordsForMachinesAreToldAndTextsForPeopleAreNot() throws IOException {
    assertEquals(
        """
        branch.id = "b"
        branch.name.ja = text, not told
        staff[0].number = text, not told
        staff[0].badge_sha256 = text, not told
        lobby.terminal = "t"
        lobby.pixels_per_millimetre = 4
        gateway.key_store_password_file = text, not told
        """,
        excerpt(
            """
            branch.id = "b"
            branch.name.ja = "山田局"
            [[staff]]
            number = "07"
            badge_sha256 = "ab"
            [lobby]
            terminal = "t"
            pixels_per_millimetre = 4
            [gateway]
            key_store_password_file = "/home/yamada/password"
            """));
  }

  @Test
  void aPasswordInAnAddressIsNotTold() throws IOException {
    assertFalse(excerpt("[mfp]\nuri = \"ipps://yamada:secret@mfp.example/\"\n").contains("secret"));
    assertTrue(excerpt("[mfp]\nuri = \"ipps://mfp.example/\"\n").contains("mfp.example"));
  }

  @Test
  void aKeyThatNobodyKnowsIsNotTold() throws IOException {
    assertEquals("new_key = text, not told\n", excerpt("new_key = \"山田\"\n"));
  }

  @Test
  void whatIsNoTomlIsNotQuoted() throws IOException {
    assertEquals("no TOML at 1:8\n", excerpt("name = 山田太郎\n"));
  }
}
