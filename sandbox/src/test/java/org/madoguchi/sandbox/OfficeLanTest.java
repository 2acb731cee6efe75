package org.madoguchi.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.app.FailureCode;
import org.madoguchi.app.Latest;
import org.madoguchi.app.OfficeTerminal;
import org.madoguchi.app.branch.OfficeBranch;
import org.madoguchi.app.branch.OfficeBranch.DeskAnswer;
import org.madoguchi.app.branch.OfficeSnapshot;
import org.madoguchi.app.branch.OfficeSnapshot.Step;
import org.madoguchi.app.lan.LanKeys;
import org.madoguchi.app.lan.OfficeServer;
import org.madoguchi.app.lan.RemoteOffice;
import org.madoguchi.app.office.OfficeView;
import org.madoguchi.sandbox.authority.BranchKeyFiles;
import org.madoguchi.sandbox.city.City;
import org.madoguchi.sandbox.tour.PrintedCodes;

/** Two office terminals at one desk, one of them at the other end of a cable. */
class OfficeLanTest {
  private static final Duration BOUND = Duration.ofSeconds(60);
  private static final InstantSource CLOCK = InstantSource.system();

  @TempDir Path directory;
  private Hands hands;
  private CutCable cable;

  /** What happens after the branch has done a scan, and before its answer leaves. */
  private volatile Runnable afterScan = () -> {};

  private OfficeServer server;
  private RemoteOffice remote;
  private OfficeTerminal second;

  @BeforeEach
  void open() throws Exception {
    hands = new Hands(directory);
    cable = new CutCable();
    server = serve(CLOCK);
    remote = remote(SandboxLan.keys(keys(), "office", "branch-lan.pem"));
    second = new OfficeTerminal(remote, "test", City.branch().zone(), CLOCK);
    sees(second.views(), s -> s.store().isEmpty());
  }

  @AfterEach
  void close() throws Exception {
    second.close();
    remote.close();
    server.close();
    cable.close();
    hands.close();
  }

  private Path keys() {
    return directory.resolve(SandboxBranch.KEYS);
  }

  private OfficeServer serve(InstantSource clock) throws Exception {
    OfficeServer begun =
        OfficeServer.start(
            interrupted(hands.branch),
            SandboxLan.keys(keys(), "branch", "office-terminals.pem"),
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            clock);
    cable.to(begun.port());
    return begun;
  }

  private RemoteOffice remote(LanKeys keys) {
    return new RemoteOffice(URI.create("https://localhost:" + cable.port()), keys);
  }

  /** The branch, with {@link #afterScan} after each scan. */
  private OfficeBranch interrupted(OfficeBranch branch) {
    return (OfficeBranch)
        Proxy.newProxyInstance(
            OfficeBranch.class.getClassLoader(),
            new Class<?>[] {OfficeBranch.class},
            (_, method, arguments) -> {
              try {
                Object answer = method.invoke(branch, arguments);
                if (method.getName().equals("scan")) {
                  afterScan.run();
                }
                return answer;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private static void sees(Latest<OfficeView> views, Predicate<OfficeSnapshot> such)
      throws InterruptedException {
    Optional<OfficeView> seen = views.await(v -> such.test(v.snapshot()), BOUND);
    assertTrue(seen.isPresent(), () -> "saw " + views.get());
  }

  private static Predicate<OfficeSnapshot> at(Step step) {
    return s -> s.open().filter(o -> o.step() == step).isPresent();
  }

  private static void type(OfficeTerminal terminal, String code) {
    (code + "\r").chars().forEach(c -> terminal.session().typed((char) c));
  }

  private String slip() throws Exception {
    hands.takeSlip("ordinary", "seal-registration");
    String code = hands.slipCode();
    hands.leave();
    return code;
  }

  /** Pages and fee are settled. */
  private String readyToHandOver() throws Exception {
    String slip = slip();
    Hands.done(hands.desk.scan(slip));
    hands.open(Step.SCAN_PAGES);
    hands.scanAllPages();
    Hands.done(hands.desk.takeFee());
    sees(second.views(), at(Step.HAND_OVER));
    return slip;
  }

  private long handOvers() {
    return hands.journal().stream().filter(l -> l.contains("\"handed-over\"")).count();
  }

  @Test
  void twoTerminalsShareTheOneDesk() throws Exception {
    Latest<OfficeView> first = hands.city.box().officeViews();
    String mine = slip();
    String another = slip();
    sees(second.views(), s -> s.waiting().size() == 2);
    type(second, mine);
    sees(first, at(Step.SCAN_PAGES));
    (another + "\r").chars().forEach(c -> hands.city.box().office().typed((char) c));
    assertTrue(
        first
            .await(v -> v.refusal().equals(Optional.of(FailureCode.DESK_OCCUPIED)), BOUND)
            .isPresent());
    for (String page : PrintedCodes.read(hands.city.certificate())) {
      hands.city.box().office().typed('\r');
      (page + "\r").chars().forEach(c -> hands.city.box().office().typed((char) c));
    }
    sees(second.views(), at(Step.TAKE_FEE));
    Hands.done(remote.takeFee());
    type(second, another);
    assertTrue(
        second
            .views()
            .await(
                v -> v.refusal().equals(Optional.of(FailureCode.SLIP_OF_ANOTHER_ISSUANCE)), BOUND)
            .isPresent());
    assertEquals(0, handOvers());
    type(second, mine);
    assertTrue(
        second
            .views()
            .await(v -> v.finished().filter(f -> f.handedOver()).isPresent(), BOUND)
            .isPresent());
    sees(first, s -> s.open().isEmpty() && s.waiting().size() == 1);
    assertEquals(1, handOvers());
  }

  @Test
  void anAnswerLostOnTheWayIsAskedForAgainAndNothingIsDoneTwice() throws Exception {
    String slip = readyToHandOver();
    afterScan = cable::shake;
    assertEquals(new DeskAnswer.Done(), remote.scan(slip));
    assertEquals(1, handOvers());
  }

  @Test
  void anAnswerThatNeverComesIsCalledSoAndTheScreenTellsTheTruthLater() throws Exception {
    String slip = readyToHandOver();
    afterScan = cable::cut;
    assertEquals(new DeskAnswer.NotDone(FailureCode.BRANCH_ANSWER_LOST), remote.scan(slip));
    sees(second.views(), OfficeSnapshot.UNREACHABLE::equals);
    assertEquals(new DeskAnswer.NotDone(FailureCode.BRANCH_UNREACHABLE), remote.scan(slip));
    assertEquals(1, handOvers());
    afterScan = () -> {};
    cable.mend();
    sees(second.views(), s -> s.store().isEmpty() && s.open().isEmpty() && s.waiting().isEmpty());
    assertEquals(new DeskAnswer.NotDone(FailureCode.SLIP_ALREADY_HANDED_OVER), remote.scan(slip));
  }

  @Test
  void aBranchThatWasStartedAgainIsFoundAgain() throws Exception {
    server.close();
    sees(second.views(), OfficeSnapshot.UNREACHABLE::equals);
    server = serve(CLOCK);
    sees(second.views(), s -> s.store().isEmpty());
    Hands.done(remote.scan(slip()));
  }

  @Test
  void anAddressThatIsTakenOrUnknownIsSaid() throws Exception {
    LanKeys keys = SandboxLan.keys(keys(), "branch", "office-terminals.pem");
    var taken = new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port());
    var unknown = InetSocketAddress.createUnresolved("no-such-branch.invalid", 8444);
    for (InetSocketAddress address : new InetSocketAddress[] {taken, unknown}) {
      IOException why =
          assertThrows(
              IOException.class, () -> OfficeServer.start(hands.branch, keys, address, CLOCK));
      assertTrue(why.toString().matches(".*(in use|no-such-branch).*"), why.toString());
    }
  }

  @Test
  void strangersAreTurnedAway() throws Exception {
    Path others = directory.resolve("others");
    BranchKeyFiles.write(
        hands.city.authority(), others, "another", URI.create("https://localhost"), BOUND);
    LanKeys another = SandboxLan.keys(others, "branch", "branch-lan.pem");
    LanKeys trusting =
        new LanKeys(
            LanKeys.load(
                    others.resolve("branch.p12"),
                    others.resolve("branch.password"),
                    "test",
                    keys().resolve("branch-lan.pem"))
                .tls(),
            Set.of());
    assertEquals(200, status(SandboxLan.keys(keys(), "office", "branch-lan.pem")));
    assertThrows(IOException.class, () -> status(another));
    assertThrows(IOException.class, () -> status(trusting));
  }

  @Test
  void aCertificateThatHasRunOutIsTurnedAway() throws Exception {
    server.close();
    Instant later = Instant.parse("2126-01-01T00:00:00Z");
    server = serve(() -> later);
    assertEquals(403, status(SandboxLan.keys(keys(), "office", "branch-lan.pem")));
  }

  /** What the branch answers to somebody with these keys. */
  private int status(LanKeys keys) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newBuilder().sslContext(keys.tls()).build()) {
      URI changes = URI.create("https://localhost:" + cable.port() + "/v1/office/changes/0");
      return client
          .send(HttpRequest.newBuilder(changes).build(), HttpResponse.BodyHandlers.discarding())
          .statusCode();
    }
  }
}
