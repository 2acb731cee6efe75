package org.madoguchi.municipality.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.municipality.OfficeWorld;
import org.madoguchi.municipality.TestOffice;
import org.madoguchi.municipality.TestPackage;
import org.madoguchi.municipality.TestPackages;
import org.madoguchi.municipality.desk.BranchLine;
import org.madoguchi.municipality.desk.IntakeState;
import org.madoguchi.municipality.envelope.Decision;
import org.madoguchi.municipality.envelope.IntakePackage;
import org.madoguchi.municipality.envelope.Json;

/** An officer's way through the pages, by a browser over TLS with a client certificate. */
final class OfficersPagesTest {
  @TempDir private Path folder;
  private OfficeWorld world;
  private Browser aoki;
  private Browser baba;

  @BeforeEach
  void open() {
    world = new OfficeWorld(folder);
    aoki = new Browser(world, TestOffice.AOKI, "en");
    baba = new Browser(world, TestOffice.BABA, "ja");
  }

  @AfterEach
  void close() {
    world.close();
  }

  /** Opens the next, compares everything and says that all agrees; the page to decide on. */
  private Browser.Shown compared(String agrees) {
    Browser.Shown page = aoki.follow(aoki.get("/"), "/open-next");
    Browser.Shown step = aoki.get(page.response().uri().getPath() + "/photo");
    step = aoki.follow(step, "/look", "agrees", "yes");
    step = aoki.follow(step, "/look", "agrees", agrees);
    return aoki.follow(step, "/look", "agrees", "yes");
  }

  @Test
  void decidesAfterLookingAtEverything() throws CMSException, OperatorCreationException {
    IntakePackage content = world.usual(TestOffice.BRANCH);
    String id = world.send(content);
    world.clock().passes(Duration.ofMinutes(12));

    Browser.Shown queue = aoki.get("/");
    assertTrue(queue.says("1 waiting, the longest for 12 min"));
    assertTrue(queue.says("Sakura Station post office"));
    Browser.Shown page = aoki.follow(queue, "/open-next");
    assertTrue(page.says("1234 5678 9012 3456 7890 123"));
    assertTrue(page.says("5 April 1958 (Shōwa 33), aged 68"));
    assertTrue(page.says("something or a shadow behind"));
    assertTrue(page.says("03-0000-0000"));

    Browser.Shown photo = aoki.get("/intakes/" + id + "/photo");
    assertArrayEquals(content.photo(), aoki.get("/intakes/" + id + "/photo.jpg").response().body());
    assertArrayEquals(content.face(), aoki.get("/intakes/" + id + "/face.jpg").response().body());
    Browser.Shown first = aoki.follow(photo, "/look", "agrees", "yes");
    assertTrue(first.says("Paper 1: Driving licence"));
    assertTrue(first.says("name, birth date, address, photo, not expired"));
    assertArrayEquals(
        content.papers().getFirst().picture(),
        aoki.get("/intakes/" + id + "/papers/1.jpg").response().body());
    Browser.Shown second = aoki.follow(first, "/look", "agrees", "yes");
    assertTrue(second.says("Paper 2: Health insurance eligibility certificate"));
    Browser.Shown decide = aoki.follow(second, "/look", "agrees", "yes");
    assertTrue(decide.says("What do you decide?"));
    Browser.Shown sure = aoki.follow(decide, "/choose", "verdict", "accepted.addressee-only");
    assertTrue(
        sure.says(
            "The application from Sakura Station post office is accepted, and the card will go"
                + " to its holder by addressee-only mail."));
    assertFalse(sure.response().uri().toString().contains("accepted"), "no address tells it");
    Browser.Shown done = aoki.follow(sure, "/decide");
    assertEquals(200, done.status());
    assertTrue(done.says("is accepted"));

    world.clock().passes(Duration.ofSeconds(3));
    BranchLine.Standing standing =
        world.desk().branches().decision(id, TestOffice.BRANCH).orElseThrow();
    CMSSignedData signed = new CMSSignedData(standing.signed());
    assertTrue(
        signed
            .getSignerInfos()
            .iterator()
            .next()
            .verify(
                new JcaSimpleSignerInfoVerifierBuilder().build(TestOffice.DECISION.certificate())));
    Decision decision =
        Json.read((byte[]) signed.getSignedContent().getContent(), Decision.class, true)
            .orElseThrow();
    assertEquals(TestPackage.of(content).sha256(), decision.packageSha256());
    assertEquals("accepted", decision.decision());
    assertEquals("addressee-only", decision.delivery());
    assertEquals(TestOffice.AOKI, decision.officer());
  }

  @Test
  void saysWhatIsMissingBeforeADecision() {
    String id = world.send(TestOffice.BRANCH);
    aoki.follow(aoki.get("/"), "/open-next");
    Browser.Shown early = aoki.get("/intakes/" + id + "/decide");
    assertTrue(early.says("Not to be decided yet"));
    assertTrue(early.says("Photo and face"));
    assertFalse(early.says("value=\"accepted"));

    Browser.Shown forced = aoki.press(early, "/choose", "verdict", "accepted.addressee-only");
    assertEquals(409, forced.status());
    assertTrue(forced.says("Nothing was decided: not everything is compared yet."));
    assertEquals(IntakeState.OPENED, world.desk().officers().standing(id).orElseThrow().state());
  }

  @Test
  void decidesNothingThatWasComparedByHalf() {
    String id = world.send(TestOffice.BRANCH);
    Browser.Shown sure =
        aoki.follow(compared("yes"), "/choose", "verdict", "accepted.registered-mail");
    // the same officer, in another window, gives it back and opens it anew
    aoki.follow(aoki.get("/intakes/" + id), "/give-back");
    aoki.follow(aoki.get("/"), "/open-next");
    Browser.Shown late = aoki.press(sure, "/decide");
    assertEquals(409, late.status());
    assertTrue(late.says("not everything is compared yet"));
  }

  @Test
  void acceptsNothingThatDoesNotAgree() {
    String id = world.send(TestOffice.BRANCH);
    Browser.Shown decide = compared("no");
    assertTrue(decide.says("it can&#39;t be accepted: Paper 1: Driving licence"));
    assertFalse(decide.says("value=\"accepted"));
    assertEquals(409, aoki.press(decide, "/choose", "verdict", "accepted-counter").status());
    Browser.Shown sure = aoki.follow(decide, "/choose", "verdict", "refused.hold");
    assertTrue(sure.says("&quot;Please go to the municipal counter&quot;"));
    aoki.follow(sure, "/decide");
    assertEquals("refused", world.desk().officers().standing(id).orElseThrow().decision());
  }

  @Test
  void breaksOffWithoutLooking() {
    String id = world.send(TestOffice.BRANCH);
    aoki.follow(aoki.get("/"), "/open-next");
    Browser.Shown sure =
        aoki.follow(aoki.get("/intakes/" + id + "/decide"), "/choose", "verdict", "suspended");
    assertTrue(aoki.follow(sure, "/decide").says("was broken off"));
  }

  @Test
  void refusesAnIncompleteOrUnknownChoice() {
    world.send(TestOffice.BRANCH);
    Browser.Shown decide = compared("yes");
    for (String wrong :
        List.of("", "accepted", "refused", "refused.whatever", "accepted.counter")) {
      Browser.Shown answer = aoki.press(decide, "/choose", "verdict", wrong);
      assertEquals(400, answer.status(), wrong);
      assertTrue(answer.says("Choose one of them."));
    }
  }

  @Test
  void showsTheLivePictureAndSendsPhrases() {
    String id = world.send(TestOffice.BRANCH);
    Browser.Shown page = aoki.follow(aoki.get("/"), "/open-next");
    assertEquals(404, aoki.get("/intakes/" + id + "/live.jpg").status());
    byte[] jpeg = TestPackages.face("1", java.awt.Color.WHITE);
    world.desk().branches().frame(id, TestOffice.BRANCH, 1, TestPackages.frame(id, 1, jpeg));
    Browser.Shown live = aoki.get("/intakes/" + id + "/live.jpg?at=1");
    assertArrayEquals(jpeg, live.response().body());
    assertEquals(404, baba.get("/intakes/" + id + "/live.jpg").status());

    Browser.Shown said = aoki.follow(page, "/phrase", "phrase", "turn-paper");
    assertTrue(said.says("Sent: Please turn the paper over"));
    Browser.Shown photo = aoki.get("/intakes/" + id + "/photo");
    assertEquals(
        "/intakes/" + id + "/photo?said=wait#call",
        aoki.press(photo, "/phrase", "phrase", "wait").location());
    assertEquals(400, aoki.press(photo, "/phrase", "phrase", "go away").status());
    List<String> told =
        world.desk().events().after(TestOffice.BRANCH, 0, Duration.ZERO).stream()
            .map(e -> e.kind() + " " + e.phrase())
            .toList();
    assertEquals(List.of("opened null", "phrase turn-paper", "phrase wait"), told);
  }

  @Test
  void keepsAnOfficerOutOfAnothersPackage() {
    String id = world.send(TestOffice.BRANCH);
    Browser.Shown page = aoki.follow(aoki.get("/"), "/open-next");
    Browser.Shown other = baba.get("/intakes/" + id);
    assertEquals(409, other.status());
    assertTrue(other.says("青木 一郎 が 開いています"));
    for (String picture : List.of("/photo.jpg", "/face.jpg", "/papers/1.jpg")) {
      assertEquals(404, baba.get("/intakes/" + id + picture).status());
    }
    assertTrue(baba.get("/").says("青木 一郎 が 開いています"));
    // a form of the one can't be sent by the other
    assertEquals(403, baba.post("/give-back", page.form("/give-back", "")).status());
    assertEquals(200, aoki.get("/intakes/" + id).status());
  }

  @Test
  void saysWhatBecameOfAPackage() {
    String id = world.send(TestOffice.BRANCH);
    Browser.Shown page = aoki.follow(aoki.get("/"), "/open-next");
    world.clock().passes(Duration.ofMinutes(11));
    world.desk().officers().findGone();
    Browser.Shown late = aoki.press(page, "/give-back");
    assertEquals(409, late.status());
    assertTrue(late.says("nothing was done for 10 minutes"));
    assertEquals(200, aoki.follow(late, "/open").status(), "opened again from there");

    Browser.Shown again = aoki.get("/intakes/" + id + "/photo");
    world.desk().branches().withdraw(id, TestOffice.BRANCH, "L01");
    Browser.Shown gone = aoki.press(again, "/look", "agrees", "yes");
    assertEquals(409, gone.status());
    assertTrue(gone.says("The post office took it back"));
    assertEquals(404, aoki.get("/intakes/" + "0".repeat(32)).status());
  }

  @Test
  void saysThatADecisionIsntUsedWhenTheResidentHasGone() {
    String id = world.send(TestOffice.BRANCH);
    Browser.Shown sure = aoki.follow(compared("yes"), "/choose", "verdict", "accepted-counter");
    aoki.follow(sure, "/decide");
    assertTrue(baba.get("/intakes/" + id).says("青木 一郎 が 決めました"));
    world.desk().branches().withdraw(id, TestOffice.BRANCH, "L01");
    assertTrue(aoki.get("/intakes/" + id).says("took it back after the decision"));
  }

  @Test
  void escapesWhateverComesFromElsewhere() {
    IntakePackage usual = world.usual(TestOffice.ODD_BRANCH);
    String id =
        world.send(
            TestPackages.with(
                usual,
                "2014-12-02",
                true,
                List.of(TestPackages.paper("of-our-city", "B", "手帳", "</p><script>bad()</script>")),
                List.of("<img src=x onerror=bad()>", "a&b \u0000\u0007"),
                "\"><script>"));
    for (Browser.Shown page :
        List.of(
            aoki.get("/"),
            aoki.follow(aoki.get("/"), "/open-next"),
            aoki.get("/intakes/" + id + "/papers/1"),
            aoki.get("/intakes/" + id + "/decide"))) {
      assertFalse(page.says("<script>"), "no foreign element");
      assertFalse(page.says("<img src=x"));
    }
    Browser.Shown page = aoki.get("/intakes/" + id);
    assertTrue(page.says("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;郵便局&quot;"));
    assertTrue(page.says("a&amp;b \uFFFD\uFFFD"));
    assertTrue(page.says("aged 11 — under 15"));
  }

  @Test
  void asksForAChildWithoutAPhoto() {
    IntakePackage usual = world.usual(TestOffice.BRANCH);
    String id =
        world.send(TestPackages.with(usual, "2026-06-01", false, List.of(), null, "infant"));
    baba.follow(baba.get("/"), "/open-next");
    Browser.Shown child = baba.get("/intakes/" + id + "/photo");
    assertTrue(child.says("お子さんと法定代理人が そろっていますか"));
    assertTrue(child.says("令和8年6月1日(2026年6月1日) 0歳"));
    assertEquals(404, baba.get("/intakes/" + id + "/photo.jpg").status());
    assertEquals(404, baba.get("/intakes/" + id + "/papers/1").status());
    assertTrue(baba.follow(child, "/look", "agrees", "yes").says("どう しますか"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/nothing", "/intakes/xyz", "/evil.php?id=1", "/open-next"})
  void saysInWordsThatThereIsNoSuchPage(String path) {
    Browser.Shown page = aoki.get(path);
    assertTrue(page.status() == 404 || page.status() == 405, path + ": " + page.status());
    assertFalse(page.says("evil"));
    assertTrue(page.says("Back to those that wait"));
  }

  @Test
  void speaksTheLanguageThatIsChosen() {
    assertTrue(baba.get("/").says("<html lang=\"ja\">"));
    Browser.Shown chosen = baba.get("/?language=en");
    assertEquals(303, chosen.status());
    assertEquals("/", chosen.location());
    String cookie = chosen.response().headers().firstValue("Set-Cookie").orElseThrow();
    assertTrue(cookie.startsWith("language=en;") && cookie.contains("Secure"), cookie);
    Browser.Shown english =
        baba.send(baba.request("/").header("Cookie", "language=en").GET().build());
    assertTrue(english.says("<html lang=\"en\">"));
    assertTrue(
        baba.send(baba.request("/").header("Cookie", "language=tlh").GET().build())
            .says("<html lang=\"ja\">"));
  }
}
