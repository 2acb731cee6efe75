package org.madoguchi.municipality.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.madoguchi.municipality.OfficeWorld;
import org.madoguchi.municipality.TestPackages;
import org.madoguchi.municipality.TestServer;
import org.madoguchi.municipality.desk.Verdict;

/**
 * The pages on a port without TLS, for a browser that makes pictures of them. Runs until stopped.
 */
final class PagesToLookAt {
  private static final int WAITING = 40;

  private PagesToLookAt() {}

  /**
   * Starts them.
   *
   * @param arguments the port
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("pages");
    OfficeWorld world = new OfficeWorld(folder);
    String open = world.send(OfficeWorld.BRANCH);
    String compared = world.send("midori");
    String differs = world.send("minato");
    String done = world.send("midori");
    String others = world.send(OfficeWorld.BRANCH);
    String withdrawn = world.send("minato");
    String child =
        world.send(
            TestPackages.with(
                TestPackages.usual(world.nextId(), OfficeWorld.CODE, OfficeWorld.BRANCH),
                "2026-06-01",
                false,
                List.of(),
                null,
                "infant"));
    for (int i = 0; i < WAITING; i++) {
      world.clock().passes(Duration.ofSeconds(97));
      world.send(i % 3 == 0 ? "midori" : i % 3 == 1 ? OfficeWorld.BRANCH : "minato");
    }
    var officers = world.desk().officers();
    for (String each : List.of(compared, differs, done, withdrawn, child)) {
      officers.open(each, OfficeWorld.AOKI);
      for (int item = 0; item < 3; item++) {
        officers.look(each, OfficeWorld.AOKI, item, !each.equals(differs) || item != 1);
      }
    }
    officers.open(open, OfficeWorld.AOKI);
    officers.look(open, OfficeWorld.AOKI, 0, true);
    officers.open(others, OfficeWorld.BABA);
    world
        .desk()
        .decisions()
        .decide(done, OfficeWorld.AOKI, new Verdict.Accepted(Verdict.Delivery.ADDRESSEE_ONLY));
    world.desk().branches().withdraw(withdrawn, "minato", "L01");
    officers.opened(open, OfficeWorld.AOKI);
    byte[] jpeg = TestPackages.face("live", new java.awt.Color(0xE4E4F0));
    world.desk().branches().frame(open, OfficeWorld.BRANCH, 1, TestPackages.frame(open, 1, jpeg));
    Pages pages = new Pages(world.desk(), world.config(), world.officers(), world.clock());
    var server =
        TestServer.plain(
            pages, world.client(OfficeWorld.AOKI).certificate(), Integer.parseInt(arguments[0]));
    Browser browser = new Browser(server, world.client(OfficeWorld.AOKI), "ja");
    browser.press(
        browser.get("/intakes/" + compared + "/decide"),
        "/choose",
        "verdict",
        "accepted.addressee-only");
    browser.press(
        browser.get("/intakes/" + differs + "/decide"), "/choose", "verdict", "refused.hold");
    System.out.println(
        String.join(
            " ",
            server.at("/").toString(),
            open,
            compared,
            differs,
            done,
            others,
            withdrawn,
            child));
    Thread.currentThread().join();
  }
}
