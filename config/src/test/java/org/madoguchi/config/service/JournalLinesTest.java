package org.madoguchi.config.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class JournalLinesTest {
  private final ByteArrayOutputStream journal = new ByteArrayOutputStream();

  private List<String> written(String... lines) {
    try (PrintStream out =
        new PrintStream(new JournalLines(journal), true, StandardCharsets.UTF_8)) {
      for (String line : lines) {
        out.println(line);
      }
    }
    return journal.toString(StandardCharsets.UTF_8).lines().toList();
  }

  @Test
  void aLineHasThePriorityOfItsLevel() {
    assertEquals(
        List.of(
            "<6>[main] INFO org.madoguchi.app.Toolkit - first lobby screen after 900 ms",
            "<4>[lobby] WARN org.madoguchi.app.AllInOne - no letters for th",
            "<3>[call-1] ERROR org.madoguchi.app.RunCommand - 見本 isn't found sound",
            "<7>[a thread's name] DEBUG x - y",
            "<6>INFO x - y"),
        written(
            "[main] INFO org.madoguchi.app.Toolkit - first lobby screen after 900 ms",
            "[lobby] WARN org.madoguchi.app.AllInOne - no letters for th",
            "[call-1] ERROR org.madoguchi.app.RunCommand - 見本 isn't found sound",
            "[a thread's name] DEBUG x - y",
            "INFO x - y"));
  }

  @Test
  void whatFollowsALineBelongsToIt() {
    assertEquals(
        List.of(
            "<5>branch.toml:3:1: unknown key",
            "<3>[main] ERROR x - failed",
            "<3>  behind it",
            "<3>",
            "<6>[main] INFO x - well"),
        written(
            "branch.toml:3:1: unknown key",
            "[main] ERROR x - failed",
            "  behind it",
            "",
            "[main] INFO x - well"));
  }
}
