package org.madoguchi.app;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.madoguchi.app.branch.BranchParts;
import org.madoguchi.app.branch.LocalBranch;
import org.madoguchi.app.lobby.LobbySession;
import org.madoguchi.app.lobby.LobbyView;
import org.madoguchi.app.office.OfficeSession;
import org.madoguchi.app.office.OfficeView;
import org.madoguchi.card.CardReader;

/**
 * Lobby, branch and office on one machine: the same parts for the product, the demo and the tour,
 * which differ in the devices that they are given. Composition by hand; nothing here decides
 * anything.
 */
public final class OneBox implements AutoCloseable {
  private static final Duration END = Duration.ofSeconds(5);

  private final ScheduledExecutorService lobbyThread = thread("lobby");
  private final ScheduledExecutorService officeThread = thread("office");
  private final ExecutorService blocking =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("call-", 0).factory());
  private final Latest<LobbyView> lobbyViews = new Latest<>();
  private final Latest<OfficeView> officeViews = new Latest<>();
  private final LocalBranch branch;
  private final LobbySession lobby;
  private final OfficeSession office;

  /**
   * Starts everything. The devices stay their owner's, who closes them afterwards.
   *
   * @param parts of the branch
   * @param reader of the lobby terminal
   */
  public OneBox(BranchParts parts, CardReader reader) {
    branch = new LocalBranch(parts);
    lobby =
        new LobbySession(
            parts.config().lobby(),
            parts.config().branch(),
            branch,
            reader,
            parts.clock(),
            lobbyThread,
            blocking,
            lobbyViews);
    office =
        new OfficeSession(
            branch,
            parts.build(),
            parts.config().branch().zone(),
            parts.clock(),
            officeThread,
            blocking,
            officeViews);
  }

  public LocalBranch branch() {
    return branch;
  }

  public LobbySession lobby() {
    return lobby;
  }

  public OfficeSession office() {
    return office;
  }

  /** What the lobby screen shows. */
  public Latest<LobbyView> lobbyViews() {
    return lobbyViews;
  }

  /** What the office screen shows. */
  public Latest<OfficeView> officeViews() {
    return officeViews;
  }

  /** Ends sessions and branch; what is under way settles at the next start. */
  @Override
  public void close() {
    lobby.close();
    office.close();
    end(lobbyThread);
    end(officeThread);
    end(blocking);
    branch.close();
  }

  /** Lets what is under way come to its end, within bounds: the branch closes after it. */
  private static void end(ExecutorService executor) {
    executor.shutdown();
    try {
      if (!executor.awaitTermination(END.toMillis(), TimeUnit.MILLISECONDS)) {
        executor.shutdownNow();
      }
    } catch (InterruptedException e) {
      executor.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  /** A session's thread. What comes to it after its end is dropped: the session is over. */
  private static ScheduledExecutorService thread(String name) {
    return new ScheduledThreadPoolExecutor(
        1,
        Thread.ofPlatform().name(name).daemon().factory(),
        new ThreadPoolExecutor.DiscardPolicy());
  }
}
