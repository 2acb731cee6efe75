package org.madoguchi.municipality.load;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** PostgreSQL alone: a row of so many bytes in each commit, no program, no seal, no record. */
final class RawInserts {
  private RawInserts() {}

  /**
   * Inserts for so long.
   *
   * @param connections at once
   * @return commits in each second
   */
  static double perSecond(String url, String user, int bytes, int connections, Duration time)
      throws SQLException, InterruptedException, ExecutionException {
    try (Connection one = DriverManager.getConnection(url, user, "");
        Statement statement = one.createStatement()) {
      statement.execute("CREATE TABLE IF NOT EXISTS raw (id BIGSERIAL PRIMARY KEY, sealed BYTEA)");
    }
    long begin = System.nanoTime();
    List<Callable<Integer>> all = new ArrayList<>();
    for (int i = 0; i < connections; i++) {
      long seed = i;
      all.add(() -> inserted(url, user, bytes, seed, begin + time.toNanos()));
    }
    int commits = 0;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Integer> each : threads.invokeAll(all)) {
        commits += each.get();
      }
    }
    return commits / ((System.nanoTime() - begin) / 1e9);
  }

  private static int inserted(String url, String user, int bytes, long seed, long until)
      throws SQLException {
    byte[] sealed = new byte[bytes];
    new SplittableRandom(seed).nextBytes(sealed);
    int commits = 0;
    try (Connection connection = DriverManager.getConnection(url, user, "");
        PreparedStatement insert =
            connection.prepareStatement("INSERT INTO raw (sealed) VALUES (?)")) {
      while (System.nanoTime() - until < 0) {
        insert.setBytes(1, sealed);
        insert.executeUpdate();
        commits++;
      }
    }
    return commits;
  }
}
