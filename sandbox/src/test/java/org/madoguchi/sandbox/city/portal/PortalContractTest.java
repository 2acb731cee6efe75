package org.madoguchi.sandbox.city.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.custody.CardConsent;
import org.madoguchi.app.custody.PortalRequest;
import org.madoguchi.app.errand.registration.BankAccount;
import org.madoguchi.app.errand.registration.DrawnRequest;
import org.madoguchi.app.errand.registration.Portal.Greeting;
import org.madoguchi.app.errand.registration.Portal.ReadAnswer;
import org.madoguchi.app.errand.registration.Portal.WriteAnswer;
import org.madoguchi.app.errand.registration.PortalAction;
import org.madoguchi.app.errand.registration.PortalMessages;
import org.madoguchi.app.errand.registration.PortalStatus;
import org.madoguchi.app.gateway.GatewayJson;
import org.madoguchi.sandbox.city.gateway.Contract;
import org.madoguchi.sandbox.city.portal.PortalWorld.Way;
import org.madoguchi.sandbox.city.portal.SimulatedPortal.Fault;

/** What a branch may rely on at a portal, in this process and over TLS alike. */
class PortalContractTest {
  private @Nullable PortalWorld opened;

  private void open(Way way) throws IOException {
    opened = new PortalWorld(way);
  }

  private PortalWorld world() {
    return Objects.requireNonNull(opened);
  }

  @AfterEach
  void close() {
    world().close();
  }

  private PortalStatus status(String persona) {
    DrawnRequest drawn = world().drawn(PortalAction.STATUS);
    return assertInstanceOf(
            ReadAnswer.Known.class, world().portal.status(drawn, world().signedBy(persona, drawn)))
        .status();
  }

  private WriteAnswer write(String persona, DrawnRequest drawn) {
    return world().portal.write(drawn, world().signedBy(persona, drawn));
  }

  private static WriteAnswer refused(FailureCode why) {
    return new WriteAnswer.Refused(why);
  }

  private BankAccount own(String persona) {
    return world()
        .banks
        .account(BankAccount.POST_BANK, world().persona(persona).holder())
        .orElseThrow();
  }

  @ParameterizedTest
  @EnumSource
  void whatIsWrittenIsReadBack(Way way) throws IOException {
    open(way);
    PortalStatus before = status("household");
    assertEquals(world().persona("household").holder().name(), before.holder().reveal());
    assertEquals(world().persona("household").holder().kana(), before.kana().reveal());
    assertFalse(before.insurance());
    assertEquals(Optional.empty(), before.account());
    DrawnRequest insurance = world().drawn(PortalAction.INSURANCE);
    assertEquals(new WriteAnswer.Written(), write("household", insurance));
    assertEquals(
        new WriteAnswer.Written(),
        write("household", world().account("household", own("household"))));
    PortalStatus after = status("household");
    assertTrue(after.insurance());
    assertEquals(own("household").number().substring(4), after.account().orElseThrow().ending());
    assertFalse(status("ordinary").insurance(), "it is nobody else's");
    assertEquals(Optional.of(true), world().portal.receipt(insurance.request().id()));
    assertEquals(Optional.of(false), world().portal.receipt("0".repeat(32)));
  }

  @ParameterizedTest
  @EnumSource
  void whatIsRefusedSaysWhy(Way way) throws IOException {
    open(way);
    write("household", world().drawn(PortalAction.INSURANCE));
    assertEquals(
        refused(FailureCode.ALREADY_REGISTERED),
        write("household", world().drawn(PortalAction.INSURANCE)));
    assertEquals(
        refused(FailureCode.BANK_NOT_ACCEPTED),
        write(
            "household", world().account("household", new BankAccount("9999", "058", "1234567"))));
    assertEquals(
        refused(FailureCode.ACCOUNT_NOT_THE_HOLDERS),
        write("household", world().account("household", own("ordinary"))));
    assertEquals(
        refused(FailureCode.REQUEST_INVALID),
        write("household", world().account("ordinary", own("ordinary"))),
        "it isn't about its signer");
    assertEquals(
        refused(FailureCode.ELECTRONIC_CERTIFICATE_REVOKED),
        write("certificate-revoked", world().drawn(PortalAction.INSURANCE)));
    assertEquals(1, world().simulated.accepted().size());
  }

  @ParameterizedTest
  @EnumSource
  void nothingGoesWithoutTheCardsSignatureAndAFreshNonce(Way way) throws IOException {
    open(way);
    DrawnRequest one = world().drawn(PortalAction.INSURANCE);
    DrawnRequest other = world().drawn(PortalAction.INSURANCE);
    assertEquals(
        refused(FailureCode.REQUEST_INVALID),
        world().portal.write(one, world().signedBy("household", other)),
        "another request was signed");
    assertEquals(
        refused(FailureCode.REQUEST_INVALID),
        world()
            .portal
            .write(
                new DrawnRequest(other.request(), one.content(), other.answerKey()),
                world().signedBy("household", other)),
        "something else goes along");
    DrawnRequest again = world().drawn(PortalAction.INSURANCE, null, other.request().nonce());
    assertEquals(new WriteAnswer.Written(), write("household", other));
    assertEquals(refused(FailureCode.CHALLENGE_EXPIRED), write("ordinary", again), "used");
    DrawnRequest late = world().drawn(PortalAction.INSURANCE);
    world().now.turn(PortalWorld.NOON.plus(Duration.ofMinutes(5)));
    assertEquals(refused(FailureCode.CHALLENGE_EXPIRED), write("ordinary", late), "too late");
    assertEquals(1, world().simulated.accepted().size());
  }

  @ParameterizedTest
  @EnumSource
  void theSameAgainIsOneWritingAndOnlyToTheSameCard(Way way) throws IOException {
    open(way);
    DrawnRequest drawn = world().drawn(PortalAction.INSURANCE);
    CardConsent signed = world().signedBy("household", drawn);
    assertEquals(new WriteAnswer.Written(), world().portal.write(drawn, signed));
    assertEquals(new WriteAnswer.Written(), world().portal.write(drawn, signed));
    assertEquals(refused(FailureCode.CHALLENGE_EXPIRED), write("ordinary", drawn));
    assertEquals(1, world().simulated.accepted().size());
  }

  @ParameterizedTest
  @EnumSource
  void aLostAnswerHasAReceiptUnlessTheLineIsCut(Way way) throws IOException {
    open(way);
    world().simulated.go(Fault.ANSWER_LOST);
    DrawnRequest lost = world().drawn(PortalAction.INSURANCE);
    assertEquals(new WriteAnswer.Unknown(), write("household", lost));
    assertEquals(Optional.of(true), world().portal.receipt(lost.request().id()));
    world().simulated.go(Fault.LINE_CUT);
    assertEquals(Optional.empty(), world().portal.receipt(lost.request().id()));
  }

  @ParameterizedTest
  @EnumSource
  void aClosedPortalSaysSo(Way way) throws IOException {
    open(way);
    DrawnRequest drawn = world().drawn(PortalAction.STATUS);
    world().simulated.go(Fault.CLOSED);
    assertEquals(new Greeting.Closed(FailureCode.PORTAL_CLOSED), world().portal.greet());
    assertEquals(
        new ReadAnswer.Refused(FailureCode.PORTAL_CLOSED),
        world().portal.status(drawn, world().signedBy("household", drawn)));
  }

  /** What goes along is in the document too, though nobody on the way can read it. */
  @Test
  void whatIsSealedIsAsTheDocumentSays() throws IOException {
    open(Way.IN_PROCESS);
    Contract document = new Contract("portal-openapi.json");
    DrawnRequest drawn = world().account("household", own("household"));
    assertEquals(List.of(), document.component("Content", drawn.content()));
    PortalRequest r = drawn.request();
    assertEquals(
        List.of(),
        document.component("Request", org.madoguchi.app.custody.CanonicalPortalRequest.encode(r)));
    assertEquals(
        List.of(),
        document.component(
            "Account",
            GatewayJson.write(
                new PortalMessages.Account(
                    "9900", "058", "ordinary", "1234567", "ミホン　ハナコ", new byte[12]))));
    assertEquals(
        List.of(),
        document.component(
            "Status",
            GatewayJson.write(
                new PortalMessages.Status(
                    r.id(), "2026-11-20T03:00:00Z", new byte[3], new byte[3], true, null, null))));
    assertEquals(
        List.of(),
        document.component(
            "Done",
            GatewayJson.write(new PortalMessages.Done(r.id(), "2026-11-20T03:00:00Z", "account"))));
  }

  /** The codes that a branch believes are those of the document. */
  @Test
  void theBranchBelievesTheDocumentsCodes() throws IOException {
    open(Way.IN_PROCESS);
    var codes =
        new Contract("portal-openapi.json")
            .document()
            .at("/components/schemas/Problem/properties/code/enum");
    assertEquals(
        PortalMessages.REFUSALS.stream().map(FailureCode::code).sorted().toList(),
        codes.valueStream().map(c -> c.asString()).sorted().toList());
  }

  @Test
  void anotherBranchsRequestIsRefused() throws IOException {
    open(Way.OVER_TLS);
    DrawnRequest drawn = world().drawn(PortalAction.INSURANCE);
    try (var other = world().over("mihon-higashi")) {
      assertEquals(
          refused(FailureCode.BRANCH_NOT_TRUSTED),
          other.write(drawn, world().signedBy("household", drawn)));
    }
    assertEquals(List.of(), world().simulated.accepted());
  }
}
