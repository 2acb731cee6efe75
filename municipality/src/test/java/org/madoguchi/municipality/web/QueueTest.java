package org.madoguchi.municipality.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.municipality.OfficeWorld;
import org.madoguchi.municipality.TestOffice;

/** The page of those that wait. */
final class QueueTest {
  private static final int MANY = 40;

  @TempDir private Path folder;
  private OfficeWorld world;
  private Browser aoki;

  @BeforeEach
  void open() {
    world = new OfficeWorld(folder);
    aoki = new Browser(world, TestOffice.AOKI, "fr, en;q=0.5");
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void looksByItselfWhileNobodyWaits() {
    Browser.Shown empty = aoki.get("/");
    assertTrue(empty.says("Nobody waits"));
    assertTrue(empty.says("<meta http-equiv=\"refresh\" content=\"15\">"));
    assertFalse(empty.says("<form"));
    world.send(TestOffice.BRANCH);
    assertFalse(aoki.get("/").says("http-equiv"), "nothing changes under a hand");
  }

  @Test
  void showsFortyThatWaitInTheirOrder() {
    for (int i = 0; i < MANY; i++) {
      world.send(i % 2 == 0 ? "midori" : "minato");
      world.clock().passes(Duration.ofMinutes(2));
    }
    Browser.Shown page = aoki.get("/");
    assertTrue(page.says("40 waiting, the longest for 1 h 20 min"));
    assertEquals(1 + MANY, page.body().split("action=\"/open\"", -1).length);
    assertTrue(page.says("<tr class=\"waits\"><td>40</td><td>2 min</td>"));
    assertTrue(page.body().indexOf("Midori") < page.body().indexOf("Minato"));
    assertTrue(page.says("aria-label=\"Open number 2, from Minato post office\""));
    Browser.Shown opened = aoki.follow(page, "/open-next");
    assertTrue(opened.says("Application from Midori-machi post office"));
    Browser.Shown after = aoki.get("/");
    assertTrue(after.says("39 waiting"));
    assertTrue(after.says("You still have one from Midori-machi post office open."));
  }

  @Test
  void opensOneOutOfOrder() {
    world.send("midori");
    String second = world.send("minato");
    Browser.Shown page = aoki.get("/");
    assertEquals("/intakes/" + second, aoki.post("/open", page.form("/open", second)).location());
  }

  @Test
  void saysThatNothingIsLostWhileTheStoreIsDown() {
    String id = world.send(TestOffice.BRANCH);
    Browser.Shown page = aoki.get("/");
    world.store().close();
    assertEquals(503, aoki.get("/").status());
    Browser.Shown answer = aoki.post("/open", page.form("/open", id));
    assertEquals(503, answer.status());
    assertTrue(answer.says("Nothing is lost."));
    assertFalse(answer.says("Exception"));
  }
}
