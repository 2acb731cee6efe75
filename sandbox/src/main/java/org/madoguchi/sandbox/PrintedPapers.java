package org.madoguchi.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.madoguchi.app.custody.IssuanceId;

/** What a printer into a folder has printed. */
record PrintedPapers(Path folder) {
  /** Of an issuance; empty: nothing yet. */
  Optional<Path> of(IssuanceId issuance) {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    // Jobs are named by run and the id's beginning (Issuance.jobName).
    String name = ".*m\\d+-" + issuance.toString().substring(0, 16) + "\\.pdf";
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> String.valueOf(f.getFileName()).matches(name)).findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many jobs. */
  int count() {
    try (Stream<Path> files = Files.list(folder)) {
      return (int) files.count();
    } catch (NoSuchFileException e) {
      return 0; // nothing yet
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
