package org.madoguchi.sandbox.storm;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/**
 * A database in memory that outlives the branch that uses it, as a disk does: closing is left to
 * its owner. Statements are prepared once, which makes it quick. For one thread.
 */
final class QuickConnection implements InvocationHandler {
  private final Connection connection;
  private final PreparedStatement begin;
  private final PreparedStatement commit;
  private final PreparedStatement rollback;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();
  private boolean open;

  private QuickConnection(Connection connection) throws SQLException {
    this.connection = connection;
    begin = connection.prepareStatement("BEGIN IMMEDIATE");
    commit = connection.prepareStatement("COMMIT");
    rollback = connection.prepareStatement("ROLLBACK");
  }

  /** A new, empty database. */
  static Connection make() {
    try {
      SQLiteConfig config = new SQLiteConfig();
      config.setJournalMode(SQLiteConfig.JournalMode.MEMORY);
      config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
      config.enforceForeignKeys(true);
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
    switch (method.getName()) {
      case "prepareStatement" -> {
        String sql = (String) java.util.Objects.requireNonNull(arguments)[0];
        PreparedStatement known = prepared.get(sql);
        if (known == null) {
          known = kept(connection.prepareStatement(sql));
          prepared.put(sql, known);
        }
        return known;
      }
      case "setAutoCommit" -> {
        if (java.util.Objects.requireNonNull(arguments)[0].equals(false)) {
          begin.executeUpdate();
          open = true;
        }
        return null;
      }
      case "commit" -> {
        commit.executeUpdate();
        open = false;
        return null;
      }
      case "rollback" -> {
        if (open) {
          rollback.executeUpdate();
          open = false;
        }
        return null;
      }
      case "close" -> {
        return null;
      }
      default -> {
        return call(connection, method, arguments);
      }
    }
  }

  /** A statement that its user may close as often as it likes. */
  private static PreparedStatement kept(PreparedStatement statement) {
    return proxy(
        PreparedStatement.class,
        (_, method, arguments) ->
            method.getName().equals("close") ? null : call(statement, method, arguments));
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
