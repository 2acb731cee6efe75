package org.madoguchi.sandbox.city.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.madoguchi.sandbox.city.gateway.GatewayWorld.sign;

import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.custody.Chain;
import org.madoguchi.app.custody.SignedRequest;
import org.madoguchi.app.gateway.AnswerVerifier.Opening;
import org.madoguchi.app.gateway.Gateway.IssueAnswer;
import org.madoguchi.app.gateway.HttpsGateway;
import org.madoguchi.sandbox.city.authority.Holder;
import org.madoguchi.sandbox.city.gateway.GatewayFaults.Fault;

/** A gateway that answers wrongly: each time the branch finds out by itself. */
final class AnswerFaultTest {
  private final GatewayWorld world;
  private final HttpsGateway client;

  AnswerFaultTest() throws IOException {
    world = new GatewayWorld();
    client = world.client();
  }

  @AfterEach
  void close() {
    world.close();
  }

  /** What the branch finds, in the order in which it looks. */
  private Optional<FailureCode> found(Holder holder) {
    SignedRequest request = sign(world.request(client), holder);
    IssueAnswer.Issued sealed = assertInstanceOf(IssueAnswer.Issued.class, client.issue(request));
    return switch (world.seal().open(sealed)) {
      case Opening.Failed(FailureCode why) -> Optional.of(why);
      case Opening.Opened opened ->
          Chain.answer(request, opened.statement())
              .or(() -> Chain.document(opened.statement(), opened.document(), opened.pages()));
    };
  }

  @Test
  void aSoundGatewayIsBelieved() {
    assertEquals(Optional.empty(), found(SandboxCity.TARO));
  }

  @Test
  void theLastResidentsAnswerIsFoundOut() {
    assertEquals(Optional.empty(), found(SandboxCity.TARO));
    world.faults.turn(GatewayFaults.of(Fault.ANSWER_FOR_ANOTHER_REQUEST));
    assertEquals(Optional.of(FailureCode.ANSWER_FOR_ANOTHER_REQUEST), found(SandboxCity.HANAKO));
  }

  @Test
  void anAnswerToARequestThatNobodyMadeIsFoundOut() {
    world.faults.turn(GatewayFaults.of(Fault.ANSWER_FOR_ANOTHER_REQUEST));
    assertEquals(Optional.of(FailureCode.ANSWER_FOR_ANOTHER_REQUEST), found(SandboxCity.TARO));
  }

  @Test
  void anotherHoldersDocumentIsFoundOut() {
    world.faults.turn(GatewayFaults.of(Fault.ANSWER_FOR_ANOTHER_HOLDER));
    assertEquals(Optional.of(FailureCode.ANSWER_FOR_ANOTHER_HOLDER), found(SandboxCity.TARO));
  }

  @Test
  void anAlteredDocumentIsFoundOut() {
    world.faults.turn(GatewayFaults.of(Fault.DOCUMENT_ALTERED));
    assertEquals(Optional.of(FailureCode.DOCUMENT_ALTERED), found(SandboxCity.TARO));
  }

  @Test
  void aForgedSealIsFoundOut() {
    world.faults.turn(GatewayFaults.of(Fault.WRONG_SEAL));
    assertEquals(Optional.of(FailureCode.SEAL_INVALID), found(SandboxCity.TARO));
  }
}
