package org.madoguchi.sandbox.city.card;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A card's memory in a file. A PIN is a line: name, space, tries left, and if it was changed
 * another space and what it is now. What an issuer wrote is a line too: name, blank, equals sign,
 * hexadecimal digits. Every change is a new file that is on the disk before it takes the old one's
 * place, so that neither the end of the program nor a power cut gives a try back. The PINs stand
 * there in clear: they are of made-up people, and a digest of four digits would hide nothing.
 *
 * <p>Thread-safe. One program at a time.
 */
public final class FileCardMemory implements CardMemory {
  private static final Pattern LINE =
      Pattern.compile("(?<name>[^ ]+) (?<left>[0-9]{1,2})(?: (?<value>[A-Z0-9]{4,16}))?");

  private static final Pattern RECORD =
      Pattern.compile("(?<name>[^ ]+) =(?<content>(?:[0-9A-F]{2})*)");

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private final Path file;
  private final Map<String, Kept> counters = new TreeMap<>();
  private final Map<String, byte[]> records = new TreeMap<>();

  /** A line. */
  private record Kept(int left, @Nullable String value) {
    String text() {
      return value == null ? "" + left : left + " " + value;
    }
  }

  /**
   * Reads the file, which may not be there yet.
   *
   * @throws IOException the file can't be read, or a line of it is neither counter nor record
   */
  public FileCardMemory(Path file) throws IOException {
    this.file = file.toAbsolutePath();
    if (Files.exists(file)) {
      int number = 0;
      for (String line : Files.readAllLines(file)) {
        number++;
        Matcher record = RECORD.matcher(line);
        if (record.matches()) {
          records.put(record.group("name"), HEX.parseHex(record.group("content")));
          continue;
        }
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
          throw new IOException(
              file
                  + ":"
                  + number
                  + ": not a name, a count of tries and perhaps a PIN, nor a record");
        }
        counters.put(
            parts.group("name"),
            new Kept(Integer.parseInt(parts.group("left")), parts.group("value")));
      }
    }
  }

  @Override
  public synchronized int left(String counter, int initial) {
    Kept kept = counters.get(counter);
    return kept == null ? initial : kept.left();
  }

  /**
   * Writes a counter.
   *
   * @throws UncheckedIOException it can't be kept; the card must not answer
   */
  @Override
  public synchronized void write(String counter, int left) {
    keep(counter, new Kept(left, changed(counter)));
  }

  @Override
  public synchronized @Nullable String changed(String counter) {
    Kept kept = counters.get(counter);
    return kept == null ? null : kept.value();
  }

  /**
   * Writes a changed PIN.
   *
   * @throws UncheckedIOException it can't be kept; the card must not answer
   */
  @Override
  public synchronized void change(String counter, int left, String value) {
    keep(counter, new Kept(left, value));
  }

  @Override
  public synchronized byte @Nullable [] record(String name) {
    return records.get(name);
  }

  /**
   * Writes a record.
   *
   * @throws UncheckedIOException it can't be kept; the card must not answer
   */
  @Override
  public synchronized void writeRecord(String name, byte[] content) {
    Map<String, byte[]> changed = new TreeMap<>(records);
    changed.put(name, content.clone());
    replace(counters, changed);
    records.put(name, content.clone());
  }

  private void keep(String counter, Kept now) {
    Map<String, Kept> changed = new TreeMap<>(counters);
    changed.put(counter, now);
    replace(changed, records);
    counters.put(counter, now);
  }

  private void replace(Map<String, Kept> pins, Map<String, byte[]> written) {
    String text =
        Stream.concat(
                pins.entrySet().stream()
                    .map(entry -> entry.getKey() + " " + entry.getValue().text() + "\n"),
                written.entrySet().stream()
                    .map(entry -> entry.getKey() + " =" + HEX.formatHex(entry.getValue()) + "\n"))
            .collect(Collectors.joining());
    try {
      replace(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
