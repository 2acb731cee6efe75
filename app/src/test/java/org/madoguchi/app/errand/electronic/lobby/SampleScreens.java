package org.madoguchi.app.errand.electronic.lobby;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.errand.Availability;
import org.madoguchi.app.errand.electronic.CardOperation;
import org.madoguchi.app.errand.electronic.CardOrderOffer;
import org.madoguchi.app.errand.electronic.CardOrderStanding;
import org.madoguchi.app.errand.electronic.lobby.CardToday.Group;
import org.madoguchi.app.errand.electronic.lobby.ElectronicState.SlipFor;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.card.PinMistake;
import org.madoguchi.card.PinReference;
import org.madoguchi.card.RetryCount;
import org.madoguchi.config.LocalizedText;
import org.madoguchi.config.Municipality;

/** The errand's samples, and those states in which a screen looks otherwise. */
final class SampleScreens {
  static final String CITY = "99001";
  private static final String CODE = "MDG1:00112233445566778899aabbccddeeff:B1C2D3";
  private static final LocalDate UNTIL = LocalDate.of(2029, 11, 20);

  private SampleScreens() {}

  /** Two municipalities: one now, one later. */
  static List<CardOrderOffer> offers() {
    return List.of(
        new CardOrderOffer(
            municipality(CITY, "見本市", "Mihon City"),
            EnumSet.allOf(CardOperation.class),
            new Availability.Now(LocalTime.of(17, 0))),
        new CardOrderOffer(
            municipality("99002", "見本村", "Mihon Village"),
            EnumSet.allOf(CardOperation.class),
            new Availability.Later(LocalDateTime.of(2026, 11, 23, 9, 0))));
  }

  private static Municipality municipality(String code, String ja, String en) {
    return new Municipality(code, new LocalizedText(ja, en), List.of(), List.of());
  }

  /** Every screen once or more, by name. */
  static SortedMap<String, LobbyState> all() {
    List<LobbyState> states = new ArrayList<>(Samples.all());
    states.addAll(cards());
    states.addAll(explained());
    states.addAll(typed());
    states.addAll(ends());
    states.add(new LobbyState.Problem(FailureCode.PIN_LOCKED, false)); // it is put right here
    SortedMap<String, LobbyState> named = new TreeMap<>();
    for (int i = 0; i < states.size(); i++) {
      String name = states.get(i).getClass().getSimpleName();
      named.put("%02d-%s".formatted(i + 1, name), states.get(i));
    }
    return named;
  }

  private static List<LobbyState> cards() {
    CardToday ended =
        today(
            new CardToday.State.Ended(LocalDate.of(2026, 10, 3)),
            new CardToday.State.Missing(),
            0,
            1,
            null);
    CardToday broken = today(new CardToday.State.Broken(), valid(), 2, 5, null);
    List<LobbyState> states =
        new ArrayList<>(
            List.of(
                new ElectronicState.LayCard(CITY, FailureCode.NOT_MY_NUMBER_CARD, true),
                new ElectronicState.LayCard(CITY, FailureCode.NOT_MY_NUMBER_CARD, false),
                new ElectronicState.Surveying(CITY, true),
                new ElectronicState.Overview(CITY, usual()),
                new ElectronicState.Overview(CITY, ended),
                new ElectronicState.Overview(CITY, broken),
                new ElectronicState.Overview(CITY, alone()),
                new ElectronicState.Which(CITY, usual(), Group.RENEW),
                new ElectronicState.Which(CITY, ended, Group.RENEW),
                new ElectronicState.Which(CITY, ended, Group.CHANGE),
                new ElectronicState.Which(CITY, usual(), Group.UNLOCK),
                new ElectronicState.Which(CITY, usual(), Group.REVOKE)));
    for (CardOrderStanding standing : CardOrderStanding.values()) {
      if (standing.open()) {
        states.add(new ElectronicState.Overview(CITY, waiting(standing)));
      }
    }
    return states;
  }

  private static List<LobbyState> explained() {
    List<LobbyState> states = new ArrayList<>();
    for (CardOperation operation : CardOperation.values()) {
      states.add(new ElectronicState.Explain(chosen(operation)));
    }
    states.add(new ElectronicState.Explain(change(PinReference.TEXT)));
    CardToday ended =
        today(
            new CardToday.State.Ended(LocalDate.of(2026, 10, 3)),
            new CardToday.State.Ended(LocalDate.of(2026, 10, 3)),
            3,
            5,
            null);
    states.add(
        new ElectronicState.Explain(
            new Chosen(CITY, ended, new Wish.Order(CardOperation.ISSUE_SIGNATURE), false)));
    return states;
  }

  private static List<LobbyState> typed() {
    Chosen signature = chosen(CardOperation.RENEW_SIGNATURE);
    Chosen unlocked = chosen(CardOperation.UNLOCK_AUTHENTICATION);
    Chosen text = change(PinReference.TEXT);
    Chosen password = change(PinReference.DIGITAL_SIGNATURE);
    Set<PinMistake> all =
        EnumSet.of(PinMistake.NO_DIGIT, PinMistake.REPEATED, PinMistake.UNCHANGED);
    return List.of(
        pad(signature, Purpose.CONSENT, 2, 3, true),
        pad(signature, Purpose.PROOF, 5, 8, false),
        pad(signature, Purpose.PROOF, 1, 16, true),
        pad(signature, Purpose.PROOF, 4, 0, true),
        pad(text, Purpose.OLD, 3, 4, false),
        pad(password, Purpose.OLD, 5, 0, false),
        new ElectronicState.PinPad(unlocked, Purpose.NEW, null),
        new ElectronicState.PinPad(
            text, Purpose.NEW, null, 0, false, Set.of(PinMistake.REPEATED), false),
        new ElectronicState.PinPad(text, Purpose.NEW, null, 0, false, Set.of(), true),
        new ElectronicState.PinPad(text, Purpose.AGAIN, null, 2, false, Set.of(), false),
        new ElectronicState.PinPad(password, Purpose.NEW, null, 0, false, all, false),
        new ElectronicState.PinPad(password, Purpose.NEW, null, 0, false, Set.of(), true),
        new ElectronicState.PinPad(password, Purpose.AGAIN, null, 12, false, Set.of(), false),
        new ElectronicState.PinPad(
            text, Purpose.OLD, null, 0, false, Set.of(PinMistake.LENGTH), false),
        new ElectronicState.LastTry(signature, Purpose.PROOF, true),
        new ElectronicState.LastTry(text, Purpose.OLD, false));
  }

  private static ElectronicState pad(
      Chosen chosen, Purpose purpose, int left, int typed, boolean wrong) {
    return new ElectronicState.PinPad(
        chosen, purpose, new RetryCount(left), typed, wrong, Set.of(), false);
  }

  private static List<LobbyState> ends() {
    List<LobbyState> states = new ArrayList<>();
    Chosen renewal = chosen(CardOperation.RENEW_SIGNATURE);
    Chosen unlock = chosen(CardOperation.UNLOCK_TEXT);
    states.add(new ElectronicState.Working(renewal, 99));
    states.add(new ElectronicState.Finished(renewal));
    states.add(new ElectronicState.Finished(unlock));
    states.add(new ElectronicState.Finished(chosen(CardOperation.REVOKE_SIGNATURE)));
    states.add(new ElectronicState.Finished(change(PinReference.DIGITAL_SIGNATURE)));
    states.add(new ElectronicState.Unfinished(renewal, FailureCode.CARD_ORDER_UNCONFIRMED));
    for (SlipFor slipFor : SlipFor.values()) {
      states.add(new ElectronicState.SlipOut(renewal, slipFor, "A 0427", CODE, true));
      states.add(new ElectronicState.SlipOut(unlock, slipFor, "A 0427", CODE, false));
    }
    states.add(new LobbyState.Start());
    states.add(new LobbyState.Problem(FailureCode.RESIDENT_STOPPED, true));
    states.add(new LobbyState.Problem(FailureCode.CARD_OF_ANOTHER_ORDER, false));
    return states;
  }

  static Chosen chosen(CardOperation operation) {
    return new Chosen(CITY, usual(), new Wish.Order(operation), false);
  }

  static Chosen change(PinReference pin) {
    return new Chosen(CITY, usual(), new Wish.Change(pin), false);
  }

  /** Nothing is due. */
  static CardToday usual() {
    return today(valid(), valid(), 3, 5, null);
  }

  /** Nothing is entrusted: only a PIN can be changed. */
  private static CardToday alone() {
    CardToday card = usual();
    return new CardToday(
        card.authentication(), card.signature(), card.tries(), card.until(), null, Set.of());
  }

  static CardToday waiting(CardOrderStanding standing) {
    return today(
        valid(),
        new CardToday.State.Closed(),
        3,
        5,
        new CardToday.OpenOrder(CardOperation.RENEW_SIGNATURE, standing));
  }

  private static CardToday.State valid() {
    return new CardToday.State.Valid(UNTIL, UNTIL.minusMonths(3).plusDays(1), false);
  }

  private static CardToday today(
      CardToday.State authentication,
      CardToday.State signature,
      int pinTries,
      int passwordTries,
      CardToday.@Nullable OpenOrder open) {
    return new CardToday(
        authentication,
        signature,
        Map.of(
            PinReference.USER_AUTHENTICATION, new RetryCount(pinTries),
            PinReference.DIGITAL_SIGNATURE, new RetryCount(passwordTries),
            PinReference.TEXT, new RetryCount(3),
            PinReference.RESIDENT_REGISTER, new RetryCount(1)),
        LocalDate.of(2031, 5, 12),
        open,
        EnumSet.allOf(CardOperation.class));
  }
}
