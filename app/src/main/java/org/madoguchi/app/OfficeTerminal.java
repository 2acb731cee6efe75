package org.madoguchi.app;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.madoguchi.app.branch.OfficeBranch;
import org.madoguchi.app.office.OfficeSession;
import org.madoguchi.app.office.OfficeView;

/** One office terminal: its session with a branch, on threads of its own. */
public final class OfficeTerminal implements AutoCloseable {
  private static final Duration END = Duration.ofSeconds(5);

  private final ScheduledExecutorService thread = thread("office");
  private final ExecutorService blocking =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("office-call-", 0).factory());
  private final Latest<OfficeView> views = new Latest<>();
  private final OfficeSession session;

  /**
   * Begins the session.
   *
   * @param branch stays its owner's, who closes it afterwards
   * @param build shown on the screen
   * @param zone of the clock on the screen
   * @param clock wall clock
   */
  public OfficeTerminal(OfficeBranch branch, String build, ZoneId zone, InstantSource clock) {
    session = new OfficeSession(branch, build, zone, clock, thread, blocking, views);
  }

  /** Takes touches and scans. */
  public OfficeSession session() {
    return session;
  }

  /** What the screen shows. */
  public Latest<OfficeView> views() {
    return views;
  }

  @Override
  public void close() {
    session.close();
    end(thread);
    end(blocking);
  }

  /** Lets what is under way come to its end, within bounds: the branch closes after it. */
  static void end(ExecutorService executor) {
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
  static ScheduledExecutorService thread(String name) {
    return new ScheduledThreadPoolExecutor(
        1,
        Thread.ofPlatform().name(name).daemon().factory(),
        new ThreadPoolExecutor.DiscardPolicy());
  }
}
