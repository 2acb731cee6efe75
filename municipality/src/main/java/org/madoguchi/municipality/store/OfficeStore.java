package org.madoguchi.municipality.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.madoguchi.config.MunicipalityOfficeConfig.Store;

/**
 * The database of the officers' program. The same statements run on SQLite and on PostgreSQL; what
 * differs stands in the migrations.
 *
 * <p>Thread rule: any thread; blocks on the database. Several programs may share a PostgreSQL
 * database; a SQLite file belongs to one.
 */
public final class OfficeStore implements AutoCloseable {
  private static final String SQLITE = "jdbc:sqlite:";

  /** Connections to a server; each is in use for milliseconds. */
  private static final int CONNECTIONS = 8;

  private static final long CONNECT_MILLIS = 10_000;

  private final HikariDataSource pool;
  private final Jdbi jdbi;
  private final boolean postgresql;

  private OfficeStore(HikariDataSource pool, boolean postgresql) {
    this.pool = pool;
    this.postgresql = postgresql;
    jdbi = Jdbi.create(pool);
  }

  /** The database can't be used; the message says why, without its password. */
  public static final class Unusable extends Exception {
    private static final long serialVersionUID = 1;

    Unusable(String message) {
      super(message);
    }
  }

  /**
   * Opens it, and brings it to this program's version.
   *
   * @throws Unusable if it can't be reached or isn't one of ours
   */
  public static OfficeStore open(Store settings) throws Unusable {
    HikariConfig config = new HikariConfig();
    config.setPoolName("store");
    config.setConnectionTimeout(CONNECT_MILLIS);
    config.setInitializationFailTimeout(CONNECT_MILLIS);
    if (settings.postgresql()) {
      config.setJdbcUrl(settings.url());
      config.setMaximumPoolSize(CONNECTIONS);
      // an answer that never comes must not hold an officer's page for ever
      config.addDataSourceProperty("socketTimeout", "30");
      config.addDataSourceProperty("tcpKeepAlive", "true");
      // a month's figures are some fifty rows: one way to the server instead of fifty
      config.addDataSourceProperty("reWriteBatchedInserts", "true");
    } else {
      // every writer waits for the one before it, instead of failing half way through
      config.setJdbcUrl(
          settings.url()
              + "?journal_mode=WAL&synchronous=FULL&foreign_keys=true&busy_timeout=10000"
              + "&transaction_mode=IMMEDIATE");
      config.setMaximumPoolSize(2);
    }
    if (!settings.user().isEmpty()) {
      config.setUsername(settings.user());
    }
    Path passwordFile = settings.passwordFile();
    if (passwordFile != null) {
      config.setPassword(password(passwordFile));
    }
    String where = settings.url().startsWith(SQLITE) ? "the file" : "the server";
    HikariDataSource pool;
    try {
      pool = new HikariDataSource(config);
    } catch (RuntimeException e) {
      throw new Unusable("%s of [store] url can't be opened: %s".formatted(where, cause(e)));
    }
    try {
      Flyway.configure()
          .dataSource(pool)
          .loggers("slf4j")
          .locations(
              "classpath:META-INF/officers-store/"
                  + (settings.postgresql() ? "postgresql" : "sqlite"))
          .load()
          .migrate();
      return new OfficeStore(pool, settings.postgresql());
    } catch (FlywayException e) {
      pool.close();
      throw new Unusable(
          "%s of [store] url is no database of this program, or a newer one's: %s"
              .formatted(where, cause(e)));
    }
  }

  private static String password(Path file) throws Unusable {
    try {
      return Files.readString(file).lines().findFirst().orElse("");
    } catch (IOException e) {
      throw new Unusable("[store] password_file can't be read: " + file);
    }
  }

  private static String cause(Throwable failure) {
    Throwable deepest = failure;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    String said = deepest.getMessage();
    return said == null
        ? deepest.getClass().getSimpleName()
        : said.lines().findFirst().orElse("no reason given");
  }

  /** Whether it is a PostgreSQL server. */
  public boolean postgresql() {
    return postgresql;
  }

  /**
   * Connections to the database.
   *
   * @param most that there may be
   * @param open that there are
   * @param used of them
   * @param waiting who waits for one
   */
  public record Pool(int most, int open, int used, int waiting) {}

  /** The connections as they are now; blocks on nothing. */
  public Pool pool() {
    HikariPoolMXBean now = pool.getHikariPoolMXBean();
    return new Pool(
        pool.getMaximumPoolSize(),
        now.getTotalConnections(),
        now.getActiveConnections(),
        now.getThreadsAwaitingConnection());
  }

  /** How large it is, in bytes. */
  public long bytes(Handle in) {
    return in.createQuery(
            postgresql
                ? "SELECT pg_database_size(current_database())"
                : "SELECT p.page_count * s.page_size FROM pragma_page_count p, pragma_page_size s")
        .mapTo(Long.class)
        .one();
  }

  /**
   * Does it in one transaction: all of it or nothing.
   *
   * @throws StoreFailure if the database fails; nothing of it is kept then
   */
  public <T> T changing(Function<Handle, T> work) {
    try {
      return jdbi.inTransaction(work::apply);
    } catch (JdbiException e) {
      throw new StoreFailure(e);
    }
  }

  /**
   * Reads.
   *
   * @throws StoreFailure if the database fails
   */
  public <T> T reading(Function<Handle, T> work) {
    try {
      return jdbi.withHandle(work::apply);
    } catch (JdbiException e) {
      throw new StoreFailure(e);
    }
  }

  @Override
  public void close() {
    pool.close();
  }
}
