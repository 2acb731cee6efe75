package org.madoguchi.municipality;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
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

  /**
   * Writes one, on the disk when this returns; over what a run before, which was cut off, has left
   * of it.
   */
  void write(Acceptances.Accepted accepted) throws IOException {
    Files.createDirectories(directory);
    Path whole = directory.resolve(accepted.id() + ".json");
    Path part = directory.resolve(accepted.id() + ".part");
    Files.deleteIfExists(part);
    try (FileChannel out =
        FileChannel.open(
            part,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
      ByteBuffer bytes = ByteBuffer.wrap(Json.write(accepted));
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
      out.force(true);
    }
    Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
