package org.madoguchi.app.branch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.journal.Journal;
import org.madoguchi.app.branch.journal.JournalMac;
import org.madoguchi.app.branch.store.Store;
import org.madoguchi.app.branch.store.StoreFailure;
import org.madoguchi.app.custody.CertificateRequest;
import org.madoguchi.app.custody.IssuanceId;
import org.madoguchi.app.errand.certificate.DocumentVault;
import org.madoguchi.app.errand.certificate.Issuance;
import org.madoguchi.app.errand.certificate.IssuanceEvent;
import org.madoguchi.app.errand.certificate.Ledger;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** The disk fills up at each statement in turn: what was committed is done, the rest is not. */
class AfterCommitTest {
  private static final JournalMac SEAL =
      new JournalMac(new SecretKeySpec(new byte[32], "HmacSHA256"));
  private static final Instant NOON = Instant.parse("2026-11-26T03:00:00Z");

  @TempDir Path directory;

  /** Counts statements, and from one on the disk is full. */
  private final class FullFrom implements InvocationHandler {
    private final Object target;

    FullFrom(Object target) {
      this.target = target;
    }

    @Override
    public Object invoke(Object self, java.lang.reflect.Method method, Object[] arguments)
        throws Throwable {
      if (method.getName().startsWith("execute") && ++executed > limit) {
        throw new SQLiteException("no room", SQLiteErrorCode.SQLITE_FULL);
      }
      try {
        Object result = method.invoke(target, arguments);
        return result instanceof Statement
            ? Proxy.newProxyInstance(
                AfterCommitTest.class.getClassLoader(),
                new Class<?>[] {java.sql.PreparedStatement.class},
                new FullFrom(result))
            : result;
      } catch (InvocationTargetException e) {
        throw e.getCause();
      }
    }
  }

  private int executed;
  private int limit = Integer.MAX_VALUE;

  private Connection connection(Path file) throws SQLException {
    return (Connection)
        Proxy.newProxyInstance(
            AfterCommitTest.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            new FullFrom(DriverManager.getConnection("jdbc:sqlite:" + file)));
  }

  private Ledger ledger(Store store) {
    return new Ledger(
        store,
        new Journal(store, () -> NOON, SEAL),
        new DocumentVault(new SecretKeySpec(new byte[32], "AES"), new SecureRandom()),
        () -> NOON);
  }

  @Test
  void doneIsSaidExactlyWhenItIsDone() throws SQLException {
    int done = 0;
    int notDone = 0;
    boolean whole = false;
    for (int statements = 0; !whole; statements++) {
      Path file = directory.resolve("branch-" + statements + ".sqlite");
      IssuanceId id = IssuanceId.random(new Random(statements));
      boolean said;
      boolean due;
      try (Store store = new Store(connection(file))) {
        Ledger ledger = ledger(store);
        ledger.requested(
            Issuance.requested(
                new CertificateRequest(
                    id, "b", "t", "99201", "k", new TreeMap<>(), 1, 0, "c", NOON)));
        executed = 0;
        limit = statements;
        said = true;
        try {
          ledger.apply(id, new IssuanceEvent.EndedEarly(FailureCode.RESIDENT_STOPPED));
        } catch (StoreFailure e) {
          said = false;
        }
        due = store.erasureDue();
        whole = executed <= limit;
        limit = Integer.MAX_VALUE;
        store.forgetDeleted();
        assertFalse(store.erasureDue(), "it is tried again");
      }
      try (Store store = new Store(file)) {
        Ledger ledger = ledger(store);
        assertEquals(Optional.empty(), ledger.disagreement(List.of()));
        assertEquals(said, ledger.find(id).orElseThrow().state().ended(), "room for " + statements);
      }
      done += said ? 1 : 0;
      notDone += said ? 0 : 1;
      assertEquals(said && !whole, due, "room for " + statements);
    }
    assertTrue(notDone > 5, "it failed at every statement before");
    assertEquals(2, done, "and once after the commit");
  }

  @Test
  void whoeverRemembersDoesSoOnlyWhenItIsKept() throws SQLException {
    try (Store store = new Store(connection(directory.resolve("branch.sqlite")))) {
      int[] remembered = {0};
      Store.Work<Boolean> work =
          c -> {
            store.whenKept(() -> remembered[0]++);
            return true;
          };
      executed = 0;
      limit = 1; // begins, and can't commit
      assertThrows(StoreFailure.class, () -> store.transaction(work));
      assertEquals(0, remembered[0]);
      limit = Integer.MAX_VALUE;
      store.transaction(work);
      assertEquals(1, remembered[0]);
    }
  }
}
