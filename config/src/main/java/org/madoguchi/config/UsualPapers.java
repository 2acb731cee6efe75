package org.madoguchi.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The program's own paper table, read once, when somebody asks for it. */
final class UsualPapers {
  static final IdentityPapers READ = read();

  private UsualPapers() {}

  private static IdentityPapers read() {
    String name = "papers.toml";
    try (InputStream in = UsualPapers.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      TomlFile file = TomlFile.of(name, text);
      IdentityPapers papers = IdentityPapersReader.readOwn(file.root());
      if (!file.sound()) {
        throw new IllegalStateException(file.mistakes().toString());
      }
      return papers;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
