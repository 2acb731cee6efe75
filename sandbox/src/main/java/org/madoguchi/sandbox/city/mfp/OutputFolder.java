package org.madoguchi.sandbox.city.mfp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.madoguchi.app.keys.PrivateFiles;

/**
 * The output tray: a folder with a PDF for each job, which appears whole or not at all.
 *
 * <p>Thread rule: any thread.
 */
final class OutputFolder {
  private final Path folder;

  OutputFolder(Path folder) {
    this.folder = folder;
  }

  boolean has(String jobName) {
    return Files.exists(file(jobName));
  }

  /** Puts a document there; false if the folder can't be written. */
  boolean put(String jobName, byte[] pdf) {
    Path unfinished = folder.resolve(file(jobName).getFileName() + ".part");
    try {
      PrivateFiles.directory(folder);
      PrivateFiles.write(unfinished, pdf);
      Files.move(unfinished, file(jobName), StandardCopyOption.ATOMIC_MOVE);
      return true;
    } catch (IOException e) {
      return false; // the caller reports a stopped printer
    }
  }

  /** One file name for each job name, whatever characters that has. */
  private Path file(String jobName) {
    var name = new StringBuilder();
    for (byte letter : jobName.getBytes(StandardCharsets.US_ASCII)) {
      if (Character.isLetterOrDigit(letter) || letter == '-' || letter == '_') {
        name.append((char) letter);
      } else {
        name.append(String.format("%%%02X", letter));
      }
    }
    return folder.resolve(name + ".pdf");
  }
}
