package org.madoguchi.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.madoguchi.app.branch.LocalBranch;
import org.madoguchi.sandbox.proof.replay.Disk;

/** The files of a branch as they are on the disk at this moment. */
final class BranchDisk implements Disk {
  private final Path directory;
  private final Function<Path, LocalBranch> second;

  /**
   * @param directory the branch's
   * @param second another branch of the same parts, on another database
   */
  BranchDisk(Path directory, Function<Path, LocalBranch> second) {
    this.directory = directory;
    this.second = second;
  }

  @Override
  public boolean kept(byte[] bytes) {
    String wanted = new String(bytes, StandardCharsets.ISO_8859_1);
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(wanted)) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<byte[]> resting() {
    List<byte[]> rows = new ArrayList<>();
    onCopy(
        database ->
            tamper(
                database,
                statement -> {
                  try (ResultSet row = statement.executeQuery("SELECT sealed FROM support_told")) {
                    while (row.next()) {
                      rows.add(row.getBytes(1));
                    }
                  }
                }));
    return rows;
  }

  @Override
  public void powerCut(Tampering meanwhile, Consumer<LocalBranch> then) {
    onCopy(
        database -> {
          tamper(database, meanwhile);
          try (LocalBranch other = second.apply(database)) {
            then.accept(other);
          }
        });
  }

  private static void tamper(Path database, Tampering how) {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        Statement statement = connection.createStatement()) {
      how.with(statement);
    } catch (SQLException e) {
      throw new IllegalStateException("the copy of the database", e);
    }
  }

  private void onCopy(Consumer<Path> what) {
    try {
      Path work = Folders.temporary("madoguchi-cut");
      try (Stream<Path> files = Files.list(directory)) {
        // what processes share in memory is gone
        for (Path file : files.filter(f -> !f.toString().endsWith("-shm")).toList()) {
          if (Files.isRegularFile(file)) {
            Files.copy(file, work.resolve(String.valueOf(file.getFileName())));
          }
        }
        what.accept(work.resolve("branch.sqlite"));
      } finally {
        Folders.delete(work);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
