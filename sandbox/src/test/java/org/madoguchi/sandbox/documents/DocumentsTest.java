package org.madoguchi.sandbox.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The documents say what is there: commands, links, pictures, and the same in both languages. */
class DocumentsTest {
  private static final Path PROJECT =
      Objects.requireNonNull(Path.of("").toAbsolutePath().getParent());
  private static final Pattern COMMAND = Pattern.compile("\\./kiosk [a-z][^#\\n`]*");
  private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)(#[^)]*)?\\)");

  private static String read(String file) throws IOException {
    return Files.readString(PROJECT.resolve(file));
  }

  private static Set<String> commands(String text) {
    return Pattern.compile("```\\n(.*?)```", Pattern.DOTALL)
        .matcher(text)
        .results()
        .flatMap(block -> COMMAND.matcher(block.group(1)).results())
        .map(found -> found.group().strip())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Path> documents() throws IOException {
    try (Stream<Path> root = Files.list(PROJECT);
        Stream<Path> docs = Files.walk(PROJECT.resolve("docs"))) {
      return Stream.concat(root, docs).filter(f -> f.toString().endsWith(".md")).sorted().toList();
    }
  }

  @Test
  void bothReadmesListTheSameCommands() throws IOException {
    assertEquals(commands(read("README.md")), commands(read("README.ja.md")));
    assertTrue(commands(read("README.md")).size() > 5, "the commands were found at all");
  }

  @Test
  void eachCommandThatADocumentNamesIsThere() throws IOException {
    String launcher = read("kiosk");
    List<String> unknown = new ArrayList<>();
    for (Path document : documents()) {
      COMMAND
          .matcher(Files.readString(document))
          .results()
          .map(found -> found.group().split("\\s+", -1)[1].replaceAll("[^a-z-].*", ""))
          .filter(
              word ->
                  !launcher.contains("\n  " + word + " ") && !launcher.contains("| " + word + ")"))
          .forEach(word -> unknown.add(PROJECT.relativize(document) + ": ./kiosk " + word));
    }
    assertEquals(List.of(), unknown);
  }

  @Test
  void eachLinkLeadsToAFile() throws IOException {
    List<String> dead = new ArrayList<>();
    for (Path document : documents()) {
      LINK.matcher(Files.readString(document))
          .results()
          .map(MatchResult::group)
          .map(link -> link.replaceAll("^]\\(|(#[^)]*)?\\)$", ""))
          .filter(link -> !link.contains("://"))
          .filter(link -> !Files.exists(document.resolveSibling(link)))
          .forEach(link -> dead.add(PROJECT.relativize(document) + ": " + link));
    }
    assertEquals(List.of(), dead);
  }
}
