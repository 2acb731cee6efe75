package org.madoguchi.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.config.ConfigReading.Mistakes;
import org.madoguchi.config.ConfigReading.Read;

/** Names with letters that papers can't show are found where they stand. */
class LettersOfNamesTest {
  private static final Path EXAMPLES = Path.of("..", "config");

  @TempDir private Path directory;

  private Path branch(String name, String municipality) throws IOException {
    Path file = directory.resolve("branch.toml");
    Files.writeString(directory.resolve("branch.p12"), "");
    String text = Files.readString(EXAMPLES.resolve("branch.example.toml"));
    // files that must exist: any will do
    text = text.replaceAll("\"keys/[a-z0-9.-]+\"", "\"branch.p12\"");
    text = text.replaceAll("(?m)^municipalities = .*$", "municipalities = [\"m.toml\"]");
    Files.writeString(file, text.replace("ja = \"見本中央郵便局\"", "ja = \"" + name + "\""));
    String m = Files.readString(EXAMPLES.resolve("municipality.example.toml"));
    Files.writeString(
        directory.resolve("m.toml"), m.replace("ja = \"見本市\"", "ja = \"" + municipality + "\""));
    return file;
  }

  private static List<String> lacking(String text) {
    return text.contains("𠮷") ? List.of("𠮷") : List.of();
  }

  @Test
  void namesThatCanBeShownAreNoMistake() throws IOException {
    assertInstanceOf(
        Read.class, ConfigReader.read(branch("見本中央郵便局", "見本市"), LettersOfNamesTest::lacking));
    assertInstanceOf(Read.class, ConfigReader.read(branch("𠮷見郵便局", "𠮷市")));
  }

  @Test
  void othersAreNamedWithTheirPlace() throws IOException {
    Path file = branch("𠮷見郵便局", "𠮷市");
    List<String> mistakes =
        switch (ConfigReader.read(file, LettersOfNamesTest::lacking)) {
          case Read<BranchConfig> _ -> List.of();
          case Mistakes<BranchConfig> m -> m.mistakes().stream().map(Object::toString).toList();
        };
    assertEquals(2, mistakes.size());
    String message = "has the letter 𠮷 (U+20BB7), which no font for papers on this machine has";
    assertEquals(
        List.of("branch.name.ja " + message, "name.ja " + message),
        mistakes.stream().map(m -> m.replaceAll("^.*:[0-9]+:[0-9]+: ", "")).toList());
    assertEquals(
        List.of(true, true),
        mistakes.stream().map(m -> m.matches("(?s).*\\.toml:[0-9]+:[0-9]+: .*")).toList());
  }
}
