package org.madoguchi.app;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.madoguchi.app.base.Latest;
import org.madoguchi.app.base.SessionThreads;
import org.madoguchi.app.branch.OfficeBranch;
import org.madoguchi.app.office.OfficeSession;
import org.madoguchi.app.office.OfficeView;

/** One office terminal: its session with a branch, on threads of its own. */
public final class OfficeTerminal implements AutoCloseable {
  private final ScheduledExecutorService thread = SessionThreads.one("office");
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

  /** Runs something once the session's thread has come to it. */
  void whenAlive(Runnable then) {
    thread.execute(then);
  }

  @Override
  public void close() {
    session.close();
    SessionThreads.end(thread);
    SessionThreads.end(blocking);
  }
}
