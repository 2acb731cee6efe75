package org.madoguchi.app.keys;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/**
 * Files and directories that only their owner may read: mode 0600 and 0700 from their first moment,
 * whatever the umask says. On a file system without such modes (Windows) they are made as any
 * other, and whoever sets the machine up sees to it.
 *
 * <p>Any thread.
 */
public final class PrivateFiles {
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
  private static final Set<PosixFilePermission> DIRECTORY =
      PosixFilePermissions.fromString("rwx------");

  private static final Set<PosixFilePermission> OTHERS =
      EnumSet.complementOf(EnumSet.copyOf(DIRECTORY));

  private PrivateFiles() {}

  /** Whether that file system has such modes at all. */
  static boolean hasModes(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  /**
   * Makes a directory and those above it that are missing. One that is there stays as it is: it may
   * be somebody's home, or everybody's.
   */
  public static void directory(Path directory) throws IOException {
    Path whole = directory.toAbsolutePath();
    Files.createDirectories(whole, attributes(whole, DIRECTORY));
  }

  /** Makes an empty file if there is none; one that is there is closed to others. */
  public static void file(Path file) throws IOException {
    try {
      Files.createFile(file, attributes(file, FILE));
    } catch (FileAlreadyExistsException e) {
      close(file);
    }
  }

  /** Closes a file to others, if it is there: an earlier program may have left it open. */
  public static void close(Path file) throws IOException {
    if (Files.exists(file) && openToOthers(file)) {
      Files.setPosixFilePermissions(file, FILE);
    }
  }

  /** Writes a file, or writes one anew, never readable by others. */
  public static void write(Path file, byte[] content) throws IOException {
    file(file);
    Files.write(file, content);
  }

  /** Puts another content in a file's place: after a power cut it has the old or the new one. */
  public static void replace(Path file, byte[] content) throws IOException {
    Path next = file.resolveSibling(file.getFileName() + ".new");
    file(next);
    try (FileChannel channel =
        FileChannel.open(next, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
      ByteBuffer rest = ByteBuffer.wrap(content);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    }
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Whether somebody else than its owner may do something with it. */
  public static boolean openToOthers(Path path) throws IOException {
    return hasModes(path)
        && Files.getPosixFilePermissions(path).stream().anyMatch(OTHERS::contains);
  }

  private static FileAttribute<?>[] attributes(Path path, Set<PosixFilePermission> mode) {
    return hasModes(path)
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(mode)}
        : new FileAttribute<?>[0];
  }
}
