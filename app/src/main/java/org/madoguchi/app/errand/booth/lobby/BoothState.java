package org.madoguchi.app.errand.booth.lobby;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.LobbyCall.Place;
import org.madoguchi.app.custody.ReceiptNumber;
import org.madoguchi.app.custody.ScanCode;
import org.madoguchi.app.errand.ErrandId;
import org.madoguchi.app.errand.booth.Kept;
import org.madoguchi.app.errand.support.lobby.SlipNumber;
import org.madoguchi.app.errand.support.lobby.SupportTouch;
import org.madoguchi.app.lobby.ErrandState;
import org.madoguchi.app.lobby.LobbyTouch;
import org.madoguchi.config.Booth;

/** Where a resident stands who books a place at a booth; each is one screen. */
public sealed interface BoothState extends ErrandState {
  @Override
  default ErrandId errand() {
    return BoothLobby.ID;
  }

  @Override
  default Place callPlace() {
    return working() ? Place.WAITING : Place.CHOOSING;
  }

  /** Whether to book, or what to do with a slip. */
  record Begin() implements BoothState {
    @Override
    public boolean back() {
      return true;
    }
  }

  /** Which booth. Skipped where there is only one. */
  record Which() implements BoothState {
    @Override
    public boolean back() {
      return true;
    }
  }

  /** About one booth. */
  sealed interface AtBooth extends BoothState {
    Wanted wanted();

    default Booth booth() {
      return wanted().booth();
    }

    @Override
    default Optional<String> place() {
      return Optional.of(booth().municipality());
    }
  }

  /** The branch looks what is free. */
  record Looking(Wanted wanted) implements AtBooth {
    @Override
    public boolean working() {
      return true;
    }
  }

  /**
   * Which day.
   *
   * @param free places by slot; of slots that can still be booked
   */
  record Days(Wanted wanted, SortedMap<LocalDateTime, Integer> free) implements AtBooth {
    public Days {
      free = Collections.unmodifiableSortedMap(new TreeMap<>(free));
    }

    @Override
    public boolean back() {
      return true;
    }

    /** The first slot with a free place. */
    Optional<LocalDateTime> first() {
      return free.entrySet().stream()
          .filter(e -> e.getValue() > 0)
          .map(Map.Entry::getKey)
          .findFirst();
    }

    /** Its free places of that day. */
    int on(LocalDate day) {
      return free.entrySet().stream()
          .filter(e -> e.getKey().toLocalDate().equals(day))
          .mapToInt(Map.Entry::getValue)
          .sum();
    }
  }

  /** Which slot of a day. */
  record Slots(Days days, LocalDate day) implements AtBooth {
    @Override
    public Wanted wanted() {
      return days.wanted();
    }

    @Override
    public boolean back() {
      return true;
    }

    /** Free places by slot of the day. */
    SortedMap<LocalDateTime, Integer> free() {
      return days.free().subMap(day.atStartOfDay(), day.plusDays(1).atStartOfDay());
    }
  }

  /** The branch keeps a place. */
  record Holding(Wanted wanted, LocalDateTime slot) implements AtBooth {
    @Override
    public boolean working() {
      return true;
    }
  }

  /**
   * What will be booked, and what to bring.
   *
   * @param id of the place that is kept
   */
  record Confirm(Wanted wanted, LocalDateTime slot, String id) implements AtBooth {
    @Override
    public boolean back() {
      return true;
    }
  }

  /** It is being booked. */
  record Booking(Wanted wanted, LocalDateTime slot, String id) implements AtBooth {
    @Override
    public boolean working() {
      return true;
    }
  }

  /**
   * It is booked.
   *
   * @param receipt receipt number
   * @param code the slip's code
   * @param printed whether the slip came out
   */
  record SlipOut(Wanted wanted, LocalDateTime slot, String receipt, String code, boolean printed)
      implements AtBooth {
    @Override
    public int readInSeconds() {
      return 60;
    }
  }

  /** There is a slip already. */
  sealed interface OfSlip extends BoothState {}

  /**
   * The slip is held before the camera.
   *
   * @param trouble with the camera; null: none
   * @param other whether a code was read that isn't a booking's
   */
  record ShowSlip(@Nullable FailureCode trouble, boolean other) implements OfSlip {
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
   * The slip's number and its time are typed.
   *
   * @param text a letter and digits
   */
  record TypeNumber(String text) implements OfSlip {
    /** The number, then hour and minute. */
    static final int LENGTH = SlipNumber.LENGTH + 4;

    /** What stands on the slip. */
    record OnSlip(ReceiptNumber receipt, LocalTime time) {}

    /** Whether all of it is typed. */
    boolean whole() {
      return text.length() == LENGTH;
    }

    /** What it says; empty if it can't be. */
    Optional<OnSlip> onSlip() {
      if (!whole()) {
        return Optional.empty();
      }
      int hour = Integer.parseInt(text.substring(SlipNumber.LENGTH, SlipNumber.LENGTH + 2));
      int minute = Integer.parseInt(text.substring(SlipNumber.LENGTH + 2));
      return hour < 24 && minute < 60
          ? SlipNumber.of(text).map(n -> new OnSlip(n, LocalTime.of(hour, minute)))
          : Optional.empty();
    }

    @Override
    public boolean back() {
      return true;
    }

    @Override
    public boolean refused() {
      return whole() && onSlip().isEmpty();
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

  /** The branch is asked whose slip that is. */
  record FindingSlip(ScanCode code) implements OfSlip {
    @Override
    public boolean working() {
      return true;
    }
  }

  /** The branch is asked whose number that is. */
  record FindingNumber(TypeNumber.OnSlip slip) implements OfSlip {
    @Override
    public boolean working() {
      return true;
    }
  }

  /** With this slip nothing can be done here. */
  record WrongSlip(FailureCode why) implements OfSlip {
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

  /** About a booking whose slip was shown. */
  sealed interface OfKept extends OfSlip {
    Kept kept();

    @Override
    default Optional<String> place() {
      return Optional.of(kept().municipality());
    }
  }

  /** It is this booking: what is to be done with it. */
  record Mine(Kept kept) implements OfKept {
    @Override
    public boolean back() {
      return true;
    }
  }

  /** Whether it is really not wanted any more. */
  record AskCancel(Kept kept) implements OfKept {
    @Override
    public boolean back() {
      return true;
    }

    @Override
    public Place callPlace() {
      return Place.CONFIRMING;
    }
  }

  /** It is being cancelled. */
  record Cancelling(Kept kept) implements OfKept {
    @Override
    public boolean working() {
      return true;
    }
  }

  /** It is cancelled. */
  record Cancelled(Kept kept) implements OfKept {
    @Override
    public int readInSeconds() {
      return 20;
    }
  }
}
