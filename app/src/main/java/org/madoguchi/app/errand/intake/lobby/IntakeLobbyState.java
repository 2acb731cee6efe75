package org.madoguchi.app.errand.intake.lobby;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.LobbyCall.Place;
import org.madoguchi.app.custody.ReceiptNumber;
import org.madoguchi.app.custody.ScanCode;
import org.madoguchi.app.errand.ErrandId;
import org.madoguchi.app.errand.support.ApplicationId;
import org.madoguchi.app.errand.support.lobby.SlipNumber;
import org.madoguchi.app.errand.support.lobby.SupportTouch;
import org.madoguchi.app.errand.support.lobby.Told;
import org.madoguchi.app.lobby.ErrandState;
import org.madoguchi.app.lobby.LobbyTouch;
import org.madoguchi.app.lobby.stops.Secrets;
import org.madoguchi.app.sound.LobbySound;
import org.madoguchi.card.PinMistake;
import org.madoguchi.card.PinReference;

/**
 * Where a resident stands in the errand {@code intake}, beside the states in which an application
 * is told; each is one screen. No state holds a PIN.
 */
public sealed interface IntakeLobbyState extends ErrandState {
  @Override
  default ErrandId errand() {
    return IntakeLobby.ID;
  }

  @Override
  default Place callPlace() {
    return working() ? Place.WAITING : Place.CHOOSING;
  }

  /** A question beside what every application needs, answered by yes or no. */
  sealed interface Question extends IntakeLobbyState {
    Told told();

    /** Its name in the plan and in the words. */
    String name();

    @Override
    default boolean back() {
      return true;
    }

    @Override
    default Optional<String> place() {
      return Optional.of(told().municipality());
    }
  }

  /** A slip was shown: this application goes on here. */
  sealed interface WithSlip extends IntakeLobbyState permits AboutPins, InCall, IntakeEnd, Waiting {
    ApplicationId id();
  }

  /** The same where the new card's PINs are typed. */
  sealed interface AboutPins extends WithSlip {
    /** All that are to be typed, in the order of the screens. */
    List<PinReference> all();

    @Override
    default Place callPlace() {
      return Place.PIN;
    }
  }

  /** A new application, or one that goes on. */
  record Which() implements IntakeLobbyState {
    @Override
    public boolean back() {
      return true;
    }
  }

  /** Whether a move comes within two months. */
  record Moving(Told told) implements Question {
    @Override
    public String name() {
      return IntakeLobby.MOVING;
    }
  }

  /** Whether there is an old card to give back. */
  record OldCard(Told told) implements Question {
    @Override
    public String name() {
      return IntakeLobby.OLD_CARD;
    }
  }

  // ---- with the slip

  /**
   * The slip is held before the camera.
   *
   * @param other whether a code was read that isn't a slip's
   */
  record ShowSlip(@Nullable FailureCode trouble, boolean other) implements IntakeLobbyState {
    @Override
    public boolean back() {
      return true;
    }

    @Override
    public boolean refused() {
      return other;
    }

    @Override
    public Place callPlace() {
      return Place.SLIP;
    }

    @Override
    public ErrandState screen() {
      return new ShowSlip(null, false);
    }
  }

  /**
   * The slip's number is typed.
   *
   * @param text a letter and digits
   */
  record TypeNumber(String text) implements IntakeLobbyState {
    /** Whether all of it is typed. */
    boolean whole() {
      return text.length() == SlipNumber.LENGTH;
    }

    /** The number; empty if it isn't one. */
    Optional<ReceiptNumber> number() {
      return SlipNumber.of(text);
    }

    @Override
    public boolean back() {
      return true;
    }

    @Override
    public boolean refused() {
      return whole() && number().isEmpty();
    }

    @Override
    public Optional<LobbyTouch> writing(String character) {
      return Optional.of(new SupportTouch.Type(character));
    }

    @Override
    public Optional<LobbyTouch> erasing() {
      return Optional.of(new SupportTouch.Erase());
    }

    @Override
    public Place callPlace() {
      return Place.SLIP;
    }

    @Override
    public ErrandState screen() {
      return new TypeNumber("");
    }
  }

  /** The branch is asked about the slip. */
  record Coming(ScanCode code) implements IntakeLobbyState {
    @Override
    public boolean working() {
      return true;
    }
  }

  /** With this slip nothing goes on here. */
  record WrongSlip(FailureCode why) implements IntakeLobbyState {
    @Override
    public boolean back() {
      return true;
    }

    @Override
    public boolean refused() {
      return true;
    }

    @Override
    public Place callPlace() {
      return Place.SLIP;
    }
  }

  /**
   * An officer will call.
   *
   * @param before how many wait before; 0: it is the next
   */
  record Waiting(ApplicationId id, int before) implements WithSlip {
    @Override
    public boolean working() {
      return true;
    }
  }

  /**
   * An officer looks, and sees the resident.
   *
   * @param phrase code of what the officer asks; empty: nothing now
   * @param trouble what is wrong with the camera; null: nothing
   */
  record InCall(ApplicationId id, Optional<String> phrase, @Nullable FailureCode trouble)
      implements WithSlip {
    /** Whoever looks into a camera touches nothing. */
    @Override
    public boolean working() {
      return true;
    }

    /** Eyes may be elsewhere: on a paper, on the clerk. */
    @Override
    public Optional<LobbySound> heard() {
      return trouble == null ? Optional.of(LobbySound.CALLED) : Optional.empty();
    }

    @Override
    public ErrandState screen() {
      return new InCall(id, Optional.empty(), null);
    }
  }

  /** Accepted; these PINs are typed next. */
  record PinsAhead(ApplicationId id, List<PinReference> all) implements AboutPins {
    public PinsAhead {
      all = List.copyOf(all);
    }

    @Override
    public Optional<LobbySound> heard() {
      return Optional.of(LobbySound.CALLED);
    }
  }

  /**
   * A new PIN or password is typed.
   *
   * @param index which of all, from 0
   * @param again for the second time
   * @param typed how many digits or letters
   * @param mistakes why the last one couldn't be taken
   * @param differed the second one was another
   */
  record TypePin(
      ApplicationId id,
      List<PinReference> all,
      int index,
      boolean again,
      int typed,
      Set<PinMistake> mistakes,
      boolean differed)
      implements AboutPins {
    public TypePin {
      all = List.copyOf(all);
      mistakes = Set.copyOf(mistakes);
    }

    /** Nothing typed yet, nothing wrong. */
    TypePin(ApplicationId id, List<PinReference> all, int index, boolean again) {
      this(id, all, index, again, 0, Set.of(), false);
    }

    /** Which one is typed. */
    public PinReference pin() {
      return all.get(index);
    }

    /** Whether as much is typed as it needs at least. */
    public boolean enough() {
      return typed >= pin().shortest();
    }

    @Override
    public boolean typing() {
      return true;
    }

    @Override
    public boolean letters() {
      return Secrets.letters(pin());
    }

    @Override
    public boolean pinStays() {
      return typed > 0;
    }

    @Override
    public boolean refused() {
      return typed == 0 && (differed || !mistakes.isEmpty());
    }

    @Override
    public ErrandState screen() {
      return new TypePin(id, all, index, again, 0, mistakes, differed);
    }
  }

  /** What was typed is looked at. */
  record LookAtPin(ApplicationId id, List<PinReference> all, int index, boolean again)
      implements AboutPins {
    public LookAtPin {
      all = List.copyOf(all);
    }

    @Override
    public boolean working() {
      return true;
    }

    @Override
    public boolean pinStays() {
      return true;
    }
  }

  /** Whether the other PINs of four digits are the same as the first. */
  record SamePin(ApplicationId id, List<PinReference> all) implements AboutPins {
    public SamePin {
      all = List.copyOf(all);
    }
  }

  /** The branch takes them, and enciphers them. */
  record SendingPins(ApplicationId id, List<PinReference> all) implements AboutPins {
    public SendingPins {
      all = List.copyOf(all);
    }

    @Override
    public boolean working() {
      return true;
    }
  }
}
