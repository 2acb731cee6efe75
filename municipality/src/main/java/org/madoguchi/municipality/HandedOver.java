package org.madoguchi.municipality;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.madoguchi.municipality.desk.Acceptances;
import org.madoguchi.municipality.envelope.Json;

/**
 * The folder in which accepted applications are handed over: for each a file {@code ID.json} with
 * the members of {@link Acceptances.Accepted}, bytes as base64, readable by the program's user
 * alone. A file is there whole, or not at all.
 */
final class HandedOver {
  private final Path directory;

  HandedOver(Path directory) {
    this.directory = directory;
  }

  /** More than one takes: a photo of 400 KiB in base64, an envelope, and some words. */
  static final int MOST_BYTES = 1 << 20;

  /** Whether it is a folder, or can become one as far as can be seen. */
  boolean possible() {
    Path there = directory.toAbsolutePath();
    while (!Files.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    return Files.isDirectory(there);
  }

  /**
   * Writes one, on the disk when this returns; over what a run before, which was cut off, has left
   * of it. If it fails, nothing of it stays. One at a time for one application.
   */
  void write(Acceptances.Accepted accepted) throws IOException {
    Files.createDirectories(directory.toAbsolutePath(), mode("rwx------"));
    Path part = directory.resolve(accepted.id() + ".part");
    try {
      Files.deleteIfExists(part);
      written(part, ByteBuffer.wrap(Json.write(accepted)));
      Files.move(
          part,
          directory.resolve(accepted.id() + ".json"),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
    // its name too outlives a power cut, before anybody says that it is there
    try (FileChannel names = FileChannel.open(directory, StandardOpenOption.READ)) {
      names.force(true);
    }
  }

  private static void written(Path part, ByteBuffer bytes) throws IOException {
    try (FileChannel out =
        FileChannel.open(
            part,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            mode("rw-------"))) {
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
      out.force(true);
    }
  }

  private static FileAttribute<?> mode(String of) {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(of));
  }
}
