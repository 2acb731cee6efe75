package org.madoguchi.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.app.custody.Digest;
import org.madoguchi.app.custody.JournalHead;
import org.madoguchi.app.gateway.CmsHeadSigner;
import org.madoguchi.app.gateway.CmsSignatures;
import org.madoguchi.app.gateway.HeadSigner;
import org.madoguchi.sandbox.city.City;
import org.madoguchi.sandbox.city.authority.BranchKeyFiles;
import org.madoguchi.sandbox.city.authority.Credential;
import org.madoguchi.sandbox.city.authority.SandboxAuthority;
import org.madoguchi.sandbox.city.gateway.GatewayFaults;
import org.madoguchi.sandbox.city.gateway.GatewayFaults.Fault;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What two closings leave behind, countersigned over TLS, and what {@code tech journal verify} says
 * of it after somebody was at the file who may have the branch's key.
 */
class CountersignedJournalTest {
  private static final SandboxAuthority AUTHORITY = new SandboxAuthority(SandboxAuthority.CITY);

  /** Made once; each test works on a copy. */
  private record Made(Path first, Path second, Path other) {}

  private static final AtomicReference<Made> MADE = new AtomicReference<>();

  private final Path directory;
  private final JournalTech tech;
  private final Made made = Objects.requireNonNull(MADE.get());

  CountersignedJournalTest(@TempDir Path directory) throws Exception {
    Files.copy(
        made.second(),
        Files.createDirectories(directory.resolve("branch")).resolve("branch.sqlite"));
    this.directory = directory;
    tech = new JournalTech(directory);
  }

  @BeforeAll
  static void twoDays(@TempDir Path directory) throws Exception {
    Path branch = directory.resolve("one").resolve("branch").resolve("branch.sqlite");
    Path first = directory.resolve("first.sqlite");
    try (Hands hands = new Hands(directory.resolve("one"))) {
      Hands.done(hands.closeDay(0));
      awaitLines(hands, "head-countersigned", 1);
      awaitLines(hands, "closing-printed", 1);
    }
    Files.copy(branch, first);
    try (Hands hands = new Hands(directory.resolve("one"))) {
      hands.city.faults().set(GatewayFaults.of(Fault.DOWN));
      Hands.done(hands.closeDay(0));
      awaitLines(hands, "closing-printed", 2);
      assertEquals(1, lines(hands, "head-countersigned"));
      hands.city.faults().set(GatewayFaults.NONE);
      Hands.done(hands.closeDay(0));
      awaitLines(hands, "head-countersigned", 2);
      awaitLines(hands, "closing-printed", 3);
    }
    try (Hands hands = new Hands(directory.resolve("two"))) {
      for (int i = 0; i < 20; i++) {
        hands.branch.callStaff("lobby-1");
      }
    }
    MADE.set(
        new Made(
            first, branch, directory.resolve("two").resolve("branch").resolve("branch.sqlite")));
  }

  private static long lines(Hands hands, String event) {
    return hands.journal().stream().filter(l -> l.contains("\"" + event + "\"")).count();
  }

  private static void awaitLines(Hands hands, String event, int count) throws Exception {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (lines(hands, event) < count) {
      assertTrue(System.nanoTime() < end, "never " + event + ": " + hands.journal());
      Thread.sleep(20);
    }
  }

  private HeadSigner.Countersigned head(int number) throws SQLException {
    try (Connection c = tech.open();
        Statement s = c.createStatement();
        ResultSet row = s.executeQuery("SELECT cms FROM signed_head ORDER BY seq")) {
      for (int i = 0; i < number; i++) {
        assertTrue(row.next());
      }
      return seal(City.branch().id()).open(row.getBytes(1)).orElseThrow();
    }
  }

  private static CmsHeadSigner seal(String branch) {
    Credential journal = AUTHORITY.journal(branch);
    return new CmsHeadSigner(
        journal.key(), journal.certificate(), Set.of(AUTHORITY.sealAuthority().certificate()));
  }

  private JsonNode fault() {
    assertEquals(1, tech.journal("verify", "--json"), tech.said());
    JsonNode report = JsonMapper.shared().readTree(tech.said());
    assertEquals(1, report.path("exit").intValue());
    return report.path("countersigned").path("fault");
  }

  private void broken(String what, long line) {
    JsonNode fault = fault();
    assertEquals(what, fault.path("what").asString(), tech.said());
    assertEquals(line, fault.path("line").longValue(), tech.said());
  }

  @Test
  void whatNobodyTouchedHoldsAndTellsItsAge() throws Exception {
    assertEquals(0, tech.journal("verify"), tech.said());
    long line = head(2).head().seq();
    assertTrue(
        tech.said().contains("the gateway countersigned it up to line " + line + " on "),
        tech.said());
    assertTrue(tech.said().contains(", 0 days ago"), tech.said());
    assertEquals(0, tech.journal("verify", "--json"), tech.said());
    JsonNode countersigned = JsonMapper.shared().readTree(tech.said()).path("countersigned");
    assertEquals(2, countersigned.path("heads").intValue());
    assertEquals(line, countersigned.path("line").longValue());
    assertEquals(head(2).at().toString(), countersigned.path("at").asString());
    assertEquals(0, countersigned.path("days").intValue());
    assertTrue(head(2).head().leadsOnFrom(head(1).head()));
  }

  /** The chain and its end hold, since the file is an older one; the heads are today's. */
  @Test
  void anEndThatWasCutWithTheBranchsKeyIsLocated() throws Exception {
    long line = head(2).head().seq();
    tech.tamper(
        "ATTACH '" + made.first() + "' AS old",
        "DELETE FROM journal",
        "INSERT INTO journal (seq, line, hash, mac) SELECT seq, line, hash, mac FROM old.journal",
        "DELETE FROM journal_head",
        "INSERT INTO journal_head SELECT * FROM old.journal_head");
    long end = end();
    broken("CUT", end + 1);
    assertTrue(JsonMapper.shared().readTree(tech.said()).path("fault").isMissingNode());
    assertEquals(1, tech.journal("verify"));
    assertTrue(
        tech.said()
            .contains(
                "cut after line %d; the gateway countersigned line %d on ".formatted(end, line)),
        tech.said());
  }

  private long end() throws SQLException {
    try (Connection c = tech.open();
        Statement s = c.createStatement();
        ResultSet row = s.executeQuery("SELECT max(seq) FROM journal")) {
      return row.getLong(1);
    }
  }

  @Test
  void anotherJournalWithAValidChainIsFoundAtTheCountersignedLine() throws Exception {
    tech.tamper(
        "ATTACH '" + made.other() + "' AS other",
        "DELETE FROM journal",
        "INSERT INTO journal (seq, line, hash, mac) SELECT seq, line, hash, mac FROM other.journal",
        "DELETE FROM journal_head",
        "INSERT INTO journal_head SELECT * FROM other.journal_head");
    broken("REPLACED", head(1).head().seq());
    assertTrue(JsonMapper.shared().readTree(tech.said()).path("fault").isMissingNode());
  }

  @Test
  void aHeadThatWasChangedIsFound() throws Exception {
    long line = head(2).head().seq();
    tech.tamper("UPDATE signed_head SET cms = zeroblob(900) WHERE seq = " + line);
    broken("CHANGED", line);
  }

  @Test
  void aHeadUnderAnotherNumberIsFound() throws Exception {
    long line = head(2).head().seq();
    tech.tamper("UPDATE signed_head SET seq = seq - 1 WHERE seq = " + line);
    broken("CHANGED", line - 1);
  }

  @Test
  void headsThatWereTakenAwayAreMissed() throws Exception {
    long first = head(1).head().seq();
    tech.tamper("DELETE FROM signed_head WHERE seq = " + first);
    JsonNode fault = fault();
    assertEquals("MISSING", fault.path("what").asString());
    assertEquals(first, fault.path("countersigned").longValue());
    assertTrue(fault.path("line").longValue() > first, tech.said());
    try (Connection c = tech.open();
        Statement s = c.createStatement()) {
      s.executeUpdate("DROP TABLE signed_head");
    }
    assertEquals("MISSING", fault().path("what").asString());
  }

  @Test
  void aHeadThatNoLineTellsOfIsFound() throws Exception {
    JournalHead next =
        JournalHead.after(
            Optional.of(head(2).head()),
            City.branch().id(),
            end(),
            new Digest(hash(end())),
            head(2).at());
    put(next);
    broken("NOT_TOLD", end());
  }

  @Test
  void anotherBranchsHeadIsFound() throws Exception {
    JournalHead own = head(2).head();
    JournalHead others =
        JournalHead.after(Optional.of(head(1).head()), "another", own.seq(), own.hash(), own.at());
    put(others);
    broken("OTHER_BRANCH", own.seq());
  }

  private String hash(long line) throws SQLException {
    try (Connection c = tech.open();
        Statement s = c.createStatement();
        ResultSet row = s.executeQuery("SELECT hash FROM journal WHERE seq = " + line)) {
      return row.getString(1);
    }
  }

  /** A head under both signatures, each by who may. */
  private void put(JournalHead head) throws SQLException {
    Credential gateway = AUTHORITY.gatewaySeal();
    byte[] cms =
        CmsSignatures.sign(
            seal(head.branch()).sign(head), gateway.key(), gateway.certificate(), head.at());
    tech.tamper("DELETE FROM signed_head WHERE seq = " + head.seq());
    try (Connection c = tech.open();
        PreparedStatement insert = c.prepareStatement("INSERT INTO signed_head VALUES (?, ?, 1)")) {
      insert.setLong(1, head.seq());
      insert.setBytes(2, cms);
      insert.executeUpdate();
    }
  }

  /** Somebody who has another journal of the branch than the one that was countersigned. */
  private JournalTech other(Path database) throws Exception {
    Path folder = directory.resolve("other");
    Files.copy(
        database, Files.createDirectories(folder.resolve("branch")).resolve("branch.sqlite"));
    return new JournalTech(folder);
  }

  /** The month's file and the journal that it was counted from. */
  private void figures(JournalTech by, Path folder) throws Exception {
    YearMonth month = YearMonth.from(head(1).at().atZone(City.branch().zone()));
    InstantSource later =
        InstantSource.fixed(month.plusMonths(2).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    Files.createDirectories(folder);
    assertEquals(
        0, by.figures(later, "--month", month.toString(), "--out", folder.toString()), by.said());
    Files.move(
        folder.resolve("figures-%s-%s.cms".formatted(City.branch().id(), month)),
        folder.resolve("figures.cms"));
    assertEquals(0, by.journal("export", "--out", folder.resolve("j").toString()), by.said());
  }

  private int checked(Path folder, String... heads) throws Exception {
    Path offices = directory.resolve("offices.pem");
    Path seals = directory.resolve("seals.pem");
    BranchKeyFiles.writePem(offices, List.of(AUTHORITY.deskAuthority().certificate()));
    BranchKeyFiles.writePem(seals, List.of(AUTHORITY.sealAuthority().certificate()));
    List<String> words =
        new ArrayList<>(
            List.of(
                "verify",
                folder.resolve("figures.cms").toString(),
                "--journal",
                folder.resolve("j").toString(),
                "--trust",
                offices.toString(),
                "--head-trust",
                seals.toString()));
    words.addAll(List.of(heads));
    return tech.figures(InstantSource.system(), words.toArray(String[]::new));
  }

  /** What the branch gave out before anybody was at its journal. */
  private String heads() {
    Path heads = directory.resolve("heads");
    assertEquals(
        0,
        tech.journal(
            "export", "--out", directory.resolve("all").toString(), "--heads", heads.toString()),
        tech.said());
    assertTrue(tech.said().contains("2 countersigned heads in "), tech.said());
    return heads.toString();
  }

  @Test
  void figuresOfTheCountersignedJournalHold() throws Exception {
    String heads = heads();
    Path folder = directory.resolve("month");
    figures(tech, folder);
    assertEquals(0, checked(folder, "--heads", heads), tech.said());
    assertTrue(
        tech.said().contains("2 countersigned heads, to line " + head(2).head().seq()),
        tech.said());
    assertTrue(tech.said().contains("no head covers the lines after it"), tech.said());
    String one = Path.of(heads, "head-%d.cms".formatted(head(1).head().seq())).toString();
    assertEquals(0, checked(folder, "--heads", one), tech.said());
    byte[] changed = Files.readAllBytes(Path.of(one));
    changed[changed.length - 1] ^= 1;
    Files.write(Path.of(one), changed);
    assertEquals(1, checked(folder, "--heads", heads), tech.said());
    assertTrue(tech.said().contains("F01 "), tech.said());
    assertEquals(
        2,
        tech.figures(
            InstantSource.system(), "verify", folder.resolve("j").toString(), "--heads", heads),
        "without anybody to believe");
  }

  /** Both are well by themselves: signed by the branch, and counted again to the same. */
  @Test
  void figuresOfAJournalThatWasWrittenAnewAreFound() throws Exception {
    String heads = heads();
    Path folder = directory.resolve("anew");
    figures(other(made.other()), folder);
    assertEquals(0, checked(folder), tech.said());
    assertEquals(1, checked(folder, "--heads", heads), tech.said());
    assertTrue(tech.said().contains("F02 "), tech.said());
    assertTrue(
        tech.said()
            .contains(
                "line %d isn't the one that was countersigned at %s"
                    .formatted(head(1).head().seq(), head(1).at())),
        tech.said());
  }

  @Test
  void figuresOfAJournalThatWasCutAreFound() throws Exception {
    String heads = heads();
    Path folder = directory.resolve("cut");
    figures(other(made.first()), folder);
    assertEquals(0, checked(folder), tech.said());
    assertEquals(1, checked(folder, "--heads", heads), tech.said());
    assertTrue(
        tech.said()
            .contains(
                "line %d was countersigned at %s, and the journal ends before it"
                    .formatted(head(2).head().seq(), head(2).at())),
        tech.said());
  }
}
