package org.madoguchi.sandbox.city.gateway;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.madoguchi.app.custody.CertificateRequest;
import org.madoguchi.app.custody.Chain;
import org.madoguchi.app.custody.SignedRequest;
import org.madoguchi.app.gateway.AnswerVerifier.Opening;
import org.madoguchi.app.gateway.Gateway.ChallengeAnswer;
import org.madoguchi.app.gateway.Gateway.IssueAnswer;
import org.madoguchi.app.gateway.HttpsGateway;

/** What happens when all is well. */
final class IssueTest {
  private final GatewayWorld world;

  IssueTest() throws IOException {
    world = new GatewayWorld();
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void aSignedRequestComesBackAsTheSealedDocumentOfExactlyThatRequest() throws IOException {
    HttpsGateway client = world.client();
    CertificateRequest request = world.request(client);
    SignedRequest signed = GatewayWorld.sign(request, SandboxCity.TARO);

    IssueAnswer.Issued sealed = assertInstanceOf(IssueAnswer.Issued.class, client.issue(signed));
    Opening.Opened opened = assertInstanceOf(Opening.Opened.class, world.seal().open(sealed));

    assertEquals(Optional.empty(), Chain.answer(signed, opened.statement()));
    assertEquals(
        Optional.empty(), Chain.document(opened.statement(), opened.document(), opened.pages()));
    assertEquals(1, opened.pages().size());
    try (PDDocument page = Loader.loadPDF(opened.pages().getFirst())) {
      assertEquals(1, page.getNumberOfPages());
      assertTrue(page.getDocumentInformation().getTitle().startsWith(request.id().toString()));
    }
  }

  @Test
  void everyChallengeIsAnotherAndEndsInTime() {
    HttpsGateway client = world.client();
    ChallengeAnswer.Challenge one =
        assertInstanceOf(ChallengeAnswer.Challenge.class, client.challenge());
    assertEquals(GatewayWorld.NOON.plus(GatewaySetup.CHALLENGE_LIFE), one.expires());
    assertNotEquals(one.value(), GatewayWorld.challenge(client));
  }

  @Test
  void theSameRequestAgainGetsTheSameAnswer() {
    HttpsGateway client = world.client();
    SignedRequest signed = GatewayWorld.sign(world.request(client), SandboxCity.HANAKO);
    IssueAnswer.Issued first = assertInstanceOf(IssueAnswer.Issued.class, client.issue(signed));
    IssueAnswer.Issued again = assertInstanceOf(IssueAnswer.Issued.class, client.issue(signed));
    assertArrayEquals(first.statement(), again.statement());
    assertArrayEquals(first.document(), again.document());
  }

  @Test
  void warmUpSaysWhetherAnybodyIsThere() {
    HttpsGateway client = world.client();
    assertTrue(client.warmUp());
    world.faults.turn(GatewayFaults.of(GatewayFaults.Fault.DOWN));
    assertEquals(false, client.reachable());
  }
}
