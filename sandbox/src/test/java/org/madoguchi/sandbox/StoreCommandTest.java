package org.madoguchi.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A technician copies a branch's store, and puts the copy back. */
class StoreCommandTest {
  @TempDir private Path directory;
  private Path copy = Path.of("");

  @BeforeEach
  void aBranchThatHasWorked() throws Exception {
    copy = directory.resolve("copy");
    work(3);
  }

  private void work(int calls) throws Exception {
    try (Hands hands = new Hands(directory)) {
      for (int i = 0; i < calls; i++) {
        hands.branch.callStaff("lobby-1");
      }
    }
  }

  private String lastLine(JournalTech tech) {
    assertEquals(0, tech.run("store", "verify"), tech.said());
    return tech.said().lines().findFirst().orElseThrow();
  }

  @Test
  void backupVerifyRestore() throws Exception {
    JournalTech tech = new JournalTech(directory);
    String then = lastLine(tech);
    assertTrue(then.startsWith("the journal holds; last line "), then);
    assertEquals(0, tech.run("store", "backup", "--out", copy.toString()), tech.said());
    assertTrue(tech.said().contains("well: " + copy), tech.said());
    assertEquals(0, tech.run("store", "verify", copy.toString()), tech.said());
    assertEquals(2, tech.run("store", "backup", "--out", copy.toString()), tech.said());

    work(2);
    String now = lastLine(tech);
    assertEquals(2, tech.run("store", "restore", "--from", copy.toString()), tech.said());
    assertTrue(tech.said().contains("--although-lines-are-lost"), tech.said());
    assertEquals(now, lastLine(tech));

    assertEquals(
        0,
        tech.run("store", "restore", "--from", copy.toString(), "--although-lines-are-lost"),
        tech.said());
    assertEquals(then, lastLine(tech));
    work(1); // the branch begins on it without an alarm of its own
    assertFalse(lastLine(tech).equals(then));
  }

  @Test
  void notWhileTheBranchRuns() throws Exception {
    JournalTech tech = new JournalTech(directory);
    assertEquals(0, tech.run("store", "backup", "--out", copy.toString()), tech.said());
    try (Hands hands = new Hands(directory)) {
      assertEquals(3, tech.run("store", "backup", "--out", directory.resolve("second").toString()));
      assertTrue(tech.said().contains("it holds it alone"), tech.said());
      assertEquals(
          3, tech.run("store", "restore", "--from", copy.toString(), "--although-lines-are-lost"));
      assertTrue(tech.said().contains("the branch runs: stop it first"), tech.said());
      hands.branch.callStaff("lobby-1");
    }
    assertFalse(Files.exists(directory.resolve("second")));
  }

  /** Sums can be made anew by anybody; the journal's checks can't. */
  @Test
  void aCopyOfAnotherJournalIsNotPutBack() throws Exception {
    JournalTech tech = new JournalTech(directory);
    assertEquals(0, tech.run("store", "backup", "--out", copy.toString()), tech.said());
    Path database = copy.resolve("branch.sqlite");
    try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + database);
        Statement s = c.createStatement()) {
      s.executeUpdate("UPDATE journal_head SET mac = 'other'");
    }
    Path sums = copy.resolve("SHA256SUMS");
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(database));
    String mark = Files.readString(sums).lines().skip(1).findFirst().map(l -> l + "\n").orElse("");
    Files.writeString(sums, HexFormat.of().formatHex(digest) + "  branch.sqlite\n" + mark);

    assertEquals(1, tech.run("store", "verify", copy.toString()), tech.said());
    assertTrue(tech.said().startsWith("BROKEN at "), tech.said());
    assertEquals(
        1,
        tech.run("store", "restore", "--from", copy.toString(), "--although-lines-are-lost"),
        tech.said());
    assertFalse(tech.said().contains("restored"), tech.said());
  }
}
