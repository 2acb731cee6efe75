package org.madoguchi.municipality;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.municipality.desk.Acceptances;
import org.madoguchi.municipality.desk.Acceptances.Handing;
import org.madoguchi.municipality.desk.Decisions;
import org.madoguchi.municipality.desk.Desk;
import org.madoguchi.municipality.desk.Reason;
import org.madoguchi.municipality.desk.Verdict;
import org.madoguchi.municipality.envelope.OfficeKeys;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What holds on every store: branches over the wire, officers at the desk behind it. */
abstract class OfficeContract {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Verdict ACCEPTED = new Verdict.Accepted(Verdict.Delivery.ADDRESSEE_ONLY);

  /** Lines of the table {@code [store]}; an empty database. */
  abstract String store() throws Exception;

  @TempDir private Path folder = Path.of("");
  private OfficeWorld world;
  private TestClock clock;
  private Desk desk;

  @BeforeEach
  void opens() throws Exception {
    world = new OfficeWorld(folder, store());
    clock = world.clock();
    clock.passes(Duration.ofMillis(300));
    desk = world.desk();
  }

  @AfterEach
  void closes() {
    world.close();
  }

  private record Answered(int status, JsonNode body) {
    String text(String member) {
      return body.path(member).asString("");
    }
  }

  private Answered call(String who, String method, String path, String body) throws Exception {
    try (HttpClient client = TestOffice.caller(who)) {
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(world.api(path))
                  .timeout(Duration.ofSeconds(60))
                  .method(
                      method,
                      body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                  .build(),
              BodyHandlers.ofString());
      return new Answered(answer.statusCode(), JSON.readTree(answer.body()));
    }
  }

  private Answered post(String path, String body) throws Exception {
    return call(TestOffice.BRANCH, "POST", path, body);
  }

  private TestPackage taken(int papers) throws Exception {
    TestPackage one = TestPackage.of(TestOffice.BRANCH, papers);
    Answered answer = send(one);
    assertEquals(200, answer.status());
    clock.passes(Duration.ofMillis(10));
    return one;
  }

  private Answered send(TestPackage one) throws Exception {
    return post("/v1/intakes", one.message());
  }

  private static String reference(TestPackage one) {
    return "{\"id\":\"%s\"}".formatted(one.id());
  }

  private void lookedAt(TestPackage one, String officer, int papers, boolean agrees) {
    for (int item = 0; item <= papers; item++) {
      assertTrue(desk.officers().look(one.id(), officer, item, agrees));
    }
  }

  private JsonNode decision(TestPackage one) throws Exception {
    Answered answer = post("/v1/intakes/decisions/fetch", reference(one));
    CMSSignedData signed = new CMSSignedData(Base64.getDecoder().decode(answer.text("signed")));
    SignerInformation signer = signed.getSignerInfos().getSigners().iterator().next();
    assertTrue(
        signer.verify(
            new JcaSimpleSignerInfoVerifierBuilder().build(TestOffice.DECISION.certificate())));
    byte[] content = (byte[]) signed.getSignedContent().getContent();
    return JSON.readTree(content);
  }

  // ---- a package comes

  @Test
  void aPackageWaitsBehindThoseBeforeIt() throws Exception {
    TestPackage first = taken(2);
    TestPackage second = taken(1);
    Answered again = send(second);
    assertEquals(200, again.status(), "the same once more");
    assertEquals("waiting", again.text("state"));
    assertEquals(1, again.body().path("position").asInt());
    assertEquals("03-0000-0000", again.text("phone"));
    assertEquals(
        List.of(first.id(), second.id()),
        desk.officers().waiting().stream().map(w -> w.id()).toList());
  }

  @Test
  void whoWaitsLearnsThatFewerAreBefore() throws Exception {
    List<TestPackage> three = List.of(taken(0), taken(0), taken(0));
    assertEquals(2, position(three.get(2)));
    desk.officers().openNext(TestOffice.AOKI);
    assertEquals(1, position(three.get(2)));
    assertEquals(0, position(three.get(0)), "it is open");
    post("/v1/intakes/withdraw", "{\"id\":\"%s\",\"why\":\"C05\"}".formatted(three.get(1).id()));
    assertEquals(0, position(three.get(2)));
  }

  private int position(TestPackage one) throws Exception {
    return post("/v1/intakes/decisions/fetch", reference(one)).body().path("position").asInt(-1);
  }

  @Test
  void whatDoesNotHoldTogetherIsRefused() throws Exception {
    TestPackage one = TestPackage.of(TestOffice.BRANCH, 1);
    byte[] sealed = one.sealed();
    byte[] forAnother = TestPackage.seal(one.json(), TestOffice.PINS.certificate());
    byte[] changed = sealed.clone();
    changed[changed.length - 3] ^= 1;
    TestPackage another = TestPackage.of(TestOffice.BRANCH, 1);
    TestPackage ofAnotherBranch = TestPackage.of(one.id(), TestOffice.OTHER_BRANCH, 1);
    for (String bad :
        List.of(
            one.message("0".repeat(64), sealed),
            one.message(one.sha256(), forAnother),
            one.message(one.sha256(), changed),
            one.message(another.sha256(), another.sealed()),
            one.message(ofAnotherBranch.sha256(), ofAnotherBranch.sealed()))) {
      Answered answer = post("/v1/intakes", bad);
      assertEquals(422, answer.status());
      assertEquals("G07", answer.text("code"));
    }
    assertEquals(400, post("/v1/intakes", "{}").status());
    assertEquals(400, post("/v1/intakes", "no json").status());
    assertEquals(413, post("/v1/intakes", "x".repeat(7 * 1024 * 1024)).status());
    assertEquals(404, call(TestOffice.BRANCH, "GET", "/v1/intakes/" + one.id(), "").status());
    assertEquals(List.of(), desk.officers().waiting());
  }

  @Test
  void anotherPackageUnderTheSameIdIsRefused() throws Exception {
    TestPackage one = taken(1);
    TestPackage other = TestPackage.of(one.id(), TestOffice.BRANCH, 2);
    assertEquals(422, send(other).status());
  }

  @Test
  void nobodyCallsForAnotherBranch() throws Exception {
    TestPackage one = taken(1);
    String message = one.message();
    assertEquals(403, call(TestOffice.OTHER_BRANCH, "POST", "/v1/intakes", message).status());
    assertEquals(
        422,
        call(TestOffice.OTHER_BRANCH, "POST", "/v1/intakes/decisions/fetch", reference(one))
            .status());
    assertEquals(
        422,
        call(TestOffice.OTHER_BRANCH, "POST", "/v1/intakes/acknowledge", reference(one)).status());
    String large = "x".repeat(3 * 1024 * 1024);
    assertEquals(404, call(TestOffice.BRANCH, "POST", "/v1/other", large).status());
    assertEquals(403, call("minami", "POST", "/v1/intakes", message).status());
    assertEquals(403, call("minami", "POST", "/v1/intakes", large).status(), "and is told so");
  }

  // ---- officers

  @Test
  void anAcceptedPackageIsDecidedOverItsDigest() throws Exception {
    TestPackage one = taken(2);
    assertEquals(one.id(), desk.officers().openNext(TestOffice.AOKI).orElseThrow());
    assertFalse(desk.officers().open(one.id(), TestOffice.BABA), "another has it");
    assertTrue(desk.officers().opened(one.id(), TestOffice.BABA).isEmpty());
    assertEquals(
        2,
        desk.officers().opened(one.id(), TestOffice.AOKI).orElseThrow().content().papers().size());
    lookedAt(one, TestOffice.AOKI, 2, true);
    assertEquals(
        Decisions.Outcome.DECIDED, desk.decisions().decide(one.id(), TestOffice.AOKI, ACCEPTED));
    assertEquals("opened", post("/v1/intakes/decisions/fetch", reference(one)).text("state"));
    clock.passes(Duration.ofSeconds(3));
    JsonNode decided = decision(one);
    assertEquals("accepted", decided.path("decision").asString());
    assertEquals(one.sha256(), decided.path("packageSha256").asString());
    assertEquals(TestOffice.AOKI, decided.path("officer").asString());
    assertEquals("none", decided.path("reason").asString());
    assertEquals(
        List.of("opened", "decided"),
        desk.events().after(TestOffice.BRANCH, 0, Duration.ZERO).stream()
            .map(e -> e.kind())
            .toList());
    assertTrue(desk.events().after(TestOffice.OTHER_BRANCH, 0, Duration.ZERO).isEmpty());
  }

  @Test
  void nothingIsDecidedUnseen() throws Exception {
    TestPackage one = taken(2);
    desk.officers().open(one.id(), TestOffice.AOKI);
    for (Verdict verdict :
        List.of(ACCEPTED, new Verdict.AcceptedCounter(), new Verdict.Refused(Reason.DOUBT))) {
      assertEquals(
          Decisions.Outcome.NOT_LOOKED,
          desk.decisions().decide(one.id(), TestOffice.AOKI, verdict));
    }
    desk.officers().look(one.id(), TestOffice.AOKI, 0, true);
    desk.officers().look(one.id(), TestOffice.AOKI, 1, true);
    assertEquals(
        Decisions.Outcome.NOT_LOOKED, desk.decisions().decide(one.id(), TestOffice.AOKI, ACCEPTED));
    assertFalse(
        desk.officers().look(one.id(), TestOffice.AOKI, 3, true), "there is no third paper");
    desk.officers().look(one.id(), TestOffice.AOKI, 2, false);
    assertEquals(
        Decisions.Outcome.DISAGREES, desk.decisions().decide(one.id(), TestOffice.AOKI, ACCEPTED));
    assertEquals(
        Decisions.Outcome.NOT_YOURS, desk.decisions().decide(one.id(), TestOffice.BABA, ACCEPTED));
    assertEquals("opened", post("/v1/intakes/decisions/fetch", reference(one)).text("state"));
  }

  @Test
  void whatOneLookedAtProvesNothingForAnother() throws Exception {
    TestPackage one = taken(1);
    desk.officers().open(one.id(), TestOffice.AOKI);
    lookedAt(one, TestOffice.AOKI, 1, true);
    assertTrue(desk.officers().giveBack(one.id(), TestOffice.AOKI));
    assertTrue(desk.officers().open(one.id(), TestOffice.BABA));
    assertEquals(
        Decisions.Outcome.NOT_LOOKED, desk.decisions().decide(one.id(), TestOffice.BABA, ACCEPTED));
  }

  @Test
  void holdsLookLikeAnythingElseForTheCounter() throws Exception {
    List<JsonNode> told = new ArrayList<>();
    for (Reason reason : List.of(Reason.HOLD, Reason.REGISTER_LOCKED, Reason.DOUBT, Reason.OTHER)) {
      TestPackage one = taken(0);
      desk.officers().open(one.id(), TestOffice.AOKI);
      lookedAt(one, TestOffice.AOKI, 0, false);
      desk.decisions().decide(one.id(), TestOffice.AOKI, new Verdict.Refused(reason));
      clock.passes(Duration.ofSeconds(5));
      told.add(decision(one));
    }
    assertEquals(
        Set.of("counter"),
        Set.copyOf(told.stream().map(d -> d.path("reason").asString()).toList()));
    for (JsonNode each : told) {
      assertFalse(each.path("at").asString().contains("."), "at whole seconds");
    }
  }

  @Test
  void fiftyOfficersNeverHoldOneTwice() throws Exception {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      ids.add(taken(0).id());
    }
    List<Callable<List<String>>> all = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      String officer = "officer-" + i;
      all.add(
          () -> {
            List<String> mine = new ArrayList<>();
            for (var next = desk.officers().openNext(officer);
                next.isPresent();
                next = desk.officers().openNext(officer)) {
              mine.add(next.get());
            }
            return mine;
          });
    }
    List<String> opened = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<List<String>> each : threads.invokeAll(all)) {
        opened.addAll(each.get());
      }
    }
    assertEquals(ids.size(), opened.size());
    assertEquals(Set.copyOf(ids), Set.copyOf(opened));
  }

  @Test
  void anOfficerWhoWentAwayLosesIt() throws Exception {
    TestPackage one = taken(0);
    desk.officers().open(one.id(), TestOffice.AOKI);
    clock.passes(Duration.ofMinutes(9));
    desk.officers().findGone();
    assertTrue(desk.officers().opened(one.id(), TestOffice.AOKI).isPresent());
    clock.passes(Duration.ofMinutes(9));
    desk.officers().findGone();
    assertTrue(
        desk.officers().opened(one.id(), TestOffice.AOKI).isPresent(), "it was seen meanwhile");
    clock.passes(Duration.ofMinutes(11));
    desk.officers().findGone();
    assertTrue(desk.officers().opened(one.id(), TestOffice.AOKI).isEmpty());
    assertTrue(desk.officers().open(one.id(), TestOffice.BABA));
  }

  @Test
  void aPageThatWasForgottenIsNobodysPresence() throws Exception {
    TestPackage one = taken(0);
    desk.officers().open(one.id(), TestOffice.AOKI);
    desk.officers().opened(one.id(), TestOffice.AOKI);
    frame(one, 1);
    for (int minute = 0; minute < 9; minute++) {
      clock.passes(Duration.ofMinutes(1));
      assertTrue(desk.officers().live(one.id(), TestOffice.AOKI, minute < 2).isPresent());
    }
    clock.passes(Duration.ofMinutes(2));
    desk.officers().findGone();
    assertTrue(desk.officers().live(one.id(), TestOffice.AOKI, false).isPresent(), "9 since");
    clock.passes(Duration.ofMinutes(2));
    desk.officers().findGone();
    assertTrue(desk.officers().live(one.id(), TestOffice.AOKI, false).isEmpty(), "11 since");
    assertTrue(desk.officers().open(one.id(), TestOffice.BABA));
  }

  // ---- the call

  @Test
  void picturesAreSeenByWhoHasItOpenAndNobodyElse() throws Exception {
    TestPackage one = taken(0);
    assertEquals("false", frame(one, 1).body().path("wanted").asString());
    desk.officers().open(one.id(), TestOffice.AOKI);
    desk.officers().opened(one.id(), TestOffice.AOKI);
    assertEquals("true", frame(one, 1).body().path("wanted").asString());
    assertArrayEquals(
        TestPackage.jpeg(), desk.officers().live(one.id(), TestOffice.AOKI).orElseThrow());
    assertTrue(desk.officers().live(one.id(), TestOffice.BABA).isEmpty());
    assertEquals(422, frame(one, 1).status(), "a number that was used");
    TestPackage other = TestPackage.of(one.id(), TestOffice.BRANCH, 0);
    assertEquals(422, frame(other, 2).status(), "of another call's key");
    assertEquals("true", frame(one, 3).body().path("wanted").asString());
  }

  private Answered frame(TestPackage one, long number) throws Exception {
    return call(
        TestOffice.BRANCH,
        "PUT",
        "/v1/intakes/frames",
        "{\"id\":\"%s\",\"number\":%d,\"sealed\":\"%s\"}"
            .formatted(
                one.id(), number, TestPackage.base64(one.frame(number, TestPackage.jpeg()))));
  }

  @Test
  void aPhraseReachesItsBranchAtOnce() throws Exception {
    TestPackage one = taken(0);
    desk.officers().open(one.id(), TestOffice.AOKI);
    assertFalse(desk.officers().phrase(one.id(), TestOffice.AOKI, "say your name"));
    assertFalse(desk.officers().phrase(one.id(), TestOffice.BABA, "turn-paper"));
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Answered> polled =
          threads.submit(() -> call(TestOffice.BRANCH, "GET", "/v1/intakes/events?after=2", ""));
      assertTrue(desk.officers().phrase(one.id(), TestOffice.AOKI, "turn-paper"));
      JsonNode event = polled.get().body().path("events").path(0);
      assertEquals("phrase", event.path("kind").asString());
      assertEquals("turn-paper", event.path("phrase").asString());
    }
  }

  // ---- after the decision

  private TestPackage decided(Verdict verdict) throws Exception {
    TestPackage one = taken(0);
    desk.officers().open(one.id(), TestOffice.AOKI);
    lookedAt(one, TestOffice.AOKI, 0, true);
    desk.decisions().decide(one.id(), TestOffice.AOKI, verdict);
    clock.passes(Duration.ofSeconds(3));
    return one;
  }

  private Answered pins(TestPackage one, byte[] envelope) throws Exception {
    return post(
        "/v1/intakes/pins",
        "{\"id\":\"%s\",\"envelope\":\"%s\"}".formatted(one.id(), TestPackage.base64(envelope)));
  }

  @Test
  void whatWasAcceptedIsHandedOverOnce() throws Exception {
    byte[] envelope = TestPackage.seal(new byte[512], TestOffice.PINS.certificate());
    TestPackage accepted = decided(ACCEPTED);
    pins(accepted, envelope);
    assertTrue(desk.acceptances().due().isEmpty(), "its post office hasn't closed it");
    post("/v1/intakes/acknowledge", reference(accepted));
    post("/v1/intakes/acknowledge", reference(decided(new Verdict.Refused(Reason.DOUBT))));
    post(
        "/v1/intakes/withdraw",
        "{\"id\":\"%s\",\"why\":\"C05\"}".formatted(decided(ACCEPTED).id()));
    assertEquals(List.of(accepted.id()), desk.acceptances().due());
    Acceptances.Accepted found = desk.acceptances().find(accepted.id()).orElseThrow();
    assertArrayEquals(envelope, found.pins());
    assertEquals("addressee-only", found.delivery());
    assertThrows(IOException.class, () -> desk.acceptances().handOver(accepted.id(), disk()));
    assertEquals(List.of(accepted.id()), desk.acceptances().due(), "nobody has it");
    assertEquals(Set.of(Handing.HANDED, Handing.NOT_DUE), twoAtOnce(accepted.id()));
    assertTrue(desk.acceptances().due().isEmpty());
    assertTrue(Desk.check(world.store(), world.office().keys()).isEmpty());
  }

  private static Acceptances.Taker disk() {
    return _ -> {
      throw new IOException("no room");
    };
  }

  /** The second comes while the first is taken. */
  private Set<Handing> twoAtOnce(String id) throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Handing> nobody =
          () -> desk.acceptances().handOver(id, _ -> fail("it was handed over twice"));
      List<Future<Handing>> second = new ArrayList<>();
      Handing first = desk.acceptances().handOver(id, _ -> second.add(threads.submit(nobody)));
      return Set.of(first, second.getFirst().get());
    }
  }

  /** Somebody has put the decision about another package there. */
  @Test
  void whatNoOfficerSignedIsNotHandedOver() throws Exception {
    TestPackage accepted = decided(ACCEPTED);
    TestPackage refused = decided(new Verdict.Refused(Reason.DOUBT));
    post("/v1/intakes/acknowledge", reference(refused));
    world
        .store()
        .changing(
            in ->
                in.createUpdate(
                        "UPDATE intake SET decision = 'accepted', signed ="
                            + " (SELECT signed FROM intake WHERE id = ?) WHERE id = ?")
                    .bind(0, accepted.id())
                    .bind(1, refused.id())
                    .execute());
    assertEquals(List.of(refused.id()), desk.acceptances().due());
    assertTrue(desk.acceptances().find(refused.id()).isEmpty());
    assertEquals(
        Handing.UNREADABLE,
        desk.acceptances().handOver(refused.id(), _ -> fail("nobody accepted it")));
  }

  @Test
  void pinsAreKeptOnceAndOnlyWhenAccepted() throws Exception {
    byte[] envelope = TestPackage.seal(new byte[512], TestOffice.PINS.certificate());
    byte[] another = TestPackage.seal(new byte[512], TestOffice.PINS.certificate());
    byte[] forAnother = TestPackage.seal(new byte[512], TestOffice.INTAKE.certificate());
    TestPackage accepted = decided(ACCEPTED);
    assertEquals(422, pins(accepted, forAnother).status());
    assertEquals(200, pins(accepted, envelope).status());
    assertEquals(200, pins(accepted, envelope).status(), "the same once more");
    assertEquals(422, pins(accepted, another).status());
    assertEquals(422, pins(decided(new Verdict.AcceptedCounter()), envelope).status());
    assertEquals(422, pins(taken(0), envelope).status());
  }

  @Test
  void aDecisionAfterTheResidentLeftIsDroppedAndStays() throws Exception {
    TestPackage one = decided(ACCEPTED);
    String withdrawal = "{\"id\":\"%s\",\"why\":\"C05\"}".formatted(one.id());
    assertEquals("decided", post("/v1/intakes/withdraw", withdrawal).text("state"));
    assertTrue(audit().contains("decision-dropped"), audit());
    byte[] envelope = TestPackage.seal(new byte[512], TestOffice.PINS.certificate());
    assertEquals(422, pins(one, envelope).status(), "nobody is there to type them");
    TestPackage waiting = taken(0);
    String second = "{\"id\":\"%s\",\"why\":\"C05\"}".formatted(waiting.id());
    assertEquals("withdrawn", post("/v1/intakes/withdraw", second).text("state"));
    assertFalse(desk.officers().open(waiting.id(), TestOffice.AOKI));
  }

  /** Within the seconds in which a decision is kept back: the branch's record tells of it too. */
  @Test
  void whoTakesItBackLearnsAtOnceThatItWasDecided() throws Exception {
    TestPackage one = taken(1);
    desk.officers().open(one.id(), TestOffice.AOKI);
    lookedAt(one, TestOffice.AOKI, 1, true);
    assertEquals(
        Decisions.Outcome.DECIDED, desk.decisions().decide(one.id(), TestOffice.AOKI, ACCEPTED));
    var answer =
        post("/v1/intakes/withdraw", "{\"id\":\"%s\",\"why\":\"C05\"}".formatted(one.id()));
    assertEquals("decided", answer.text("state"));
    assertEquals("", answer.text("signed"), "how it was decided it doesn't learn");
  }

  @Test
  void whatWasSuspendedComesAgainWithAnotherPackage() throws Exception {
    TestPackage one = taken(1);
    desk.officers().open(one.id(), TestOffice.AOKI);
    assertEquals(
        Decisions.Outcome.DECIDED,
        desk.decisions().decide(one.id(), TestOffice.AOKI, new Verdict.Suspended()));
    clock.passes(Duration.ofSeconds(3));
    assertEquals("suspended", decision(one).path("decision").asString());
    TestPackage next = TestPackage.of(one.id(), TestOffice.BRANCH, 2);
    assertEquals("waiting", send(next).text("state"));
    desk.officers().open(one.id(), TestOffice.BABA);
    lookedAt(next, TestOffice.BABA, 2, true);
    desk.decisions().decide(one.id(), TestOffice.BABA, ACCEPTED);
    clock.passes(Duration.ofSeconds(3));
    assertEquals(next.sha256(), decision(one).path("packageSha256").asString());
  }

  @Test
  void whatWasLookedAtProvesNothingOfTheNextPackage() throws Exception {
    TestPackage one = taken(1);
    desk.officers().open(one.id(), TestOffice.AOKI);
    lookedAt(one, TestOffice.AOKI, 1, true);
    desk.decisions().decide(one.id(), TestOffice.AOKI, new Verdict.Suspended());
    clock.passes(Duration.ofSeconds(3));
    assertEquals("waiting", send(TestPackage.of(one.id(), TestOffice.BRANCH, 1)).text("state"));
    assertTrue(desk.officers().open(one.id(), TestOffice.AOKI));
    assertEquals(
        Set.of(), desk.officers().opened(one.id(), TestOffice.AOKI).orElseThrow().looked());
  }

  @Test
  void picturesAreErasedWhenTheirDaysAreOver() throws Exception {
    TestPackage one = decided(ACCEPTED);
    TestPackage waiting = taken(0);
    assertEquals(200, post("/v1/intakes/acknowledge", reference(one)).status());
    clock.passes(Duration.ofDays(29));
    assertEquals(0, desk.retention().erase());
    clock.passes(Duration.ofDays(2));
    assertEquals(1, desk.retention().erase());
    assertEquals(0, desk.retention().erase());
    assertEquals("accepted", decision(one).path("decision").asString(), "the decision stays");
    assertTrue(desk.officers().open(waiting.id(), TestOffice.AOKI), "what isn't over stays whole");
    assertTrue(desk.officers().opened(waiting.id(), TestOffice.AOKI).isPresent());
  }

  // ---- the record

  private String audit() {
    List<String> lines =
        world
            .store()
            .reading(
                in ->
                    in.createQuery("SELECT line FROM audit ORDER BY number")
                        .mapTo(String.class)
                        .list());
    return String.join("\n", lines);
  }

  @Test
  void theRecordTellsWhoDecidedAndNothingPersonal() throws Exception {
    TestPackage one = decided(new Verdict.Refused(Reason.HOLD));
    String lines = audit();
    assertTrue(lines.contains("\"officer\":\"aoki\",\"what\":\"decided\""), lines);
    assertTrue(lines.contains("\"why\":\"hold\""), lines);
    assertTrue(lines.contains(one.sha256()), lines);
    assertFalse(lines.contains("1951-04-03") || lines.contains("12345678901234567890123"), lines);
  }

  /** Nothing of a change stays. */
  private static final class Undone extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final long line;

    Undone(long line) {
      this.line = line;
    }
  }

  @Test
  void aRecordThatWasChangedIsSeen() throws Exception {
    decided(ACCEPTED);
    OfficeKeys keys = world.office().keys();
    assertTrue(Desk.check(world.store(), keys).isEmpty());
    Map<String, Long> changes =
        Map.of(
            "UPDATE audit SET line = REPLACE(line, 'aoki', 'baba') WHERE number = 2", 2L,
            "DELETE FROM audit WHERE number = 3", 3L,
            "UPDATE audit SET mac = hash WHERE number = 1", 1L,
            "UPDATE audit_head SET number = number + 1", 5L);
    for (var change : changes.entrySet()) {
      Undone undone =
          assertThrows(
              Undone.class,
              () ->
                  world
                      .store()
                      .changing(
                          in -> {
                            in.execute("DELETE FROM event");
                            in.execute(change.getKey());
                            throw new Undone(Desk.check(in, keys).orElseThrow().line());
                          }));
      assertEquals(change.getValue(), undone.line, change.getKey());
    }
    assertTrue(Desk.check(world.store(), keys).isEmpty());
  }

  @Test
  void itGoesOnAfterARestart() throws Exception {
    TestPackage one = decided(ACCEPTED);
    TestPackage waiting = taken(1);
    world.restart();
    desk = world.desk();
    assertEquals("accepted", decision(one).path("decision").asString());
    assertEquals(waiting.id(), desk.officers().openNext(TestOffice.BABA).orElseThrow());
  }
}
