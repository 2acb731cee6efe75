package org.madoguchi.sandbox.storm;

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
  private final Map<String, PreparedStatement> prepared = new HashMap<>();
  private boolean written;

  private QuickConnection(Connection connection) throws SQLException {
    this.connection = connection;
    begin = connection.prepareStatement("BEGIN");
    commit = connection.prepareStatement("COMMIT");
    rollback = connection.prepareStatement("ROLLBACK");
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
      case "setAutoCommit", "close" -> null;
      case "commit" -> end(commit);
      case "rollback" -> end(rollback);
      case "createStatement" -> kept(Statement.class, connection.createStatement());
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

  private @Nullable Object end(PreparedStatement how) throws SQLException {
    if (written) {
      how.executeUpdate();
      begin.executeUpdate();
      written = false;
    }
    return null;
  }

  /** A statement that its user may close as often as it likes. */
  private <S extends Statement> S kept(Class<S> type, S statement) {
    return proxy(
        type,
        (_, method, arguments) -> {
          String name = method.getName();
          written |= name.equals("executeUpdate");
          if (name.equals("close")) {
            return null;
          }
          // no write-ahead log in memory, nothing to cut
          return name.equals("execute") && arguments != null && arguments[0].equals(CUT)
              ? (Object) false
              : call(statement, method, arguments);
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
