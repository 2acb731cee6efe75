package org.madoguchi.config.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceManagerTest {
  private static final long PROCESS = 4711;

  @TempDir private Path folder;

  @BeforeAll
  static void onLinux() {
    assumeTrue(System.getProperty("os.name").equals("Linux"), "sockets as Linux has them");
  }

  @Test
  void aProgramThatNobodyWaitsForTellsNothing() {
    ServiceManager nobody = ServiceManager.of(Map.of("WATCHDOG_USEC", "30000000"), PROCESS);
    assertEquals(Optional.empty(), nobody.patience());
    nobody.ready(
        _ -> {
          throw new AssertionError("nobody asks for a sign of life");
        });
  }

  @Test
  void readinessArrivesAtTheSocketThatTheEnvironmentNames() {
    String socket = folder.resolve("notify").toString();
    try (HeardDatagrams heard = new HeardDatagrams(socket)) {
      ServiceManager.of(Map.of("NOTIFY_SOCKET", socket), PROCESS).ready(Runnable::run);
      assertEquals("READY=1", heard.next());
    }
  }

  @Test
  void aSocketWithoutAFileIsReachedToo() {
    String name = "@madoguchi-test-" + ProcessHandle.current().pid();
    try (HeardDatagrams heard = new HeardDatagrams(name)) {
      ServiceManager.of(Map.of("NOTIFY_SOCKET", name), PROCESS).ready(Runnable::run);
      assertEquals("READY=1", heard.next());
    }
  }

  @Test
  void signsOfLifeComeAsLongAsWhatMustBeAliveAnswers() throws InterruptedException {
    String socket = folder.resolve("notify").toString();
    var asked = new LinkedBlockingQueue<Runnable>();
    try (HeardDatagrams heard = new HeardDatagrams(socket)) {
      ServiceManager.of(Map.of("NOTIFY_SOCKET", socket, "WATCHDOG_USEC", "30000"), PROCESS)
          .ready(asked::add);
      assertEquals("READY=1", heard.next());
      asked.take().run();
      assertEquals("WATCHDOG=1", heard.next());
      Runnable unanswered = asked.take();
      assertFalse(heard.more(), "no sign without an answer");
      unanswered.run();
      assertEquals("WATCHDOG=1", heard.next());
    }
  }

  @Test
  void whatIsMeantForAnotherProcessOrNoTimeAtAllIsNotHeeded() {
    Map<String, String> other =
        Map.of("NOTIFY_SOCKET", "@x", "WATCHDOG_USEC", "30000000", "WATCHDOG_PID", "12");
    assertEquals(Optional.empty(), ServiceManager.of(other, PROCESS).patience());
    assertEquals(
        Optional.of(Duration.ofSeconds(30)),
        ServiceManager.of(
                Map.of("NOTIFY_SOCKET", "@x", "WATCHDOG_USEC", "30000000", "WATCHDOG_PID", "4711"),
                PROCESS)
            .patience());
    for (String wrong : List.of("0", "-1", "soon", "99999999999999999999")) {
      assertEquals(
          Optional.empty(),
          ServiceManager.of(Map.of("NOTIFY_SOCKET", "@x", "WATCHDOG_USEC", wrong), PROCESS)
              .patience());
    }
  }

  @Test
  void aManagerThatHasGoneEndsNothing() {
    assertFalse(new Datagrams().send(folder.resolve("nobody").toString(), "READY=1"));
    assertFalse(new Datagrams().send("/" + "x".repeat(200), "READY=1"));
    String socket = folder.resolve("notify").toString();
    try (HeardDatagrams heard = new HeardDatagrams(socket)) {
      assertTrue(new Datagrams().send(socket, "READY=1"));
      assertEquals("READY=1", heard.next());
    }
    assertFalse(new Datagrams().send(socket, "READY=1"));
  }
}
