package org.madoguchi.app.technician;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options of every command about a card. */
final class CardOptions {
  @Mixin private ReaderOptions reader = new ReaderOptions();

  @Option(names = "--json", description = "one JSON object (docs/tech-commands.md)")
  private boolean json;

  ReaderOptions reader() {
    return reader;
  }

  boolean json() {
    return json;
  }
}
