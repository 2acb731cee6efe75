package org.madoguchi.app.errand.support.lobby;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.LobbyCall.Place;
import org.madoguchi.app.errand.ErrandId;
import org.madoguchi.app.errand.support.FormId;
import org.madoguchi.app.errand.support.Telling.Way;
import org.madoguchi.app.errand.support.lobby.SupportTouch.Script;
import org.madoguchi.app.lobby.ErrandState;
import org.madoguchi.app.lobby.LobbyTouch;
import org.madoguchi.photo.Hint;

/**
 * Where a resident stands who tells an application, in the errand {@code support} or another that
 * begins so ({@link TellingPlan}); each is one screen. What was told is in it, in types that tell
 * nothing of it ({@link Told}).
 */
public sealed interface SupportState extends ErrandState {
  /** For which errand. */
  TellingPlan plan();

  @Override
  default ErrandId errand() {
    return plan().errand();
  }

  @Override
  default Place callPlace() {
    return working() ? Place.WAITING : Place.CHOOSING;
  }

  /** A resident of one municipality. */
  sealed interface OfTold extends SupportState {
    Told told();

    @Override
    default TellingPlan plan() {
      return told().plan();
    }

    @Override
    default Optional<String> place() {
      return Optional.of(told().municipality());
    }
  }

  /** The same, where something is asked and one can go back. */
  sealed interface Asks extends OfTold {
    @Override
    default boolean back() {
      return true;
    }
  }

  /** The same while nobody can do anything but wait. */
  sealed interface Waits extends OfTold {
    @Override
    default boolean working() {
      return true;
    }
  }

  /** Where text is typed, not a PIN. */
  sealed interface Types extends Asks {
    /** As far as it is typed. */
    String text();

    @Override
    default Optional<LobbyTouch> writing(String character) {
      return Optional.of(new SupportTouch.Type(character));
    }

    @Override
    default Optional<LobbyTouch> erasing() {
      return Optional.of(new SupportTouch.Erase());
    }
  }

  /** A form's number is asked for, however it is told. */
  sealed interface AsksForm extends Asks {}

  /** The camera is on. */
  sealed interface Sees extends Asks {
    /** What is wrong with it; null: nothing. */
    @Nullable FailureCode trouble();
  }

  /** Which municipality. Skipped where there is only one. */
  record Places(TellingPlan plan) implements SupportState {
    public Places() {
      this(TellingPlan.SUPPORT);
    }

    @Override
    public boolean back() {
      return true;
    }
  }

  /** What is needed, and what comes of it, before anything is told. */
  record Explain(Told told) implements Asks {}

  /** The branch begins an application. */
  record Beginning(Told told) implements Waits {}

  /** Whether there is a form, and how its number is told. */
  record HowForm(Told told) implements AsksForm {}

  /**
   * The form is held before the camera.
   *
   * @param other whether a code was read that isn't a form's
   */
  record ReadForm(Told told, @Nullable FailureCode trouble, boolean other)
      implements Sees, AsksForm {
    @Override
    public boolean refused() {
      return other;
    }

    @Override
    public ErrandState screen() {
      return new ReadForm(told, null, false);
    }
  }

  /**
   * The form's number is typed.
   *
   * @param text digits, {@value FormId#LENGTH} at most
   */
  record TypeForm(Told told, String text) implements Types, AsksForm {
    @Override
    public ErrandState screen() {
      return new TypeForm(told, "");
    }

    @Override
    public String toString() {
      return "TypeForm[]";
    }
  }

  /** The number that was read is compared with the paper. */
  record CheckForm(Told told, FormId form, Way way) implements Asks {}

  /**
   * In which year one was born.
   *
   * @param text digits of the year
   */
  record BirthYear(Told told, CalendarEra era, String text) implements Types {
    @Override
    public ErrandState screen() {
      return new BirthYear(told, era, "");
    }

    @Override
    public String toString() {
      return "BirthYear[]";
    }
  }

  /** In which month. */
  record BirthMonth(Told told, CalendarEra era, int year) implements Asks {
    @Override
    public String toString() {
      return "BirthMonth[]";
    }
  }

  /** On which day. */
  record BirthDay(Told told, CalendarEra era, int year, int month) implements Asks {
    @Override
    public String toString() {
      return "BirthDay[]";
    }
  }

  /** No photo is needed, and only the way by post is entrusted: the form alone goes. */
  record FormAlone(Told told) implements Asks {}

  /**
   * Before the camera.
   *
   * @param hint what to mend first
   * @param left seconds until the photo is taken; 0: nobody has asked for it
   */
  record Pose(Told told, Hint hint, @Nullable FailureCode trouble, int left) implements Sees {
    @Override
    public ErrandState screen() {
      return new Pose(told, Hint.COME, null, 0);
    }

    /** Whoever looks into a camera touches nothing. */
    @Override
    public boolean working() {
      return left > 0;
    }

    @Override
    public Place callPlace() {
      return Place.CHOOSING;
    }
  }

  /** The photo is being made of the picture. */
  record Shooting(Told told) implements Waits {}

  /** Which of the photos. */
  record Choose(Told told) implements Asks {}

  /** What a person has to look at in the chosen one. */
  record Look(Told told) implements Asks {}

  /** Why it can't be as the rules want it. */
  record Reason(Told told) implements Asks {
    @Override
    public boolean keepsPage() {
      return true;
    }
  }

  /** What the card shall have. */
  record Wish(Told told) implements Asks {
    @Override
    public boolean keepsPage() {
      return true;
    }
  }

  /** By mail, or on paper. */
  record ChooseRoute(Told told) implements Asks {}

  /**
   * The name is typed.
   *
   * @param text {@value #LONGEST} characters at most
   */
  record TypeName(Told told, String text, Script script) implements Types {
    /** Characters of a name. */
    public static final int LONGEST = 60;

    @Override
    public ErrandState screen() {
      return new TypeName(told, "", script);
    }

    @Override
    public String toString() {
      return "TypeName[]";
    }
  }

  /**
   * The address for mail is typed.
   *
   * @param text {@value #LONGEST} characters at most
   */
  record TypeEmail(Told told, String text) implements Types {
    /** RFC 5321 4.5.3.1.3. */
    public static final int LONGEST = 254;

    @Override
    public ErrandState screen() {
      return new TypeEmail(told, "");
    }

    @Override
    public String toString() {
      return "TypeEmail[]";
    }
  }

  /** All of it, once more. */
  record Confirm(Told told) implements Asks {}

  /** The branch takes it, or the municipality is asked for a form. */
  record Sending(Told told) implements Waits {}

  /** The slip is being printed. */
  record PrintingSlip(Told told) implements Waits {
    @Override
    public Place callPlace() {
      return Place.SLIP;
    }
  }

  /** The slip is out, or its number stands here. */
  record SlipOut(Told told, String receipt, String code, boolean printed) implements OfTold {
    @Override
    public Place callPlace() {
      return Place.SLIP;
    }
  }
}
