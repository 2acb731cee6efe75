package org.madoguchi.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.app.branch.OfficeSnapshot;
import org.madoguchi.sandbox.city.Personas;

/** Residents come and go; then a technician sends the bundle to somebody far away. */
class SupportBundleTest {
  private static final Pattern OF_PEOPLE =
      Pattern.compile(
          "\\b(name|kana|address|domicile|my_number|father|mother|spouse|moved_from) = \"([^\"]+)\"");

  private static final Pattern PIN =
      Pattern.compile("(?<![0-9A-Za-z])(1234|ABC123)(?![0-9A-Za-z])|31 ?32 ?33 ?34");

  @TempDir private Path directory;

  /** Everything that the personas are: as they write it, and without blanks. */
  private static Set<String> ofPeople() throws IOException {
    Set<String> all = new HashSet<>();
    try (InputStream in =
        Objects.requireNonNull(Personas.class.getResourceAsStream("personas.toml"))) {
      Matcher each = OF_PEOPLE.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      while (each.find()) {
        all.add(each.group(2));
        all.add(each.group(2).replaceAll("[\\s　]+", ""));
        all.add(each.group(2).replaceAll("[\\s　]+", " "));
      }
    }
    all.remove("");
    return all;
  }

  private static List<String> found(Map<String, String> parts) throws IOException {
    List<String> found = new ArrayList<>();
    Set<String> people = ofPeople();
    parts.forEach(
        (part, text) -> {
          people.stream().filter(text::contains).forEach(who -> found.add(part + ": " + who));
          Matcher pin = PIN.matcher(text);
          if (pin.find()) {
            found.add(part + ": " + pin.group());
          }
        });
    return found;
  }

  private Map<String, String> parts(Path zip) throws IOException {
    Map<String, String> parts = new TreeMap<>();
    try (var in = new ZipInputStream(Files.newInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        parts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return parts;
  }

  private String visits() throws Exception {
    var log = new ByteArrayOutputStream();
    PrintStream err = System.err;
    System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
    try (Hands hands = new Hands(directory)) {
      hands.takeSlip("household", "residence");
      Hands.done(hands.desk.scan(hands.slipCode()));
      hands.open(OfficeSnapshot.Step.SCAN_PAGES);
      hands.scanAllPages();
      hands.open(OfficeSnapshot.Step.TAKE_FEE);
      Hands.done(hands.desk.takeFee());
      Hands.done(hands.handOver());
      hands.takeSlip("ordinary", "seal-registration");
    } finally {
      System.setErr(err);
    }
    return log.toString(StandardCharsets.UTF_8);
  }

  @Test
  void holdsNobodysData() throws Exception {
    Path log = directory.resolve("branch.log");
    Files.writeString(
        log,
        visits()
            + "2026-11-28T12:00:00.000+09:00 [x] WARN library - quoted 窓口　太郎, 000000000183,"
            + " 1979-08-03\n");
    Path zip = directory.resolve("bundle.zip");
    JournalTech tech = new JournalTech(directory);
    assertEquals(
        0, tech.run("bundle", "--out", zip.toString(), "--log", log.toString()), tech.said());

    Map<String, String> parts = parts(zip);
    assertEquals(
        Set.of(
            "versions.txt",
            "configuration/branch.txt",
            "configuration/municipality-1.txt",
            "doctor.txt",
            "doctor.json",
            "journal.txt",
            "log-1.txt"),
        parts.keySet());
    assertEquals(List.of(), found(parts));
    for (String part : parts.keySet()) {
      assertFalse(parts.getOrDefault(part, "").contains(directory.toString()), part);
    }

    String journal = parts.getOrDefault("journal.txt", "");
    assertTrue(journal.startsWith("the journal holds\n"), journal);
    assertTrue(journal.contains("     1  handed-over\n"), journal);
    assertTrue(journal.contains("     2  slip-issued\n"), journal);
    String told = parts.getOrDefault("log-1.txt", "");
    assertTrue(told.endsWith("WARN library - quoted ~, #, #\n"), told);
    assertTrue(
        parts
            .getOrDefault("configuration/branch.txt", "")
            .contains("lobby.terminal = \"lobby-1\""));
  }

  /** What this test looks for is there to be found. */
  @Test
  void theSearchFindsPeople() throws Exception {
    assertEquals(
        List.of("a: 窓口太郎", "b: 000000000183", "c: 1234"),
        found(
            new TreeMap<>(Map.of("a", "x窓口太郎x", "b", "n=000000000183", "c", "VERIFY 1234 sent"))));
  }

  @Test
  void whileTheBranchRunsTheRestIsThere() throws Exception {
    JournalTech tech = new JournalTech(directory);
    Path zip = directory.resolve("bundle.zip");
    try (Hands hands = new Hands(directory)) {
      hands.branch.callStaff("lobby-1");
      assertEquals(0, tech.run("bundle", "--out", zip.toString()), tech.said());
    }
    Map<String, String> parts = parts(zip);
    assertTrue(parts.getOrDefault("journal.txt", "").startsWith("not read"));
    assertTrue(parts.getOrDefault("doctor.txt", "").contains("MFP"));
  }
}
