package org.madoguchi.sandbox.city.gateway;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.base.Subscription;
import org.madoguchi.app.branch.staff.DeskAnswer;
import org.madoguchi.app.branch.staff.Finding;
import org.madoguchi.app.branch.staff.Presented;
import org.madoguchi.app.errand.CaseAtDesk;
import org.madoguchi.app.errand.CaseAtDesk.Outcome;
import org.madoguchi.app.errand.CaseAtDesk.Todo;
import org.madoguchi.app.errand.CaseContent;
import org.madoguchi.app.errand.Judged;
import org.madoguchi.app.lan.LanKeys;
import org.madoguchi.app.lan.OfficeServer;
import org.madoguchi.app.lan.RemoteOffice;
import org.madoguchi.sandbox.city.authority.BranchKeyFiles;

/** A clerk at an office terminal at the other end of the branch LAN looks at an application. */
class ApplicationOverLanTest {
  @TempDir Path directory;
  @TempDir Path keys;
  private ApplicationDesk desk;
  private OfficeServer server;
  private RemoteOffice remote;

  @BeforeEach
  void open() throws Exception {
    desk = new ApplicationDesk(directory);
    BranchKeyFiles.write(
        GatewayWorld.AUTHORITY,
        keys,
        GatewayWorld.BRANCH,
        URI.create("https://localhost"),
        GatewayWorld.PATIENT);
    server =
        OfficeServer.start(
            desk.branch,
            lan("branch", "office-terminals.pem"),
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            desk.city.now::get);
    remote =
        new RemoteOffice(
            URI.create("https://localhost:" + server.port()), lan("office", "branch-lan.pem"));
    CountDownLatch there = new CountDownLatch(1);
    try (Subscription _ = remote.subscribe(there::countDown)) {
      assertTrue(remote.office().reached() || there.await(60, TimeUnit.SECONDS));
    }
  }

  private LanKeys lan(String own, String others) throws Exception {
    return LanKeys.load(
        keys.resolve(own + ".p12"), keys.resolve(own + ".password"), others, keys.resolve(others));
  }

  @AfterEach
  void close() {
    remote.close();
    server.close();
    desk.close();
  }

  private CaseContent content(String id) {
    if (remote.caseContent(id) instanceof Finding.Found<CaseContent> found) {
      assertFalse(found.toString().contains("hanako"), "told by itself");
      return found.what();
    }
    throw new AssertionError("nothing to look at");
  }

  private List<Todo> todos() {
    return remote.office().cases().stream().map(CaseAtDesk::todo).toList();
  }

  @Test
  void looksSendsAndSeesWhatBecameOfIt() {
    String slip = desk.slip();
    assertTrue(todos().getFirst() instanceof Todo.Judge, "before it was ever sent");
    String id = ((DeskAnswer.Shows) remote.scan(slip)).caseId();
    CaseContent content = content(id);
    assertArrayEquals(ApplicationDesk.PHOTO, content.photo());
    Judged judged = new Judged(content.lookedAt(), List.of("hat"), Judged.How.SEND);
    assertEquals(
        new DeskAnswer.NotDone(FailureCode.BADGE_NEEDED),
        remote.judged(id, judged, Presented.scanned()));
    assertEquals(new DeskAnswer.Done(), remote.judged(id, judged, ApplicationDesk.badge()));
    assertEquals(List.of(new Todo.Done(Outcome.MAIL_SENT)), todos());
    assertEquals(
        new Finding.NotFound<CaseContent>(FailureCode.SCAN_OUT_OF_TURN), remote.caseContent(id));
  }

  @Test
  void whatTheSiteRefusesIsPrintedAndHandedOver() {
    desk.city.site.setClosed(true);
    String id = ((DeskAnswer.Shows) remote.scan(desk.slip())).caseId();
    for (Judged.How how : List.of(Judged.How.SEND, Judged.How.PRINT)) {
      Judged judged = new Judged(content(id).lookedAt(), List.of(), how);
      assertEquals(new DeskAnswer.Done(), remote.judged(id, judged, ApplicationDesk.badge()));
    }
    assertEquals(List.of(new Todo.HandOver()), todos());
    assertEquals(new DeskAnswer.Done(), remote.handed(id, ApplicationDesk.badge()));
    assertEquals(List.of(new Todo.Done(Outcome.HANDED_OVER)), todos());
  }
}
