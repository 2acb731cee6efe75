package org.madoguchi.config.service;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Secret files that the service manager has put into memory for this process alone ({@code
 * LoadCredential=keys:FOLDER/} of systemd.exec(5)), so that the files themselves may be root's.
 *
 * <p>Thread rule: immutable, any thread.
 *
 * @param directory {@code $CREDENTIALS_DIRECTORY}; null where nobody has put anything
 */
public record Credentials(@Nullable Path directory) {
  /** Those of this process. */
  public static Credentials ofThisProcess() {
    String directory = System.getenv("CREDENTIALS_DIRECTORY");
    return new Credentials(directory == null ? null : Path.of(directory));
  }

  /**
   * The copy of a file of a folder that was loaded as a whole, which is called by the folder's name
   * and the file's ({@code keys_branch.p12}); the file itself if there is no such copy.
   */
  public Path insteadOf(Path file) {
    Path folder = file.getParent();
    if (directory == null || folder == null || folder.getFileName() == null) {
      return file;
    }
    Path copy = directory.resolve(folder.getFileName() + "_" + file.getFileName());
    return Files.isRegularFile(copy) ? copy : file;
  }

  /**
   * Whether a file is such a copy. Nobody else can open it whatever its mode says: systemd lets the
   * service's user in by an access list, which shows as rights of the group.
   */
  public boolean holds(Path file) {
    return directory != null && file.startsWith(directory);
  }
}
