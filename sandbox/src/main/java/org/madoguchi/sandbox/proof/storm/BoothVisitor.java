package org.madoguchi.sandbox.proof.storm;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.errand.booth.lobby.BoothLobby;
import org.madoguchi.app.errand.booth.lobby.BoothState;
import org.madoguchi.app.errand.support.lobby.SupportTouch;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.lobby.LobbyTouch;
import org.madoguchi.config.Booth;

/**
 * One resident at the product's own lobby session, with the product's own errand for booths: books
 * a time, or comes with the slip and takes another, or gives it back.
 */
final class BoothVisitor {
  private final RandomGenerator random;
  private final double odds;
  private final LobbyHands hands;
  private final StormBooth camera;
  private final BoothWitness witness;
  private final List<Booth> booths;

  /** With which slip; null: to book. */
  private final @Nullable BoothGuest guest;

  private final boolean cancels;

  /**
   * @param guest with which slip; null: to book
   * @param cancels whether such a one gives it back
   * @param gone told when the terminal is free again
   */
  BoothVisitor(
      World world, String terminal, @Nullable BoothGuest guest, boolean cancels, Runnable gone) {
    this.random = world.random();
    this.odds = world.odds().resident();
    this.guest = guest;
    this.cancels = cancels;
    this.witness = world.booths().witness();
    this.booths = world.config().booths();
    camera = new StormBooth(world.agenda(), random, odds / 3, world.applications()::nextPicture);
    hands =
        new LobbyHands(
            world,
            terminal,
            new BoothLobby(
                world.booths().service(),
                world.municipalities(),
                world.branch()::read,
                camera.booth()),
            odds,
            this::does,
            gone);
  }

  /** The process dies. */
  void die() {
    hands.die();
  }

  /** Whoever isn't told any more what came of it doesn't know. */
  private void inDoubt() {
    if (guest != null) {
      guest.knows(BoothGuest.Knows.NOTHING);
    }
  }

  private void does(LobbyState state) {
    if (state instanceof BoothState of) {
      does(of);
    } else {
      throw new IllegalStateException("no state of this errand: " + state);
    }
  }

  private void does(BoothState state) {
    switch (state) {
      case BoothState.Begin _ -> {
        hands.pick(guest == null ? "book" : "slip");
        hands.later(10_000, this::stops); // nothing can be booked any more
      }
      case BoothState.Which _ -> {
        hands.pick(booths.get(random.nextInt(booths.size())).code());
        hands.later(10_000, this::stops);
      }
      case BoothState.Days s -> days(s.free());
      case BoothState.Slots s -> {
        LocalDate day = s.day();
        slots(s.days().free().subMap(day.atStartOfDay(), day.plusDays(1).atStartOfDay()));
      }
      case BoothState.Confirm _ -> {
        if (hands.happens(odds)) {
          hands.touch(random.nextBoolean() ? new LobbyTouch.Back() : new LobbyTouch.Stop());
        } else {
          inDoubt();
          touches();
        }
      }
      case BoothState.SlipOut s -> {
        out(s);
        hands.next();
      }
      case BoothState.ShowSlip _ -> {
        camera.holds(List.of(Objects.requireNonNull(guest).code()));
        hands.later(10_000, () -> hands.pick("type"));
      }
      case BoothState.TypeNumber _ -> types(Objects.requireNonNull(guest));
      case BoothState.WrongSlip s -> {
        witness.refused(Objects.requireNonNull(guest), s.why() != FailureCode.APPOINTMENT_UNKNOWN);
        stops();
      }
      case BoothState.Mine _ -> hands.pick(cancels ? "cancel" : "move");
      case BoothState.AskCancel _ -> {
        if (hands.happens(odds)) {
          hands.pick("keep");
          hands.later(4_000, this::stops);
        } else {
          inDoubt();
          hands.pick("cancel");
        }
      }
      case BoothState.Cancelled _ -> {
        witness.cancelled(Objects.requireNonNull(guest));
        hands.next();
      }
      case BoothState.Looking _,
          BoothState.Holding _,
          BoothState.Booking _,
          BoothState.FindingSlip _,
          BoothState.FindingNumber _,
          BoothState.Cancelling _ -> {}
    }
  }

  private void stops() {
    hands.touch(new LobbyTouch.Stop());
  }

  /** Once, or more often in haste. */
  private void touches() {
    for (int i = hands.happens(odds) ? 3 : 1; i > 0; i--) {
      hands.next();
    }
  }

  private void days(SortedMap<LocalDateTime, Integer> free) {
    List<LocalDate> days = new ArrayList<>();
    free.forEach(
        (slot, places) -> {
          if (places > 0 && !days.contains(slot.toLocalDate())) {
            days.add(slot.toLocalDate());
          }
        });
    if (days.isEmpty()) {
      stops();
    } else if (random.nextBoolean()) {
      hands.pick("first");
    } else {
      hands.pick(days.get(random.nextInt(days.size())).toString());
    }
  }

  private void slots(SortedMap<LocalDateTime, Integer> free) {
    List<LocalDateTime> slots =
        free.entrySet().stream().filter(s -> s.getValue() > 0).map(Map.Entry::getKey).toList();
    if (slots.isEmpty()) {
      stops();
    } else {
      hands.pick(slots.get(random.nextInt(slots.size())).toString());
    }
  }

  private void out(BoothState.SlipOut state) {
    if (guest == null) {
      witness.booked(state.receipt(), state.code(), state.booth().code(), state.slot());
    } else {
      witness.moved(guest, state.receipt(), state.slot());
    }
  }

  private void types(BoothGuest of) {
    String time =
        String.format(Locale.ROOT, "%02d%02d", of.slot().getHour(), of.slot().getMinute());
    (of.receipt() + time)
        .chars()
        .filter(Character::isLetterOrDigit)
        .forEach(c -> hands.touch(new SupportTouch.Type(String.valueOf((char) c))));
    hands.next();
    hands.later(10_000, this::stops);
  }
}
