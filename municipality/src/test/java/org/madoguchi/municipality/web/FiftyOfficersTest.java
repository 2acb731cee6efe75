package org.madoguchi.municipality.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.municipality.OfficeWorld;
import org.madoguchi.municipality.PostgresServer;
import org.madoguchi.municipality.TestKeys;
import org.madoguchi.municipality.TestOffice;
import org.madoguchi.municipality.desk.Desk;
import org.madoguchi.municipality.envelope.Json;
import org.madoguchi.municipality.envelope.OfficeKeys;

/**
 * Fifty officers at one queue, each with a browser and a certificate of its own, do what they like:
 * nobody ever holds what another holds, by what they see and by the record.
 */
final class FiftyOfficersTest {
  private static final int OFFICERS = 50;
  private static final int WAITING = 30;
  private static final int DEEDS = 3;

  @TempDir private Path folder;

  /** Who holds a package, by what the officers were shown. */
  private final Map<String, String> held = new ConcurrentHashMap<>();

  private final Set<String> ended = ConcurrentHashMap.newKeySet();

  @Test
  void neverHoldOneTwiceOnSqlite() throws Exception {
    fifty(OfficeWorld.SQLITE);
  }

  @Test
  void neverHoldOneTwiceOnPostgresql() throws Exception {
    var programs = PostgresServer.programs();
    Assumptions.assumeTrue(programs.isPresent(), "no PostgreSQL server (Debian: postgresql)");
    try (PostgresServer server = PostgresServer.start(programs.orElseThrow())) {
      fifty(server.settings(server.database("office")));
    }
  }

  private void fifty(String store) throws Exception {
    long seed = ThreadLocalRandom.current().nextLong();
    Map<String, OfficeKeys.Pair> officers = new TreeMap<>();
    for (int i = 0; i < OFFICERS; i++) {
      officers.put("officer-" + i, TestKeys.curve("officer-" + i));
    }
    try (OfficeWorld world = new OfficeWorld(new TestOffice(folder, store, officers))) {
      for (int i = 0; i < WAITING; i++) {
        world.send(i % 2 == 0 ? TestOffice.BRANCH : TestOffice.OTHER_BRANCH);
      }
      SplittableRandom random = new SplittableRandom(seed);
      List<Callable<Integer>> all = new ArrayList<>();
      officers.forEach(
          (id, key) -> {
            SplittableRandom own = random.split();
            all.add(() -> works(world, id, key, own));
          });
      int opened = 0;
      try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
        for (Future<Integer> each : threads.invokeAll(all)) {
          opened += each.get();
        }
      } catch (Exception e) {
        throw new AssertionError("seed " + seed, e);
      }
      assertTrue(opened > WAITING / 2, "they had something to do: " + opened);
      assertEquals(opened, byTheRecord(world), "as often by the record as they were told");
    }
  }

  /** An officer's day; how often one was opened. */
  private int works(OfficeWorld world, String who, OfficeKeys.Pair key, SplittableRandom random) {
    int opened = 0;
    try (Browser browser = new Browser(world, key, "en")) {
      for (int i = 0; i < DEEDS; i++) {
        Optional<String> one = random.nextInt(3) == 0 ? any(browser, random) : next(browser);
        if (one.isPresent()) {
          opened++;
          String id = one.get();
          assertNull(held.putIfAbsent(id, who), () -> who + " was given what another holds");
          assertTrue(!ended.contains(id), "what was decided isn't opened again");
          Browser.Shown page = browser.get("/intakes/" + id);
          assertEquals(200, page.status());
          assertEquals(who, held.remove(id));
          if (random.nextInt(3) == 0) {
            ended.add(id);
            Browser.Shown sure =
                browser.follow(
                    browser.get("/intakes/" + id + "/decide"), "/choose", "verdict", "suspended");
            assertEquals(200, browser.follow(sure, "/decide").status());
          } else {
            assertEquals(303, browser.press(page, "/give-back").status());
          }
        }
      }
    }
    return opened;
  }

  private static Optional<String> next(Browser browser) {
    Browser.Shown queue = browser.get("/");
    return queue.says("action=\"/open-next\"")
        ? Optional.of(browser.press(queue, "/open-next").location())
            .filter(to -> to.startsWith("/intakes/"))
            .map(to -> to.substring("/intakes/".length()))
        : Optional.empty();
  }

  /** Any that waits; another may be quicker. */
  private static Optional<String> any(Browser browser, SplittableRandom random) {
    Browser.Shown queue = browser.get("/");
    List<String> waiting =
        Pattern.compile("name=\"id\" value=\"([0-9a-f]{32})\"")
            .matcher(queue.body())
            .results()
            .map(m -> m.group(1))
            .toList();
    if (waiting.isEmpty()) {
      return Optional.empty();
    }
    String id = waiting.get(random.nextInt(waiting.size()));
    Browser.Shown answer = browser.post("/open", queue.form("/open", id));
    assertTrue(answer.status() == 303 || answer.status() == 409, "" + answer.status());
    return Optional.of(id).filter(_ -> answer.status() == 303);
  }

  /** A line of the record, as far as it is needed. */
  private record Line(String what, String intake, @Nullable String officer) {}

  /** Every one is opened only when nobody has it open; how often one was. */
  private static int byTheRecord(OfficeWorld world) {
    List<String> lines =
        world
            .store()
            .reading(
                in ->
                    in.createQuery("SELECT line FROM audit ORDER BY number")
                        .mapTo(String.class)
                        .list());
    Map<String, String> holds = new HashMap<>();
    Set<String> over = new HashSet<>();
    int opened = 0;
    for (String each : lines) {
      Line line =
          Json.read(each.getBytes(java.nio.charset.StandardCharsets.UTF_8), Line.class, false)
              .orElseThrow();
      switch (line.what()) {
        case "opened" -> {
          opened++;
          assertNull(holds.put(line.intake(), line.officer()), each);
          assertTrue(!over.contains(line.intake()), each);
        }
        case "given-back" -> assertEquals(line.officer(), holds.remove(line.intake()), each);
        case "decided" -> {
          assertEquals(line.officer(), holds.remove(line.intake()), each);
          assertTrue(over.add(line.intake()), each);
        }
        default -> assertEquals("taken-in", line.what());
      }
    }
    assertEquals(Optional.empty(), Desk.check(world.store(), world.office().keys()));
    return opened;
  }
}
