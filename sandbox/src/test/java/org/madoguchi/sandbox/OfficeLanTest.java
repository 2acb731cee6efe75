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
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.app.OfficeTerminal;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.base.Latest;
import org.madoguchi.app.branch.OfficeBranch;
import org.madoguchi.app.branch.OfficeSnapshot;
import org.madoguchi.app.branch.OfficeSnapshot.Step;
import org.madoguchi.app.branch.closing.TillCount;
import org.madoguchi.app.branch.staff.DeskAnswer;
import org.madoguchi.app.custody.IssuanceId;
import org.madoguchi.app.errand.certificate.FeeWay;
import org.madoguchi.app.errand.certificate.ReprintReason;
import org.madoguchi.app.errand.certificate.VoidReason;
import org.madoguchi.app.lan.LanKeys;
import org.madoguchi.app.lan.OfficeServer;
import org.madoguchi.app.lan.RemoteOffice;
import org.madoguchi.app.office.OfficeView;
import org.madoguchi.sandbox.city.City;
import org.madoguchi.sandbox.city.authority.BranchKeyFiles;
import org.madoguchi.sandbox.city.authority.SandboxAuthority;
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

  /** Whether the branch fails when it is looked at. */
  private volatile boolean lookFails;

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
    return serve(clock, "branch");
  }

  private OfficeServer serve(InstantSource clock, String own) throws Exception {
    OfficeServer begun =
        OfficeServer.start(
            interrupted(hands.branch),
            SandboxLan.keys(keys(), own, "office-terminals.pem"),
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
                if (lookFails && method.getName().equals("office")) {
                  throw new IllegalStateException("broken on purpose");
                }
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
    type(second, slip);
    sees(second.views(), OfficeSnapshot.UNREACHABLE::equals);
    type(second, slip); // the clerk tries again; nothing is lost of what was said
    afterScan = () -> {};
    cable.mend();
    sees(second.views(), s -> s.store().isEmpty() && s.open().isEmpty() && s.waiting().isEmpty());
    assertTrue(
        second
            .views()
            .await(v -> v.refusal().equals(Optional.of(FailureCode.BRANCH_ANSWER_LOST)), BOUND)
            .isPresent());
    assertEquals(1, handOvers());
  }

  @Test
  void aLostAnswerIsNotTheSameAsABranchThatIsGone() throws Exception {
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

  /** Both clerks stand before the closing; the one who is later has counted against the past. */
  @Test
  void theDayIsClosedOnce() throws Exception {
    TillCount counted = TillCount.of(Hands.found(hands.desk.closing()), 0);
    Hands.done(hands.desk.closeDay(counted));
    assertEquals(new DeskAnswer.NotDone(FailureCode.CLOSING_OUT_OF_DATE), remote.closeDay(counted));
    assertEquals(counted.closing() + 1, Hands.found(remote.closing()).number());
  }

  /** What a terminal meant for the one on its screen isn't done to another that came meanwhile. */
  @Test
  void whatIsMeantForOneIsNotDoneToAnother() throws Exception {
    Hands.done(hands.desk.scan(slip()));
    hands.open(Step.SCAN_PAGES);
    IssuanceId before = hands.open(Step.SCAN_PAGES).item().id();
    Hands.done(hands.desk.voidIssuance(before, VoidReason.RESIDENT_DECLINED, Hands.destroyed(1)));
    Hands.done(hands.desk.scan(slip()));
    hands.open(Step.SCAN_PAGES);
    hands.scanAllPages();
    DeskAnswer refused = new DeskAnswer.NotDone(FailureCode.SCAN_OUT_OF_TURN);
    assertEquals(refused, remote.takeFee(before, new FeeWay.Cash()));
    assertEquals(refused, remote.reprint(before, ReprintReason.PAPER_DAMAGED, Hands.destroyed(1)));
    IssuanceId now = hands.open(Step.TAKE_FEE).item().id();
    Hands.done(remote.takeFee(now, new FeeWay.Cash()));
  }

  /** Nothing changes at the branch afterwards, and nobody touches the screen. */
  @Test
  void aLookThatFailedIsMadeAgain() throws Exception {
    lookFails = true;
    hands.branch.callStaff("lobby-1");
    sees(second.views(), OfficeSnapshot.UNREACHABLE::equals);
    lookFails = false;
    sees(second.views(), s -> s.call().filter(c -> c.terminal().equals("lobby-1")).isPresent());
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

  /** Who has another certificate of the same authority, in either role, is let in nowhere. */
  @Test
  void strangersAreTurnedAway() throws Exception {
    SandboxAuthority authority = hands.city.authority();
    assertEquals(200, status(SandboxLan.keys(keys(), "office", "branch-lan.pem")));
    BranchKeyFiles.writeLan(keys(), "stranger", authority.officeTerminal("office-3"));
    LanKeys stranger = SandboxLan.keys(keys(), "stranger", "branch-lan.pem");
    assertThrows(IOException.class, () -> status(stranger));
    BranchKeyFiles.writeLan(keys(), "another", authority.branchLan("another"));
    server.close();
    server = serve(CLOCK, "another");
    assertThrows(
        IOException.class, () -> status(SandboxLan.keys(keys(), "office", "branch-lan.pem")));
  }

  /** An authority in the place of a terminal's certificate vouches for nobody. */
  @Test
  void anAuthorityIsNotBelieved() throws Exception {
    BranchKeyFiles.writePem(
        keys().resolve("office-terminals.pem"),
        List.of(hands.city.authority().tlsAuthority().certificate()));
    server.close();
    server = serve(CLOCK);
    assertThrows(
        IOException.class, () -> status(SandboxLan.keys(keys(), "office", "branch-lan.pem")));
  }

  @Test
  void whatIsNoCallOrMeantForARunBeforeIsRefused() throws Exception {
    LanKeys office = SandboxLan.keys(keys(), "office", "branch-lan.pem");
    String slip = slip();
    String scan =
        """
        {"id":"1","run":"%s","call":{"is":"Scan","text":"%s",\
        "presented":{"terminal":"office-2","how":"SCANNED","badges":[]}}}\
        """;
    assertEquals(409, post(office, scan.formatted("the-run-before", slip)));
    assertEquals(400, post(office, "{}"));
    assertEquals(400, post(office, scan.formatted("", slip) + " ".repeat(20_000)));
    assertTrue(hands.desk.office().open().isEmpty());
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
    return status(keys, HttpRequest.newBuilder(address("/v1/office/changes/0")).build());
  }

  private int post(LanKeys keys, String body) throws IOException, InterruptedException {
    return status(
        keys,
        HttpRequest.newBuilder(address("/v1/office/calls"))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  private URI address(String path) {
    return URI.create("https://localhost:" + cable.port() + path);
  }

  private static int status(LanKeys keys, HttpRequest request)
      throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newBuilder().sslContext(keys.tls()).build()) {
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
  }
}
