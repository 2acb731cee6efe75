package org.madoguchi.app.technician;

import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** Options of every command about a card. */
final class CardOptions {
  @Option(
      names = "--reader",
      paramLabel = "PATTERN",
      description = "regular expression that the reader's name contains (default: any)")
  private Pattern reader = Pattern.compile("");

  @Option(names = "--json", description = "one JSON object (docs/tech-commands.md)")
  private boolean json;

  Pattern reader() {
    return reader;
  }

  boolean json() {
    return json;
  }
}
