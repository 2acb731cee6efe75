package org.madoguchi.sandbox.technician;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.config.ConfigCheck;
import org.madoguchi.config.ConfigMistake;

/** A technician's first configuration, from answers in a file and by questions. */
class InitCommandTest {
  private static final String ANSWERS =
      """
      id = "mihon-chuo"
      name_ja = "見本中央郵便局"
      name_en = "Mihon Central"
      reader = "RC-S300"
      mfp = "ipps://mfp.example/ipp/print"
      slip_printer = "ipp://slip.example/ipp/print"
      gateway = "https://gateway.example:8443/"
      municipality = "../config/municipality.example.toml"
      """;

  @TempDir private Path directory;

  private TechRun init(String input, String... more) {
    String[] words = new String[more.length + 3];
    words[0] = "init";
    words[1] = "--out";
    words[2] = directory.resolve("new").toString();
    System.arraycopy(more, 0, words, 3, more.length);
    return TechRun.prepared(_ -> {}, input, words);
  }

  private String answers(String text) throws IOException {
    Path file = directory.resolve("answers.toml");
    Files.writeString(file, text);
    return file.toString();
  }

  private void isSoundButForKeys() {
    ConfigCheck check =
        ConfigCheck.of(
            List.of(directory.resolve("new").resolve("branch.toml")),
            _ -> List.of(),
            LocalDate.of(2026, 11, 28));
    assertEquals(List.of(), check.mistakes());
    assertEquals(
        List.of(
            "gateway.key_store",
            "gateway.tls_trust",
            "gateway.seal_trust",
            "gateway.electronic_certificate_trust"),
        check.missing().stream().map(ConfigMistake.Missing::key).toList());
  }

  @Test
  void fromAFile() throws Exception {
    TechRun run = init("", "--answers", answers(ANSWERS));
    assertEquals(0, run.exit(), run.err());
    isSoundButForKeys();
    Path branch = directory.resolve("new").resolve("branch.toml");
    assertTrue(Files.readString(branch).contains("{ ja = \"見本中央郵便局\", en = \"Mihon Central\" }"));
    assertFalse(Files.readString(branch).contains("@"));
    Path password = directory.resolve("new").resolve("keys").resolve("branch.password");
    assertEquals(
        "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(password)));
    assertFalse(run.out().contains(Files.readString(password).strip()), "a secret is told");
    assertTrue(run.out().contains("next: " + directory.resolve("new")), run.out());

    String before = Files.readString(password);
    assertEquals(2, init("", "--answers", answers(ANSWERS)).exit());
    assertEquals(before, Files.readString(password), "nothing is written over");
  }

  @Test
  void byQuestions() throws Exception {
    String input =
        String.join(
            "\n",
            "Mihon Chuo", // asked again
            "mihon-chuo",
            "\"見本\"", // asked again
            "見本局",
            "Mihon",
            "",
            "",
            "RC-S300",
            "http://mfp", // asked again
            "ipp://mfp.example/ipp/print",
            "ipp://slip.example/ipp/print",
            "https://gateway.example/",
            "../config/municipality.example.toml",
            "");
    TechRun run = init(input);
    assertEquals(0, run.exit(), run.out() + run.err());
    assertEquals(4, run.out().split("write it like", -1).length, run.out());
    isSoundButForKeys();
  }

  @Test
  void wrongAnswersInAFileWriteNothing() throws Exception {
    TechRun run =
        init(
            "",
            "--answers",
            answers(ANSWERS.replace("ipps://", "http://").replace("id =", "ib =")));
    assertEquals(2, run.exit());
    assertTrue(run.err().contains(":1:1: id is missing"), run.err());
    assertTrue(
        run.err().contains(":5:1: mfp must be like \"ipps://mfp.example/ipp/print\""), run.err());
    assertFalse(Files.exists(directory.resolve("new")));
  }

  @Test
  void anEndOfTheInputWritesNothing() {
    assertEquals(2, init("mihon-chuo\n").exit());
    assertFalse(Files.exists(directory.resolve("new")));
  }
}
