package org.madoguchi.sandbox.city.card;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.madoguchi.card.service.CardService;
import org.madoguchi.card.transport.ReaderDirectory;
import org.madoguchi.sandbox.MachineLock;

/** The real smart card service for the tests of a class; where it can't be had they are skipped. */
final class PcscService implements BeforeAllCallback, AfterAllCallback {
  private final List<String> programs;
  private @Nullable PcscDaemon daemon;
  private @Nullable MachineLock lock;

  /** A service for tests that need these programs too. */
  PcscService(String... programs) {
    this.programs = List.of(programs);
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    assumeTrue(PcscDaemon.installed(), "pcscd and vsmartcard-vpcd aren't installed: skipped");
    for (String program : programs) {
      assumeTrue(onPath(program), program + " isn't installed: skipped");
    }
    try {
      lock = MachineLock.hold(MachineLock.SMART_CARD_SERVICE);
      daemon = PcscDaemon.use();
    } catch (IOException e) {
      abort("the smart card service can't be used here: " + e.getMessage());
    }
    assumeTrue(answers(), "the smart card service lets nobody in here (does it ask polkit?)");
  }

  /** Asked once, as a program does: one that turns everybody away would fail each test in turn. */
  private static boolean answers() {
    try (ReaderDirectory readers = CardService.auto().readers()) {
      return switch (readers.await(Duration.ZERO)) {
        case ReaderDirectory.Listing.Readers _ -> true;
        case ReaderDirectory.Listing.ServiceDown _ -> false;
      };
    }
  }

  private static boolean onPath(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
        .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
  }

  /** The service, which may be stopped: the test is skipped if it is another's. */
  PcscDaemon own() {
    PcscDaemon running = daemon;
    assertNotNull(running, "the tests are running");
    assumeTrue(running.own(), "another's pcscd runs here: it isn't stopped");
    return running;
  }

  @Override
  public void afterAll(ExtensionContext context) throws IOException {
    PcscDaemon running = daemon;
    if (running != null) {
      running.close();
    }
    MachineLock held = lock;
    if (held != null) {
      held.close();
    }
  }
}
