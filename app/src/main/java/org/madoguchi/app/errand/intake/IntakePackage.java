package org.madoguchi.app.errand.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.madoguchi.app.errand.papers.PaperTick;
import org.madoguchi.app.errand.support.ApplicantPhoto;
import org.madoguchi.app.errand.support.Application;
import org.madoguchi.app.errand.support.ApplicationId;
import org.madoguchi.app.errand.support.ExceptionReason;
import org.madoguchi.app.gateway.GatewayJson;
import org.madoguchi.config.PaperClass;

/** Makes the package that an officer decides about. Pure but for the frames' key; any thread. */
public final class IntakePackage {
  private static final int KEY_BYTES = 32;
  private static final byte[] NOTHING = {};

  private IntakePackage() {}

  /**
   * Makes one.
   *
   * @param name names it to the officers
   * @param papers each with its picture
   * @param random cryptographic
   */
  public static KeptIntake.Packed of(
      ApplicationId name,
      String municipality,
      String branch,
      KeptIntake.Told told,
      List<ShownPaper> papers,
      RandomGenerator random) {
    byte[] frameKey = new byte[KEY_BYTES];
    random.nextBytes(frameKey);
    Application application = told.application();
    ApplicantPhoto photo = application.photo();
    ExceptionReason reason = photo == null ? null : photo.reason();
    byte[] content =
        GatewayJson.write(
            new IntakeMessages.Content(
                name.hex(),
                municipality,
                branch,
                application.form().digits(),
                application.birthDate().toString(),
                photo == null ? NOTHING : photo.jpeg(),
                told.details().face(),
                papers.stream().map(IntakePackage::paper).toList(),
                photo == null ? List.of() : photo.warnings(),
                reason == null ? null : reason.word(),
                application.wishes().signature(),
                application.wishes().authentication(),
                application.wishes().braille(),
                told.details().moving(),
                told.details().oldCard(),
                told.details().language().code(),
                frameKey));
    return new KeptIntake.Packed(told, name, frameKey, content);
  }

  private static IntakeMessages.Paper paper(ShownPaper shown) {
    List<String> ticks = new ArrayList<>();
    if (shown.paper().paperClass() == PaperClass.A) {
      ticks.add("photo"); // the clerk has said that it shows this person
    }
    for (PaperTick tick : PaperTick.values()) {
      if (shown.ticks().contains(tick)) {
        ticks.add(word(tick));
      }
    }
    return new IntakeMessages.Paper(
        shown.paper().code(), shown.paper().paperClass().name(), ticks, shown.picture().jpeg());
  }

  private static String word(PaperTick tick) {
    return switch (tick) {
      case NAME -> "name";
      case BIRTH_DATE -> "birth-date";
      case ADDRESS -> "address";
      case NOT_EXPIRED -> "valid";
    };
  }
}
