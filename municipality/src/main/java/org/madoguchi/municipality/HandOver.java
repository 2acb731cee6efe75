package org.madoguchi.municipality;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.madoguchi.municipality.desk.Acceptances;
import org.madoguchi.municipality.store.StoreFailure;

/**
 * Hands over all that is due, into a folder. What can't be handed over stays due.
 *
 * <p>Thread rule: one thread.
 */
final class HandOver {
  private final Acceptances acceptances;
  private final Path directory;
  private final HandedOver folder;
  private final PrintWriter out;
  private final PrintWriter err;
  private int written;

  HandOver(Acceptances acceptances, Path directory, PrintWriter out, PrintWriter err) {
    this.acceptances = acceptances;
    this.directory = directory;
    this.out = out;
    this.err = err;
    folder = new HandedOver(directory);
  }

  /**
   * Does it.
   *
   * @return whether nothing that is due was left
   * @throws StoreFailure before anything was handed over
   */
  boolean run() {
    if (!folder.possible()) {
      err.println(HandOverFault.NO_FOLDER.of(directory));
      return false;
    }
    boolean all = true;
    for (String id : acceptances.due()) {
      try {
        switch (acceptances.handOver(id, folder::write)) {
          case HANDED -> written++;
          case NOT_DUE -> {} // another run has it
          case UNREADABLE -> {
            err.println(HandOverFault.UNREADABLE.of(id));
            all = false;
          }
        }
      } catch (IOException e) {
        HandOverFault why = full() ? HandOverFault.FULL : HandOverFault.NOT_WRITABLE;
        err.println(why.of("%s (%s)".formatted(directory, reason(e))));
        all = false;
        break;
      } catch (StoreFailure e) {
        err.println(HandOverFault.STORE.of(id));
        all = false;
        break;
      }
    }
    out.println("handed over: %d, left: %s".formatted(written, left()));
    return all;
  }

  /** Less than a photo's bytes; a quota looks like a place that can't be written to. */
  private boolean full() {
    try {
      return Files.isDirectory(directory)
          && !Files.getFileStore(directory).isReadOnly()
          && Files.getFileStore(directory).getUsableSpace() < HandedOver.MOST_BYTES;
    } catch (IOException e) {
      return false;
    }
  }

  private static String reason(IOException e) {
    String said = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
    return Objects.requireNonNullElse(said, "permission denied");
  }

  private String left() {
    try {
      return Integer.toString(acceptances.due().size());
    } catch (StoreFailure e) {
      return "unknown";
    }
  }
}
