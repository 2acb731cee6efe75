package org.madoguchi.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.app.branch.OfficeSnapshot.Step;
import org.madoguchi.sandbox.city.City;
import org.madoguchi.sandbox.city.authority.SandboxAuthority;

/** A month's figures from a branch's own journal, and what becomes of them in others' hands. */
class FiguresCommandTest {
  private final Path directory;
  private final JournalTech tech;
  private final YearMonth month;

  /** One hand-over, then the files of its month and the journal that was exported. */
  FiguresCommandTest(@TempDir Path directory) throws Exception {
    this.directory = directory;
    month = YearMonth.from(Instant.now().atZone(City.branch().zone()));
    try (Hands hands = new Hands(directory)) {
      hands.takeSlip("ordinary", "seal-registration");
      String slip = hands.slipCode();
      hands.leave();
      Hands.done(hands.desk.scan(slip));
      hands.open(Step.SCAN_PAGES);
      hands.scanAllPages();
      hands.open(Step.TAKE_FEE);
      Hands.done(hands.desk.takeFee());
      Hands.done(hands.handOver());
      hands.awaitJournal("visit-ended");
    }
    tech = new JournalTech(directory);
    assertEquals(0, tech.journal("export", "--out", export().toString()), tech.said());
  }

  private Path export() {
    return directory.resolve("journal.jsonl");
  }

  private Path file(String end) {
    return directory.resolve("figures-%s-%s%s".formatted(City.branch().id(), month, end));
  }

  private static InstantSource at(YearMonth month) {
    return InstantSource.fixed(month.atDay(2).atStartOfDay(City.branch().zone()).toInstant());
  }

  private int make(InstantSource clock, String... more) {
    String[] all = new String[more.length + 4];
    System.arraycopy(
        new String[] {"--month", month.toString(), "--out", directory.toString()}, 0, all, 0, 4);
    System.arraycopy(more, 0, all, 4, more.length);
    return tech.figures(clock, all);
  }

  private int verify(Path file, String... more) {
    String[] all = new String[more.length + 2];
    System.arraycopy(new String[] {"verify", file.toString()}, 0, all, 0, 2);
    System.arraycopy(more, 0, all, 2, more.length);
    return tech.figures(InstantSource.system(), all);
  }

  private Path trust() throws Exception {
    byte[] der =
        new SandboxAuthority(SandboxAuthority.CITY).deskAuthority().certificate().getEncoded();
    Path pem = directory.resolve("offices.pem");
    Files.writeString(
        pem,
        "-----BEGIN CERTIFICATE-----\n%s\n-----END CERTIFICATE-----\n"
            .formatted(Base64.getMimeEncoder().encodeToString(der)));
    return pem;
  }

  @Test
  void areMadeSignedAndCountedAgain() throws Exception {
    assertEquals(0, make(at(month.plusMonths(1))), tech.said());
    String csv = Files.readString(file(".csv"));
    assertTrue(csv.contains(",certificates-handed-over,seal-registration,1,\r\n"), csv);
    assertTrue(csv.contains(",visits,certificate,1,\r\n"), csv);
    assertTrue(csv.contains(",visits-by-end,done,1,\r\n"), csv);
    assertEquals(
        0,
        verify(file(".cms"), "--journal", export().toString(), "--trust", trust().toString()),
        tech.said());
    assertTrue(tech.said().contains("counted again from the journal: the same"), tech.said());
    assertTrue(tech.said().contains("signed by CN=" + City.branch().id()), tech.said());
    assertEquals(0, verify(file(".json"), "--journal", export().toString()), tech.said());
    assertTrue(tech.said().contains("not signed"), tech.said());
    assertEquals(0, verify(file(".cms")), tech.said());
    assertTrue(tech.said().contains("wasn't checked"), tech.said());
  }

  @Test
  void everyFigureThatIsChangedIsNamed() throws Exception {
    assertEquals(0, make(at(month.plusMonths(1))), tech.said());
    replace(
        file(".json"),
        "\"measure\":\"certificates-handed-over\",\"municipality\":\"99201\",\"value\":1",
        "\"measure\":\"certificates-handed-over\",\"municipality\":\"99201\",\"value\":9");
    assertEquals(1, verify(file(".json"), "--journal", export().toString()), tech.said());
    assertTrue(tech.said().contains("F07 "), tech.said());
    assertTrue(
        tech.said()
            .contains(
                "certificates-handed-over 99201 seal-registration: told 9, counted 1"
                    + " (Certificates handed over)"),
        tech.said());
    byte[] cms = Files.readAllBytes(file(".cms"));
    cms[cms.length / 2] ^= 1;
    Files.write(file(".cms"), cms);
    assertEquals(1, verify(file(".cms")), tech.said());
    assertTrue(tech.said().contains("F01 ") || tech.said().contains("F05 "), tech.said());
  }

  @Test
  void anotherJournalIsNotTheirs() throws Exception {
    assertEquals(0, make(at(month.plusMonths(1))), tech.said());
    Files.write(
        export(), Files.readAllLines(export()).stream().limit(4).toList(), StandardCharsets.UTF_8);
    assertEquals(1, verify(file(".cms"), "--journal", export().toString()), tech.said());
    assertTrue(tech.said().contains("F07 ") && tech.said().contains("lines: told"), tech.said());
    replace(export(), "\"copies\":1", "\"copies\":2");
    assertEquals(1, verify(file(".cms"), "--journal", export().toString()), tech.said());
    assertTrue(tech.said().contains("F09 "), tech.said());
  }

  @Test
  void aMonthThatIsNotOverIsLookedAtAndNotSigned() throws Exception {
    assertEquals(1, make(at(month)), tech.said());
    assertTrue(tech.said().contains("F06 The month isn't over yet."), tech.said());
    assertEquals(1, make(at(month), "--language", "ja"), tech.said());
    assertTrue(tech.said().contains("F06 この月はまだ終わっていません。"), tech.said());
    assertEquals(0, make(at(month), "--so-far"), tech.said());
    assertTrue(Files.readString(file("-so-far.csv")).contains(",so far\r\n"));
    assertTrue(Files.notExists(file(".cms")) && Files.notExists(file("-so-far.cms")));
    assertEquals(1, verify(file("-so-far.json")), tech.said());
    assertTrue(tech.said().contains("F06 "), tech.said());
  }

  @Test
  void aJournalThatDoesNotHoldMakesNoFigures() throws Exception {
    tech.tamper(
        "UPDATE journal SET line = replace(line, '\"copies\":1', '\"copies\":2') WHERE seq = 2");
    assertEquals(1, make(at(month.plusMonths(1))), tech.said());
    assertTrue(tech.said().contains("F09 "), tech.said());
    assertTrue(tech.said().contains("line 2: this line was changed"), tech.said());
    assertTrue(Files.notExists(file(".json")));
  }

  @Test
  void mistakesInTheCommandAreSaid() throws Exception {
    assertEquals(2, tech.figures(InstantSource.system(), "--month", "2026-13"));
    assertTrue(tech.said().contains("is a month such as 2026-11, not 2026-13"), tech.said());
    assertFalse(tech.said().contains("java."), tech.said());
    assertEquals(2, tech.figures(InstantSource.system(), "--language", "fr"));
    assertTrue(tech.said().contains("is ja or en, not fr"), tech.said());
    assertEquals(2, tech.figures(InstantSource.system(), "--month", "2026-11"));
    assertEquals(3, verify(directory.resolve("none.cms")), tech.said());
  }

  private static void replace(Path file, String from, String to) throws IOException {
    String text = Files.readString(file);
    assertTrue(text.contains(from), text);
    Files.writeString(file, text.replace(from, to));
  }
}
