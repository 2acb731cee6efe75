package org.madoguchi.municipality;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.madoguchi.figures.SignedFigures;

/**
 * All files of a folder and those below it, whatever they are called.
 *
 * @param folder that holds them
 */
record SignedFiles(Path folder) {
  /**
   * Gives each out, by name.
   *
   * @param to gets its name within the folder, and its content
   * @throws IOException if one can't be read; the message says which
   */
  void each(BiConsumer<String, byte[]> to) throws IOException {
    for (Path each : files()) {
      to.accept(folder.relativize(each).toString(), bytes(each));
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new IOException("%s can't be read".formatted(folder), e);
    }
  }

  /** As far as it could be one of ours: whatever is longer is refused. */
  private static byte[] bytes(Path file) throws IOException {
    try (InputStream content = Files.newInputStream(file)) {
      return content.readNBytes(SignedFigures.MAX_BYTES + 1);
    } catch (IOException e) {
      throw new IOException("%s can't be read".formatted(file), e);
    }
  }
}
