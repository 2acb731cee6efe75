package org.madoguchi.sandbox.proof.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import org.madoguchi.app.branch.journal.JournalReader;
import org.madoguchi.app.branch.store.Store;

/** What a dead branch has left: its journal and what lies in the printer's spool. */
final class Remains {
  private static final Pattern LINE =
      Pattern.compile("\"event\":\"([a-z-]+)\",\"issuance\":\"([0-9a-f]{32})\"");
  private static final Pattern JOB = Pattern.compile("m(?:\\d+)-([0-9a-f]{16})");

  private final Set<String> told = new HashSet<>();
  private final List<String> mistakes = new ArrayList<>();

  /**
   * Opens the database as the next start would, and reads its whole journal.
   *
   * @param directory where the branch kept its data
   * @param branchKey its own key
   */
  Remains(Path directory, SecretKey branchKey) {
    new Store(directory.resolve("branch.sqlite")).close(); // SQLite recovers what was cut off
    try (JournalReader journal = new JournalReader(directory)) {
      journal
          .verify(branchKey)
          .ifPresent(fault -> mistakes.add("the journal doesn't hold: " + fault));
      journal.export(
          line -> {
            Matcher m = LINE.matcher(line);
            if (m.find()) {
              told.add(m.group(1) + " " + m.group(2));
            }
          });
    }
  }

  /** Everything that was acknowledged must be in the journal. */
  int compare(List<String> said) {
    int lost = 0;
    for (String line : said) {
      if (line.matches("ACK [a-z-]+ [0-9a-f]{32}") && !told.contains(line.substring(4))) {
        mistakes.add("acknowledged and lost: " + line);
        lost++;
      }
    }
    return lost;
  }

  /**
   * Nothing is in the spool twice, nothing without its line in the journal, and what the branch
   * found at its start is what the spool shows.
   *
   * @return jobs that are there twice
   */
  int spool(Path folder, List<String> said) throws IOException {
    Map<String, Integer> jobs = new HashMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Matcher m = JOB.matcher(String.valueOf(file.getFileName()));
        if (m.find()) {
          jobs.merge(m.group(1), 1, Integer::sum);
          if (told.stream().noneMatch(t -> t.startsWith("released " + m.group(1)))) {
            mistakes.add("printed without a line in the journal: " + m.group());
          }
        }
      }
    }
    for (String line : said) {
      String[] words = line.split(" ", -1);
      if (words[0].equals("FOUND")) {
        boolean out = jobs.containsKey(words[2].substring(0, 16));
        boolean right =
            switch (words[1]) {
              case "SCAN_PAGES", "TAKE_FEE", "HAND_OVER" -> out;
              case "PRINT_FAILED" -> !out;
              default -> true; // a doubt is never wrong
            };
        if (!right) {
          mistakes.add(line + ", papers out: " + out);
        }
      }
    }
    int twice = 0;
    for (Map.Entry<String, Integer> job : jobs.entrySet()) {
      if (job.getValue() > 1) {
        mistakes.add("printed twice: " + job.getKey());
        twice++;
      }
    }
    return twice;
  }

  List<String> mistakes() {
    return mistakes;
  }
}
