package org.madoguchi.sandbox;

import java.time.LocalDate;
import java.time.chrono.JapaneseDate;
import java.time.temporal.ChronoField;
import java.util.Locale;
import org.madoguchi.app.errand.support.FormId;
import org.madoguchi.app.errand.support.lobby.SupportState;
import org.madoguchi.photo.Hint;
import org.madoguchi.sandbox.city.Persona;
import org.madoguchi.sandbox.city.camera.CameraFolder;
import org.madoguchi.sandbox.city.camera.CameraKnobs;
import org.madoguchi.sandbox.city.camera.Scene;
import org.madoguchi.sandbox.tour.HeldForm;
import org.madoguchi.sandbox.tour.TourFailure;

/** How a resident tells an application on a tour, whichever errand it is for. */
final class TellingSteps {
  private final TourSteps steps;
  private final CameraFolder pictures;

  TellingSteps(TourSteps steps, CameraFolder pictures) {
    this.steps = steps;
    this.pictures = pictures;
  }

  /** The form is read by the camera. */
  void form(Persona persona, FormId form) throws TourFailure {
    steps.touch("form-camera");
    steps.see("form-read", SupportState.ReadForm.class);
    steps.before(
        "form held before the camera",
        pictures.form().orElseGet(() -> HeldForm.of(persona, form)),
        CameraKnobs.WELL);
    steps.see("form-check", SupportState.CheckForm.class, s -> s.form().equals(form));
    steps.touch("next");
  }

  void born(LocalDate date) throws TourFailure {
    JapaneseDate era = JapaneseDate.from(date);
    steps.see("birth-year", SupportState.BirthYear.class);
    steps.touch("era-" + era.getEra().toString().toLowerCase(Locale.ROOT));
    steps.type("year", String.valueOf(era.get(ChronoField.YEAR_OF_ERA)));
    steps.see("birth-year-typed", SupportState.BirthYear.class, s -> !s.text().isEmpty());
    steps.touch("next");
    steps.see("birth-month", SupportState.BirthMonth.class);
    steps.touch("month-" + date.getMonthValue());
    steps.see("birth-day", SupportState.BirthDay.class);
    steps.touch("day-" + date.getDayOfMonth());
  }

  void photo(String name, Scene scene, CameraKnobs knobs) throws TourFailure {
    steps.before("person before the camera", scene, knobs);
    steps.see("pose-" + name, SupportState.Pose.class);
    steps.see("hint-" + name, SupportState.Pose.class, s -> s.hint() != Hint.COME);
    steps.touch("take");
    steps.see("counting-" + name, SupportState.Pose.class, s -> s.left() > 0);
  }
}
