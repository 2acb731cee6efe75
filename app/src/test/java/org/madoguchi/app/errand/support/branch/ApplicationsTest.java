package org.madoguchi.app.errand.support.branch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.store.EncryptedRest;
import org.madoguchi.app.custody.Digest;
import org.madoguchi.app.errand.CaseAtDesk;
import org.madoguchi.app.errand.CaseAtDesk.Todo;
import org.madoguchi.app.errand.CaseContent;
import org.madoguchi.app.errand.Judged;
import org.madoguchi.app.errand.support.ApplicantPhoto;
import org.madoguchi.app.errand.support.Application;
import org.madoguchi.app.errand.support.ApplicationId;
import org.madoguchi.app.errand.support.ApplicationMessages;
import org.madoguchi.app.errand.support.ApplicationState;
import org.madoguchi.app.errand.support.FormOrder;
import org.madoguchi.app.errand.support.KeptApplication;
import org.madoguchi.app.errand.support.Route;
import org.madoguchi.app.errand.support.SealedMessage;
import org.madoguchi.app.errand.support.SiteState;
import org.madoguchi.config.Language;

/**
 * An application from its first touch to its end, and that its photo is the one that was confirmed.
 */
class ApplicationsTest extends ApplicationsAtBranch {
  // ---- the way that all is well

  @Test
  void isShownToTheClerkAndSentAsTheResidentToldIt() {
    ApplicationId id = world.confirmed(Route.ONLINE);
    assertEquals(
        List.of(new Todo.Judge(true, true, Optional.empty())),
        atDesk().stream().map(CaseAtDesk::todo).toList());
    CaseContent content = world.applications.desk().content(id.hex()).orElseThrow();
    assertArrayEquals(SupportWorld.JPEG, content.photo());
    List<String> shown = content.rows().stream().map(r -> r.value().in(Language.JA)).toList();
    assertEquals("1234 5678 9012 3456 7890 123", shown.getFirst());
    assertEquals("昭和26年3月4日", shown.get(1));
    assertTrue(shown.contains("hanako@example.jp"), shown::toString);

    assertEquals(Optional.empty(), judge(id, judged(id, Judged.How.SEND, "hat")));
    assertEquals(new ApplicationState.Sent(SiteState.MAIL_SENT), standing(id));
    SealedMessage message = world.site.sent.getFirst();
    assertEquals(Digest.of(SupportWorld.JPEG), message.photo());
    ApplicationMessages.Content sent = opened(message, ApplicationMessages.Content.class);
    assertEquals(SupportWorld.FORM, sent.form());
    assertEquals(id.hex(), sent.id());
    assertArrayEquals(SupportWorld.JPEG, sent.photo());
    assertEquals(List.of("tilt", "hat"), sent.warnings());
    assertEquals(new Todo.Done(CaseAtDesk.Outcome.MAIL_SENT), atDesk().getFirst().todo());
    world.now = world.now.plusSeconds(180); // the resident has left
    assertEquals(List.of(), atDesk());
  }

  @Test
  void onPaperItsSheetIsPrintedAndHandedOver() {
    ApplicationId id = world.confirmed(Route.PAPER);
    assertEquals(Optional.of(FailureCode.SCAN_OUT_OF_TURN), judge(id, judged(id, Judged.How.SEND)));
    world.printed.clear();
    assertEquals(Optional.empty(), judge(id, judged(id, Judged.How.PRINT)));
    assertArrayEquals(SupportWorld.JPEG, world.printed.getFirst().pdf());
    assertEquals(new Todo.HandOver(), atDesk().getFirst().todo());
    assertEquals(Optional.empty(), world.applications.desk().handed(id.hex(), SupportWorld.CLERK));
    assertEquals(new ApplicationState.Handed(), standing(id));
    assertEquals(List.of(), world.site.sent);
  }

  @Test
  void aFormIsOrderedForWhoeverIsOrIsntRegistered() {
    ApplicationId id = world.begun();
    FormOrder order = new FormOrder("ミホン ハナコ", LocalDate.of(1951, 3, 4));
    assertEquals(Optional.empty(), world.applications.order(id, order));
    assertEquals(new ApplicationState.Ordered(), standing(id));
    assertEquals(
        "ミホン ハナコ", opened(world.site.ordered.getFirst(), ApplicationMessages.Person.class).name());
    assertEquals(Optional.empty(), world.applications.order(id, order), "asked once more");
    assertEquals(1, world.site.ordered.size());
  }

  // ---- the promise: the photo is the one that the resident confirmed

  @Test
  void aPhotoThatWasChangedAtTheLobbyIsNotKept() {
    ApplicationId id = world.begun();
    Application told =
        new Application(
            SupportWorld.application(true).form(),
            LocalDate.of(1951, 3, 4),
            new ApplicantPhoto(
                "another".getBytes(StandardCharsets.US_ASCII),
                Digest.of(SupportWorld.JPEG),
                List.of(),
                null),
            SupportWorld.application(true).wishes(),
            null);
    assertEquals(
        Optional.of(FailureCode.PHOTO_DISAGREES),
        world.applications.confirm(id, told, Route.ONLINE));
    assertEquals(new ApplicationState.Gathering(), standing(id));
  }

  @ParameterizedTest
  @EnumSource(
      value = Judged.How.class,
      names = {"SEND", "PRINT"})
  void aPhotoThatWasChangedAtRestLeavesInNoWay(Judged.How how) {
    ApplicationId id = world.confirmed(Route.ONLINE);
    world.printed.clear();
    byte[] other = "somebody else".getBytes(StandardCharsets.US_ASCII);
    Application swapped =
        new Application(
            SupportWorld.application(true).form(),
            LocalDate.of(1951, 3, 4),
            new ApplicantPhoto(other, Digest.of(SupportWorld.JPEG), List.of(), null),
            SupportWorld.application(true).wishes(),
            null);
    EncryptedRest rest =
        new EncryptedRest(
            ApplicationBook.REST, "id", new SecretKeySpec(new byte[32], "AES"), new SecureRandom());
    world.store.transaction(
        c -> {
          rest.erase(c, id.hex());
          rest.put(c, id.hex(), KeptApplication.encode(swapped));
          return true;
        });
    assertEquals(Optional.of(FailureCode.PHOTO_DISAGREES), judge(id, judged(id, how)));
    assertEquals(new ApplicationState.GivenUp(FailureCode.PHOTO_DISAGREES), standing(id));
    assertEquals(Optional.of(FailureCode.PHOTO_DISAGREES), world.ledger.alarm().map(a -> a.why()));
    assertEquals(List.of(), world.site.sent);
    assertEquals(List.of(), world.printed);
  }

  /** The clerk had another resident's photo on the screen. */
  @Test
  void aClerkWhoLookedAtAnotherPhotoSendsNothing() {
    ApplicationId id = world.confirmed(Route.ONLINE);
    Judged other = new Judged(Digest.of(new byte[] {1}), List.of(), Judged.How.SEND);
    assertEquals(Optional.of(FailureCode.PHOTO_DISAGREES), judge(id, other));
    assertEquals(List.of(), world.site.sent);
  }

  /** The clerk had another child's lines on the screen; neither has a photo. */
  @Test
  void aClerkWhoLookedAtAnotherChildsLinesSendsNothing() {
    ApplicationId one = withoutPhoto("00000000000000000000001");
    ApplicationId other = withoutPhoto("00000000000000000000002");
    assertEquals(
        Optional.of(FailureCode.PHOTO_DISAGREES), judge(other, judged(one, Judged.How.SEND)));
    assertEquals(List.of(), world.site.sent);
    world.ledger.acknowledge(world.ledger.alarm().orElseThrow().number(), SupportWorld.CLERK);
    assertEquals(Optional.empty(), judge(one, judged(one, Judged.How.SEND)));
    assertEquals(1, world.site.sent.size());
  }
}
