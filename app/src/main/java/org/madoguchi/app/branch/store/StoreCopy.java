package org.madoguchi.app.branch.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.keys.PrivateFiles;
import org.sqlite.SQLiteConfig;

/**
 * A copy of a branch's database: a folder with the database, the journal's mark that lay beside it,
 * and {@code SHA256SUMS} over both, as {@code sha256sum -c} reads it. The folder is there whole or
 * not at all. What rested sealed rests sealed in it too, under keys that need the branch's own; it
 * must be kept as the branch's data directory is.
 *
 * <p>Thread rule: one thread; nobody else writes the folder.
 */
public final class StoreCopy {
  /** The database's name in every folder. */
  public static final String DATABASE = "branch.sqlite";

  /** The journal's mark beside it; a database that no program has closed yet has none. */
  public static final String MARK = "journal.mark";

  /** The version of databases that this program makes. */
  public static final int KNOWN = Store.VERSION;

  private static final String SUMS = "SHA256SUMS";

  private StoreCopy() {}

  /**
   * Copies a database that nobody else has open.
   *
   * @param folder isn't there yet
   * @throws StoreFailure if the branch's program holds the database, or it can't be read
   * @throws IOException if the copy can't be written
   */
  public static void write(Path database, Path folder) throws IOException {
    write(database, folder, _ -> {});
  }

  static void write(Path database, Path folder, Consumer<String> reached) throws IOException {
    try (Connection connection = read(database)) {
      write(connection, database, folder, reached);
    } catch (SQLException e) {
      throw new StoreFailure(
          "the store can't be copied; while the branch's program runs it holds it alone", e);
    }
  }

  /**
   * Copies over a connection, outside of a transaction.
   *
   * @param reached told of each step, for whoever tries out what a power cut does
   */
  static void write(Connection connection, Path database, Path folder, Consumer<String> reached)
      throws SQLException, IOException {
    Path whole = folder.toAbsolutePath();
    Path part = whole.resolveSibling(whole.getFileName() + ".part");
    delete(part);
    PrivateFiles.directory(part);
    reached.accept("begun");
    Path copy = part.resolve(DATABASE);
    PrivateFiles.file(copy); // an empty file is taken, and keeps its mode
    try (PreparedStatement vacuum = connection.prepareStatement("VACUUM INTO ?")) {
      vacuum.setString(1, copy.toString());
      vacuum.execute();
    }
    reached.accept("database");
    Path mark = database.resolveSibling(MARK);
    if (Files.exists(mark)) {
      PrivateFiles.write(part.resolve(MARK), Files.readAllBytes(mark));
    }
    PrivateFiles.write(part.resolve(SUMS), sums(part).getBytes(StandardCharsets.US_ASCII));
    for (String name : List.of(DATABASE, MARK, SUMS)) {
      force(part.resolve(name));
    }
    reached.accept("sums");
    Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
    force(whole);
    force(whole.getParent());
  }

  /** Opens a database to be read. */
  public static Connection read(Path database) throws SQLException {
    if (!Files.isRegularFile(database)) {
      throw new StoreFailure("there is no store: " + database);
    }
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    return config.createConnection("jdbc:sqlite:" + database.toAbsolutePath());
  }

  /** The first thing that is wrong with a copy as files and as a database; empty if nothing is. */
  public static Optional<String> fault(Path folder) throws IOException {
    Path sums = folder.resolve(SUMS);
    if (!Files.isRegularFile(sums)) {
      return Optional.of(sums + " isn't there: this is no whole copy");
    }
    String told = Files.readString(sums, StandardCharsets.US_ASCII);
    if (!told.equals(sums(folder))) {
      return Optional.of(sums + " disagrees with the files beside it: the copy was changed");
    }
    return faultOfDatabase(folder.resolve(DATABASE));
  }

  /** The first thing that is wrong with a database, which no program has open. */
  public static Optional<String> faultOfDatabase(Path database) {
    int known = Store.VERSION;
    try (Connection connection = read(database)) {
      int version = version(connection);
      if (version > known) {
        return Optional.of(
            "the store is of a later version (%d) than this program knows (%d)"
                .formatted(version, known));
      }
      return damage(connection)
          .or(
              () ->
                  version < known
                      ? Optional.empty() // the program brings it to its own version
                      : StoreSchema.differenceOf(connection));
    } catch (SQLException e) {
      return Optional.of("the database can't be read: " + e.getMessage());
    }
  }

  /** What SQLite itself finds wrong. */
  private static Optional<String> damage(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      try (ResultSet row = statement.executeQuery("PRAGMA integrity_check(1)")) {
        if (row.next() && !row.getString(1).equals("ok")) {
          return Optional.of("the database is damaged: " + row.getString(1));
        }
      }
      try (ResultSet row = statement.executeQuery("PRAGMA foreign_key_check")) {
        return row.next()
            ? Optional.of("a row of table %s belongs to none".formatted(row.getString(1)))
            : Optional.empty();
      }
    }
  }

  /** The database's version. */
  public static int version(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("PRAGMA user_version")) {
      return row.getInt(1);
    }
  }

  /** Deletes a folder that holds files only; nothing happens if there is none. */
  static void delete(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder)) {
      found.forEach(files::add);
    }
    for (Path file : files) {
      Files.delete(file);
    }
    Files.delete(folder);
  }

  /** Puts a file, or what a folder lists, on the disk; what isn't there needs nothing. */
  public static void force(@Nullable Path path) throws IOException {
    if (path == null || !Files.exists(path) || (Files.isDirectory(path) && !hasFolders())) {
      return;
    }
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /** Windows opens no folder as a file. */
  private static boolean hasFolders() {
    return !System.getProperty("os.name", "").startsWith("Windows");
  }

  private static String sums(Path folder) throws IOException {
    StringBuilder sums = new StringBuilder();
    for (String name : List.of(DATABASE, MARK)) {
      Path file = folder.resolve(name);
      if (Files.isRegularFile(file)) {
        sums.append(sha256(file)).append("  ").append(name).append('\n');
      }
    }
    return sums.toString();
  }

  private static String sha256(Path file) throws IOException {
    try (var in =
        new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
      in.transferTo(java.io.OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(in.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new UncheckedIOException(new IOException("every Java platform has SHA-256", e));
    }
  }
}
