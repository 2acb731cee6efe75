package org.madoguchi.municipality.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.municipality.OfficeWorld;
import org.madoguchi.municipality.TestOffice;
import org.madoguchi.municipality.desk.IntakeState;

/** Who may send a form, and how often it is done. */
final class FormsTest {
  @TempDir private Path folder;
  private OfficeWorld world;
  private Browser aoki;
  private Browser baba;

  @BeforeEach
  void open() {
    world = new OfficeWorld(folder);
    aoki = new Browser(world, TestOffice.AOKI, "en");
    baba = new Browser(world, TestOffice.BABA, "en");
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void letsNobodyInWhoIsntAnOfficer() {
    Browser stranger = new Browser(world, "stranger", "en");
    Browser.Shown page = stranger.get("/");
    assertEquals(403, page.status());
    assertTrue(page.says("This certificate doesn&#39;t let you in"));
    assertFalse(page.says("<form"));
    Map<String, String> form = Map.of("token", "x", "id", world.send(TestOffice.BRANCH));
    assertEquals(403, stranger.post("/open", form).status());
  }

  @Test
  void wantsATokenOfItsPage() {
    String one = world.send(TestOffice.BRANCH);
    String other = world.send(TestOffice.BRANCH);
    Browser.Shown queue = aoki.get("/");
    Map<String, String> form = queue.form("/open", one);
    String token = form.getOrDefault("token", "?");
    String changed = (token.charAt(0) == 'A' ? 'B' : 'A') + token.substring(1);
    assertEquals(403, aoki.post("/open", Map.of("id", one)).status(), "none");
    for (String wrong : List.of("", "x", "====", changed, token + "A")) {
      Browser.Shown page = aoki.post("/open", Browser.filled(form, "token", wrong));
      assertEquals(403, page.status(), wrong);
      assertTrue(page.says("Please load the page again"));
    }
    assertEquals(403, aoki.post("/open", Browser.filled(form, "id", other)).status());
    assertEquals(403, aoki.post("/give-back", form).status(), "of another button");
    assertEquals(403, baba.post("/open", form).status(), "of another officer");
    assertEquals(400, aoki.post("/open", Browser.filled(form, "id", "../x")).status());
    assertTrue(world.desk().officers().waiting().stream().allMatch(w -> w.officer().isEmpty()));
    assertEquals(303, aoki.post("/open", form).status());
  }

  @Test
  void asksToLoadThePageAgainAfterARestart() {
    String id = world.send(TestOffice.BRANCH);
    Map<String, String> form = aoki.get("/").form("/open", id);
    world.restart();
    aoki = new Browser(world, TestOffice.AOKI, "en");
    assertTrue(aoki.post("/open", form).says("Please load the page again"));
    assertEquals(303, aoki.post("/open", aoki.get("/").form("/open", id)).status());
  }

  @Test
  void bindsADecisionsTokenToWhatItsPageSaid() {
    String id = world.send(TestOffice.BRANCH);
    Browser.Shown page = aoki.follow(aoki.get("/"), "/open-next");
    Browser.Shown step = aoki.get(page.response().uri().getPath() + "/photo");
    for (int i = 0; i < 3; i++) {
      step = aoki.follow(step, "/look", "agrees", "yes");
    }
    Browser.Shown sure = aoki.follow(step, "/choose", "verdict", "refused.doubt");
    assertEquals(403, aoki.press(sure, "/decide", "verdict", "accepted-counter").status());
    assertEquals(IntakeState.OPENED, world.desk().officers().standing(id).orElseThrow().state());
  }

  @Test
  void takesFormsOfItsOwnPagesAlone() {
    String id = world.send(TestOffice.BRANCH);
    String body = Browser.encoded(aoki.get("/").form("/open", id));
    String own = world.page("").toString();
    assertEquals(403, sent(body, Map.of()));
    assertEquals(403, sent(body, Map.of("Origin", "null")));
    assertEquals(403, sent(body, Map.of("Origin", "https://evil.example")));
    assertEquals(403, sent(body, Map.of("Sec-Fetch-Site", "cross-site", "Origin", own)));
    assertEquals(403, sent(body, Map.of("Sec-Fetch-Site", "same-site")));
    assertEquals(
        403, sent(body, Map.of("Sec-Fetch-Site", "same-origin", "Origin", own.replace("s:", ":"))));
    assertEquals(303, sent(body, Map.of("Origin", own)));
  }

  private int sent(String body, Map<String, String> headers) {
    HttpRequest.Builder request =
        aoki.request("/open")
            .header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    headers.forEach(request::header);
    return aoki.send(request.build()).status();
  }

  @Test
  void readsNoBodyThatIsNoShortForm() {
    String id = world.send(TestOffice.BRANCH);
    String body = Browser.encoded(aoki.get("/").form("/open", id));
    for (String wrong :
        List.of(
            body + "&x=" + "a".repeat(5000),
            body + "&id=" + id,
            body + "&x=%zz",
            body + "&a".repeat(20))) {
      assertEquals(400, sent(wrong, Map.of("Sec-Fetch-Site", "same-origin")));
    }
    Browser.Shown json =
        aoki.send(
            aoki.request("/open")
                .header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    assertEquals(400, json.status());
    assertEquals(405, aoki.send(aoki.request("/").DELETE().build()).status());
  }

  @Test
  void doesTwiceWhatWasClickedTwiceButOnce() {
    for (int i = 0; i < 3; i++) {
      world.send(TestOffice.BRANCH);
    }
    Browser.Shown queue = aoki.get("/");
    Browser.Shown otherWindow = aoki.get("/");
    String first = aoki.press(queue, "/open-next").location();
    assertEquals(first, aoki.press(queue, "/open-next").location(), "the same again");
    assertEquals(first, aoki.press(otherWindow, "/open-next").location(), "goes on with it");
    assertEquals(2, waiting());

    Browser.Shown page = aoki.get(first);
    aoki.press(page, "/phrase", "phrase", "wait");
    aoki.press(page, "/phrase", "phrase", "wait");
    assertEquals(
        1,
        world.desk().events().after(TestOffice.BRANCH, 0, Duration.ZERO).stream()
            .filter(e -> e.kind().equals("phrase"))
            .count());

    Browser.Shown photo = aoki.get(first + "/photo");
    aoki.press(photo, "/look", "agrees", "yes");
    aoki.press(photo, "/look", "agrees", "no");
    assertTrue(aoki.get(first).says("✕ doesn&#39;t agree"), "another choice is another form");
  }

  private long waiting() {
    return world.desk().officers().waiting().stream().filter(w -> w.officer().isEmpty()).count();
  }

  @Test
  void givesAPackageToOneOfFifty() throws InterruptedException, ExecutionException {
    String id = world.send(TestOffice.BRANCH);
    CountDownLatch go = new CountDownLatch(1);
    List<Future<String>> tries = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 50; i++) {
        String who = i % 2 == 0 ? TestOffice.AOKI : TestOffice.BABA;
        Browser browser = i % 2 == 0 ? aoki : baba;
        Map<String, String> form = browser.get("/").form("/open", id);
        tries.add(
            threads.submit(
                () -> {
                  go.await();
                  return who + " " + browser.post("/open", form).status();
                }));
      }
      go.countDown();
    }
    String winner = world.desk().officers().waiting().getFirst().officer();
    for (Future<String> each : tries) {
      String answer = each.get();
      assertTrue(answer.endsWith(answer.startsWith(winner) ? " 303" : " 409"), answer);
    }
    assertEquals(
        1,
        world.desk().events().after(TestOffice.BRANCH, 0, Duration.ZERO).size(),
        "opened once alone");
  }
}
