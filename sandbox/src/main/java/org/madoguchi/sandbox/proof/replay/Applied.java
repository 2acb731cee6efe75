package org.madoguchi.sandbox.proof.replay;

import static org.madoguchi.sandbox.proof.replay.Stage.must;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.madoguchi.app.branch.staff.Badge;
import org.madoguchi.app.branch.staff.Presented;
import org.madoguchi.app.custody.Digest;
import org.madoguchi.app.errand.support.ApplicantPhoto;
import org.madoguchi.app.errand.support.Application;
import org.madoguchi.app.errand.support.ApplicationId;
import org.madoguchi.app.errand.support.Applications;
import org.madoguchi.app.errand.support.FormId;
import org.madoguchi.app.errand.support.Route;
import org.madoguchi.app.errand.support.Telling;
import org.madoguchi.app.errand.support.Wishes;
import org.madoguchi.config.Language;
import org.madoguchi.photo.Crop;
import org.madoguchi.sandbox.city.City;
import org.madoguchi.sandbox.city.camera.Scene;

/**
 * An application that waits for a clerk.
 *
 * @param caseId names it
 * @param slip what a scanner reads from its slip
 * @param jpeg the photo that goes along
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Applied(String caseId, String slip, byte[] jpeg) {
  private static final LocalDate BORN = LocalDate.of(1984, 5, 12);

  /** So many bytes of a picture are found nowhere else. */
  private static final int PART = 64;

  boolean is(String other) {
    return caseId.equals(other);
  }

  /** Somebody's with that portrait. */
  static Applied with(Stage stage, int portrait) {
    Applications applications = stage.branch().applications();
    if (!(applications.begin(City.MIHON_SHI, "lobby-" + portrait)
        instanceof Telling.Beginning.Begun(ApplicationId id))) {
      throw new Stage.Missed("nothing began");
    }
    byte[] jpeg = Scene.portrait(portrait).scaled(Crop.PHOTO_WIDTH, Crop.PHOTO_HEIGHT).jpeg();
    Application told =
        new Application(
            new FormId("0000000000000000000000" + portrait),
            BORN,
            new ApplicantPhoto(jpeg, Digest.of(jpeg), List.of(), null),
            new Wishes(true, true, false),
            new Application.Contact("ミホン", "a@example.jp"));
    must(applications.confirm(id, told, Route.ONLINE).isEmpty(), "it wasn't kept");
    if (!(applications.slip(id, Language.JA)
        instanceof Telling.SlipAnswer.Out(_, String code, _))) {
      throw new Stage.Missed("no slip came out");
    }
    return new Applied(id.hex(), code, jpeg);
  }

  /** A clerk with a badge. */
  static Presented attested() {
    return new Presented(
        Presented.HERE,
        Presented.How.SCANNED,
        List.of(new Badge(City.badges().firstEntry().getValue())));
  }

  /** No part of these bytes is in a file of the branch. */
  static void nowhere(Stage stage, byte[] bytes, String what) {
    for (int at = 0; at + PART <= bytes.length; at += bytes.length / 8) {
      must(
          !stage.disk().kept(Arrays.copyOfRange(bytes, at, at + PART)),
          "a part of it is on the disk: " + what);
    }
  }
}
