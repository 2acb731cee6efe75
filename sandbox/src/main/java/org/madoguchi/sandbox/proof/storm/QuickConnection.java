package org.madoguchi.sandbox.proof.storm;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/**
 * A database in memory that outlives the branch that uses it, as a disk does: closing is left to
 * its owner. Statements are prepared once, which makes it quick. For one thread.
 */
final class QuickConnection implements InvocationHandler {
  private static final String CUT = "PRAGMA wal_checkpoint(TRUNCATE)";

  private final Connection connection;
  private final PreparedStatement begin;
  private final PreparedStatement commit;
  private final PreparedStatement rollback;
  private final Statement once;
  private final PreparedStatement nothing;
  private final Statement plain;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();
  private boolean written;

  private QuickConnection(Connection connection) throws SQLException {
    this.connection = connection;
    begin = connection.prepareStatement("BEGIN");
    commit = connection.prepareStatement("COMMIT");
    rollback = connection.prepareStatement("ROLLBACK");
    once = connection.createStatement();
    nothing = connection.prepareStatement("SELECT 0");
    plain = proxy(Statement.class, this::plain);
    connection.setAutoCommit(false); // from here on one transaction follows on the other
  }

  /** A new, empty database. */
  static Connection make() {
    try {
      SQLiteConfig config = new SQLiteConfig();
      config.setJournalMode(SQLiteConfig.JournalMode.MEMORY);
      config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
      config.enforceForeignKeys(true);
      config.setGetGeneratedKeys(false);
      return proxy(
          Connection.class, new QuickConnection(config.createConnection("jdbc:sqlite::memory:")));
    } catch (SQLException e) {
      throw new IllegalStateException("a database in memory can always be made", e);
    }
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(
            QuickConnection.class.getClassLoader(), new Class<?>[] {type}, handler));
  }

  @Override
  public @Nullable Object invoke(Object self, Method method, Object @Nullable [] arguments)
      throws Throwable {
    return switch (method.getName()) {
      case "prepareStatement" -> prepared((String) java.util.Objects.requireNonNull(arguments)[0]);
      case "close" -> null;
      case "createStatement" -> plain;
      default -> call(connection, method, arguments);
    };
  }

  private PreparedStatement prepared(String sql) throws SQLException {
    PreparedStatement known = prepared.get(sql);
    if (known == null) {
      known = kept(PreparedStatement.class, connection.prepareStatement(sql));
      prepared.put(sql, known);
    }
    return known;
  }

  /** Begins, ends, and whatever is done once. */
  private @Nullable Object plain(Object self, Method method, Object @Nullable [] arguments)
      throws Throwable {
    String sql = arguments == null || arguments.length == 0 ? "" : String.valueOf(arguments[0]);
    return switch (sql) {
      case "BEGIN IMMEDIATE" -> false; // begun when the one before ended
      case "COMMIT" -> end(commit);
      case "ROLLBACK" -> end(rollback);
      // no write-ahead log in memory, nothing to cut
      case CUT -> nothing.executeQuery();
      default -> {
        written |= method.getName().equals("executeUpdate");
        yield method.getName().equals("close") ? null : call(once, method, arguments);
      }
    };
  }

  private boolean end(PreparedStatement how) throws SQLException {
    if (written) {
      how.executeUpdate();
      begin.executeUpdate();
      written = false;
    }
    return false;
  }

  /** A statement that its user may close as often as it likes. */
  private <S extends Statement> S kept(Class<S> type, S statement) {
    return proxy(
        type,
        (_, method, arguments) -> {
          String name = method.getName();
          written |= name.equals("executeUpdate");
          return name.equals("close") ? null : call(statement, method, arguments);
        });
  }

  private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments)
      throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
