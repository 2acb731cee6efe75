package org.madoguchi.municipality;

import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import org.madoguchi.municipality.desk.BranchLine;
import org.madoguchi.municipality.desk.Desk;
import org.madoguchi.municipality.envelope.IntakePackage;
import org.madoguchi.municipality.figures.FiguresDesk;
import org.madoguchi.municipality.store.OfficeStore;

/** The officers' program of a test's office, running, with a clock that the test turns. */
public final class OfficeWorld implements AutoCloseable {
  /** A Tuesday at 10:00 in Japan. */
  public static final Instant START = Instant.parse("2026-12-01T01:00:00Z");

  /** Lines of the table {@code [store]}: a file of its own. */
  public static final String SQLITE = "url = \"jdbc:sqlite:municipality.db\"";

  private final TestClock clock = new TestClock(START);
  private final TestOffice office;
  private OfficeServer server;
  private int sent;

  /**
   * Starts it on a SQLite file.
   *
   * @param folder for its files
   */
  public OfficeWorld(Path folder) {
    this(folder, SQLITE);
  }

  /**
   * Starts it on an empty database.
   *
   * @param store lines of the table {@code [store]}
   */
  public OfficeWorld(Path folder, String store) {
    this(new TestOffice(folder, store));
  }

  /** Starts that office on an empty database. */
  public OfficeWorld(TestOffice office) {
    this.office = office;
    server = started();
  }

  private OfficeServer started() {
    try {
      return OfficeServer.start(office.config(), clock);
    } catch (OfficeServer.NotStarted e) {
      throw new IllegalStateException(e);
    }
  }

  /** Stops the program and starts it again, at other ports. */
  public void restart() {
    server.close();
    server = started();
  }

  public TestOffice office() {
    return office;
  }

  public Desk desk() {
    return server.desk();
  }

  /** The desk of figures, if the office has the table. */
  public FiguresDesk figures() {
    return java.util.Objects.requireNonNull(server.figures());
  }

  public OfficeStore store() {
    return server.store();
  }

  public TestClock clock() {
    return clock;
  }

  /** An address of the officers' pages. */
  public URI page(String path) {
    return at(server.pages(), path);
  }

  /** An address that branches call. */
  public URI api(String path) {
    return at(server.api(), path);
  }

  private static URI at(InetSocketAddress address, String path) {
    return URI.create("https://127.0.0.1:" + address.getPort() + path);
  }

  /** The id of the next case. */
  public String nextId() {
    return "%032x".formatted(0xC0FFEE00L + ++sent);
  }

  /** What a post office sends usually. */
  public IntakePackage usual(String branch) {
    return TestPackages.usual(nextId(), TestOffice.CODE, branch);
  }

  /** A post office sends a usual package; its id. */
  public String send(String branch) {
    return send(usual(branch));
  }

  /** Sends that one. */
  public String send(IntakePackage content) {
    TestPackage one = TestPackage.of(content);
    BranchLine.TakenIn taken =
        desk()
            .branches()
            .takeIn(one.id(), TestOffice.CODE, one.branch(), "lobby", one.sha256(), one.sealed());
    if (!(taken instanceof BranchLine.TakenIn.Standing)) {
      throw new IllegalStateException("not taken in: " + taken);
    }
    return one.id();
  }

  @Override
  public void close() {
    server.close();
  }
}
