package org.madoguchi.sandbox.city.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.custody.Digest;
import org.madoguchi.app.errand.support.ApplicationId;
import org.madoguchi.app.errand.support.ApplicationMessages.Content;
import org.madoguchi.app.errand.support.ApplicationMessages.Person;
import org.madoguchi.app.errand.support.ApplicationSite;
import org.madoguchi.app.errand.support.ApplicationSite.OrderAnswer;
import org.madoguchi.app.errand.support.ApplicationSite.SendAnswer;
import org.madoguchi.app.errand.support.SealedMessage;
import org.madoguchi.app.errand.support.SiteState;
import org.madoguchi.app.gateway.GatewayJson;
import org.madoguchi.app.gateway.IntakeEnvelope;
import org.madoguchi.sandbox.city.City;
import org.madoguchi.sandbox.city.Persona;
import org.madoguchi.sandbox.city.Personas;
import org.madoguchi.sandbox.city.site.CardSite;
import org.madoguchi.sandbox.city.site.FormRegister;

/** Applications over TLS to the site and back; each message is held against the interface. */
class ApplicationLineTest {
  private static final Persona HANAKO = Personas.load().getFirst();
  private static final String FORM = FormRegister.idOf(HANAKO, false).digits();
  private static final byte[] PHOTO = photo(827, 1063);

  private final Random ids = new Random(3);
  private GatewayWorld world;
  private ApplicationSite line;

  @BeforeEach
  void start() throws IOException {
    world = new GatewayWorld();
    line = world.applications();
  }

  @AfterEach
  void stop() {
    world.close();
  }

  /** Noise, so that it is as large as a photo. */
  private static byte[] photo(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Random noise = new Random(1);
    for (int x = 0; x < width; x++) {
      for (int y = 0; y < height; y++) {
        image.setRGB(x, y, noise.nextInt() & 0x1F1F1F);
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      assertTrue(ImageIO.write(image, "jpeg", out));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toByteArray();
  }

  private Content content(String form, LocalDate birth, byte @Nullable [] photo) {
    return new Content(
        ApplicationId.random(ids).hex(),
        form,
        birth.toString(),
        photo,
        List.of("tilt"),
        null,
        true,
        true,
        false,
        "見本花子",
        "hanako@example.jp");
  }

  private Content content() {
    return content(FORM, HANAKO.holder().birth(), PHOTO);
  }

  private static SealedMessage sealed(String id, Object content, @Nullable Digest photo) {
    return new SealedMessage(
        new ApplicationId(id),
        City.MIHON_SHI,
        GatewayWorld.BRANCH,
        "lobby-1",
        GatewayWorld.NOON,
        photo,
        IntakeEnvelope.seal(
            GatewayJson.write(content),
            GatewayWorld.AUTHORITY.intake(City.MIHON_SHI).certificate()));
  }

  private SendAnswer send(Content content) {
    byte[] photo = content.photo();
    return line.send(sealed(content.id(), content, photo == null ? null : Digest.of(photo)));
  }

  @Test
  void isTakenOnceAndALetterMakesItComplete() {
    Content content = content();
    assertEquals(new SendAnswer.Taken(SiteState.MAIL_SENT), send(content));
    assertEquals(new SendAnswer.Taken(SiteState.MAIL_SENT), send(content), "asked again");
    CardSite.Letter letter = world.site.letters().getFirst();
    assertEquals(1, world.site.letters().size());
    assertTrue(world.site.follow(letter));
    assertEquals(new SendAnswer.Taken(SiteState.COMPLETE), send(content));
    assertEquals(Optional.of(Digest.of(PHOTO)), world.site.photoOf(HANAKO.id()));
  }

  @Test
  void anotherContentUnderTheSameIdIsRefused() {
    Content content = content();
    send(content);
    Content other =
        new Content(
            content.id(),
            FORM,
            content.birthDate(),
            photo(600, 800),
            List.of(),
            null,
            true,
            true,
            false,
            null,
            "taro@example.jp");
    assertEquals(new SendAnswer.Refused(FailureCode.REQUEST_INVALID), send(other));
    assertEquals(Optional.of(Digest.of(PHOTO)), world.site.photoOf(HANAKO.id()));
  }

  /** Somebody between branch and municipality has put another photo or case in. */
  @Test
  void aPhotoOrIdThatIsntTheMessagesIsRefused() {
    Content content = content();
    assertEquals(
        new SendAnswer.Refused(FailureCode.REQUEST_INVALID),
        line.send(sealed(content.id(), content, Digest.of(new byte[] {1}))));
    assertEquals(
        new SendAnswer.Refused(FailureCode.REQUEST_INVALID),
        line.send(sealed(ApplicationId.random(ids).hex(), content, Digest.of(PHOTO))));
    assertEquals(List.of(), world.site.letters());
  }

  @Test
  void formsThatArentItsOwnAreRefused() {
    assertEquals(
        new SendAnswer.Refused(FailureCode.FORM_NOT_KNOWN),
        send(content("9".repeat(23), HANAKO.holder().birth(), PHOTO)));
    assertEquals(
        new SendAnswer.Refused(FailureCode.FORM_NOT_KNOWN),
        send(content(FORM, HANAKO.holder().birth().plusDays(1), PHOTO)),
        "somebody else's form");
    assertEquals(
        new SendAnswer.Refused(FailureCode.FORM_STALE),
        send(content(FormRegister.idOf(HANAKO, true).digits(), HANAKO.holder().birth(), PHOTO)));
  }

  @ParameterizedTest
  @ValueSource(ints = {479, 6001})
  void photosThatWontDoAreRefused(int side) {
    assertEquals(
        new SendAnswer.Refused(FailureCode.PHOTO_REFUSED),
        send(content(FORM, HANAKO.holder().birth(), photo(side, 500))));
    assertEquals(
        new SendAnswer.Refused(FailureCode.PHOTO_REFUSED),
        send(content(FORM, HANAKO.holder().birth(), null)));
    assertEquals(
        new SendAnswer.Refused(FailureCode.PHOTO_REFUSED),
        send(content(FORM, HANAKO.holder().birth(), new byte[30_000])));
  }

  @Test
  void aClosedSiteSaysSoAndALostAnswerIsUnknown() {
    world.site.setClosed(true);
    assertEquals(new SendAnswer.Refused(FailureCode.APPLICATION_SITE_CLOSED), send(content()));
    world.site.setClosed(false);
    world.faults.turn(GatewayFaults.of(GatewayFaults.Fault.DOWN));
    assertTrue(send(content()) instanceof SendAnswer.Unknown);
  }

  /** Nobody learns by it who is registered. */
  @Test
  void aFormIsOrderedWithTheSameAnswerForEverybody() {
    Person known =
        new Person(
            ApplicationId.random(ids).hex(),
            HANAKO.holder().kana(),
            HANAKO.holder().birth().toString());
    Person unknown = new Person(ApplicationId.random(ids).hex(), "ダレカ", "1900-01-01");
    for (Person person : List.of(known, unknown, known)) {
      assertEquals(new OrderAnswer.Taken(), line.order(sealed(person.id(), person, null)));
    }
    assertEquals(2, world.site.ordered());
  }
}
