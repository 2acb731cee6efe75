package org.madoguchi.app.errand.booth.lobby;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.madoguchi.app.branch.LobbyCall.Place;
import org.madoguchi.app.errand.ErrandId;
import org.madoguchi.app.lobby.ErrandState;
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

  /** Which booth. Skipped where there is only one. */
  record Which() implements BoothState {
    @Override
    public boolean back() {
      return true;
    }
  }

  /** About one booth. */
  sealed interface AtBooth extends BoothState {
    Booth booth();

    @Override
    default Optional<String> place() {
      return Optional.of(booth().municipality());
    }
  }

  /** The branch looks what is free. */
  record Looking(Booth booth) implements AtBooth {
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
  record Days(Booth booth, SortedMap<LocalDateTime, Integer> free) implements AtBooth {
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
    public Booth booth() {
      return days.booth();
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
  record Holding(Booth booth, LocalDateTime slot) implements AtBooth {
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
  record Confirm(Booth booth, LocalDateTime slot, String id) implements AtBooth {
    @Override
    public boolean back() {
      return true;
    }
  }

  /** It is being booked. */
  record Booking(Booth booth, LocalDateTime slot, String id) implements AtBooth {
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
  record SlipOut(Booth booth, LocalDateTime slot, String receipt, String code, boolean printed)
      implements AtBooth {
    @Override
    public int readInSeconds() {
      return 60;
    }
  }
}
