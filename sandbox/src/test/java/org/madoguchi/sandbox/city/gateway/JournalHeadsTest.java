package org.madoguchi.sandbox.city.gateway;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.madoguchi.sandbox.city.gateway.GatewayWorld.AUTHORITY;
import static org.madoguchi.sandbox.city.gateway.GatewayWorld.BRANCH;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.custody.CanonicalJournalHead;
import org.madoguchi.app.custody.Digest;
import org.madoguchi.app.custody.JournalHead;
import org.madoguchi.app.gateway.CmsHeadSigner;
import org.madoguchi.app.gateway.CmsSignatures;
import org.madoguchi.app.gateway.Gateway.HeadAnswer;
import org.madoguchi.app.gateway.HeadSigner;
import org.madoguchi.app.gateway.HttpsGateway;
import org.madoguchi.sandbox.city.authority.Credential;
import org.madoguchi.sandbox.city.authority.SandboxAuthority;
import org.madoguchi.sandbox.city.gateway.GatewayFaults.Fault;

/** A gateway countersigns a branch's journal head by head, and no other journal. */
final class JournalHeadsTest {
  private final GatewayWorld world = new GatewayWorld();
  private final HttpsGateway client = world.client();
  private final CmsHeadSigner seal = seal(AUTHORITY.journal(BRANCH));
  private final JournalHead first = after(Optional.empty(), 5, "five");
  private final JournalHead second = after(Optional.of(first), 9, "nine");

  JournalHeadsTest() throws IOException {}

  @AfterEach
  void close() {
    world.close();
  }

  private static CmsHeadSigner seal(Credential journal) {
    return new CmsHeadSigner(
        journal.key(), journal.certificate(), Set.of(AUTHORITY.sealAuthority().certificate()));
  }

  private static Digest line(String text) {
    return Digest.of(text.getBytes(StandardCharsets.UTF_8));
  }

  private static JournalHead after(Optional<JournalHead> before, long seq, String text) {
    return JournalHead.after(before, BRANCH, seq, line(text), GatewayWorld.NOON);
  }

  private HeadAnswer send(JournalHead head) {
    return client.countersign(seal.sign(head));
  }

  private static byte[] countersigned(HeadAnswer answer) {
    return assertInstanceOf(HeadAnswer.Countersigned.class, answer).head();
  }

  private static void refused(FailureCode why, HeadAnswer answer) {
    assertEquals(new HeadAnswer.Refused(why), answer);
  }

  @Test
  void headAfterHeadIsCountersigned() {
    byte[] signed = seal.sign(first);
    HeadSigner.Countersigned opened =
        seal.open(countersigned(client.countersign(signed))).orElseThrow();
    assertEquals(first, opened.head());
    assertArrayEquals(signed, opened.signed());
    assertEquals(GatewayWorld.NOON, opened.at());
    assertEquals(second, seal.open(countersigned(send(second))).orElseThrow().head());
  }

  @Test
  void whatWasSentOnceMayBeSentAgainForItsAnswerMayBeLost() {
    byte[] signed = seal.sign(first);
    countersigned(client.countersign(signed));
    world.now.turn(GatewayWorld.NOON.plusSeconds(86_400));
    HeadSigner.Countersigned again =
        seal.open(countersigned(client.countersign(signed))).orElseThrow();
    assertArrayEquals(signed, again.signed());
    assertEquals(GatewayWorld.NOON.plusSeconds(86_400), again.at());
  }

  @Test
  void aJournalThatWasCutOrReplacedIsRefused() {
    countersigned(send(first));
    countersigned(send(second));
    refused(FailureCode.JOURNAL_REPLACED, send(first)); // back
    refused(FailureCode.JOURNAL_REPLACED, send(after(Optional.of(first), 9, "other nine")));
    refused(FailureCode.JOURNAL_REPLACED, send(after(Optional.of(first), 20, "grown since")));
    refused(FailureCode.JOURNAL_REPLACED, send(after(Optional.empty(), 20, "anew")));
    JournalHead forged = after(Optional.of(after(Optional.of(first), 9, "other nine")), 20, "x");
    refused(FailureCode.JOURNAL_REPLACED, send(forged));
    countersigned(send(after(Optional.of(second), 20, "the true one goes on")));
  }

  @Test
  void onlyTheBranchItselfIsBelieved() {
    HttpsGateway other =
        world.client(world.gateway.uri(), GatewayWorld.PATIENT, AUTHORITY.branchTls("other"));
    refused(FailureCode.BRANCH_NOT_TRUSTED, other.countersign(seal.sign(first)));
    Credential stranger = new SandboxAuthority("stranger").journal(BRANCH);
    refused(FailureCode.BRANCH_NOT_TRUSTED, client.countersign(seal(stranger).sign(first)));
    world.now.turn(
        AUTHORITY.journal(BRANCH).certificate().getNotAfter().toInstant().plusSeconds(1));
    refused(FailureCode.BRANCH_NOT_TRUSTED, send(first));
  }

  @Test
  void anotherKeyOrAnotherBranchsHeadIsNone() {
    refused(
        FailureCode.REQUEST_INVALID,
        client.countersign(seal(AUTHORITY.desk(BRANCH)).sign(first))); // enciphers, doesn't commit
    refused(
        FailureCode.REQUEST_INVALID,
        client.countersign(seal(AUTHORITY.journal("other")).sign(first)));
    byte[] changed = seal.sign(first);
    changed[changed.length - 12] ^= 1; // in the signature: the last bytes are ends of BER
    refused(FailureCode.REQUEST_INVALID, client.countersign(changed));
    countersigned(send(first));
  }

  @Test
  void whatTheGatewayIsSaidToHaveSignedIsChecked() {
    byte[] signed = seal.sign(first);
    world.faults.turn(GatewayFaults.of(Fault.WRONG_SEAL));
    assertEquals(Optional.empty(), seal.open(countersigned(client.countersign(signed))));
    Credential municipality = AUTHORITY.seal(SandboxCity.CODE);
    Credential gateway = AUTHORITY.gatewaySeal();
    assertEquals(Optional.empty(), seal.open(under(municipality, signed)), "a municipality's seal");
    assertEquals(
        Optional.empty(), seal.open(under(AUTHORITY.desk(BRANCH), signed)), "no seal at all");
    assertEquals(Optional.empty(), seal.open(signed), "the branch alone");
    assertEquals(Optional.empty(), seal.open(under(gateway, new byte[] {1, 2})), "no head inside");
    byte[] right = under(gateway, signed);
    assertTrue(seal.open(right).isPresent());
    for (int at : new int[] {60, right.length / 2, right.length - 1}) {
      byte[] changed = right.clone();
      changed[at] ^= 1;
      assertEquals(Optional.empty(), seal.open(changed), "changed at " + at);
    }
  }

  private static byte[] under(Credential signer, byte[] content) {
    return CmsSignatures.sign(content, signer.key(), signer.certificate(), GatewayWorld.NOON);
  }

  @Test
  void aHeadHasOneSpelling() {
    byte[] bytes = CanonicalJournalHead.encode(second);
    assertEquals(second, CanonicalJournalHead.decode(bytes));
    String text = new String(bytes, StandardCharsets.UTF_8);
    for (String other :
        new String[] {
          text.replace(",", ", "),
          text.replace("\"seq\":9", "\"seq\":5"),
          text.replace("\"previousSeq\":5", "\"previousSeq\":0"),
          text.replace("}", ",\"z\":1}")
        }) {
      org.junit.jupiter.api.Assertions.assertThrows(
          IllegalArgumentException.class,
          () -> CanonicalJournalHead.decode(other.getBytes(StandardCharsets.UTF_8)),
          other);
    }
  }
}
