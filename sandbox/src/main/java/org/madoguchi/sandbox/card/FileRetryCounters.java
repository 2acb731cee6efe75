package org.madoguchi.sandbox.card;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Retry counters in a file, one in a line: name, space, tries left. Every change is a new file that
 * is on the disk before it takes the old one's place, so that neither the end of the program nor a
 * power cut gives a try back.
 *
 * <p>Thread-safe. One program at a time.
 */
public final class FileRetryCounters implements RetryCounterStore {
  private final Path file;
  private final Map<String, Integer> counters = new TreeMap<>();

  /**
   * Reads the file, which may not be there yet.
   *
   * @throws IOException the file can't be read, or a line of it is no counter
   */
  public FileRetryCounters(Path file) throws IOException {
    this.file = file.toAbsolutePath();
    if (Files.exists(file)) {
      int number = 0;
      for (String line : Files.readAllLines(file)) {
        number++;
        String[] parts = line.split(" ", -1);
        if (parts.length != 2 || !parts[1].matches("[0-9]{1,2}")) {
          throw new IOException(file + ":" + number + ": not a name and a count of tries");
        }
        counters.put(parts[0], Integer.valueOf(parts[1]));
      }
    }
  }

  @Override
  public synchronized int left(String counter, int initial) {
    return counters.getOrDefault(counter, initial);
  }

  /**
   * Writes a counter.
   *
   * @throws UncheckedIOException it can't be kept; the card must not answer
   */
  @Override
  public synchronized void write(String counter, int left) {
    Map<String, Integer> changed = new TreeMap<>(counters);
    changed.put(counter, left);
    String text =
        changed.entrySet().stream()
            .map(entry -> entry.getKey() + " " + entry.getValue() + "\n")
            .collect(Collectors.joining());
    try {
      replace(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    counters.put(counter, left);
  }

  private void replace(String text) throws IOException {
    Path next = file.resolveSibling(file.getFileName() + ".next");
    try (FileChannel channel =
        FileChannel.open(
            next,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    try (FileChannel directory = FileChannel.open(file.getParent(), StandardOpenOption.READ)) {
      directory.force(true);
    }
  }
}
