package org.madoguchi.app.errand.electronic.lobby;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.errand.electronic.CardOperation;
import org.madoguchi.app.errand.electronic.CardOrderStanding;
import org.madoguchi.card.CardSurvey;
import org.madoguchi.card.CardSurvey.Certificate;
import org.madoguchi.card.PinReference;
import org.madoguchi.card.RetryCount;

/**
 * What a card tells today, and what can be done with it. No number, no name, no certificate.
 *
 * @param authentication its electronic certificate for user authentication
 * @param signature its electronic certificate for signatures; its dates are behind its password
 * @param tries of those of the four PINs that it has
 * @param until last day of the card itself; null if it doesn't tell
 * @param open an order that waits for this card; null if none does
 * @param operations what the municipality entrusts here
 */
public record CardToday(
    State authentication,
    State signature,
    Map<PinReference, RetryCount> tries,
    @Nullable LocalDate until,
    @Nullable OpenOrder open,
    Set<CardOperation> operations) {
  public CardToday {
    tries = Map.copyOf(tries);
    operations = Set.copyOf(operations);
  }

  /** An order that waits for this card. */
  public record OpenOrder(CardOperation operation, CardOrderStanding standing) {}

  /** How an electronic certificate stands today. */
  public sealed interface State {
    /** The card has none. */
    record Missing() implements State {}

    /** It is there, and behind its password. */
    record Closed() implements State {}

    /** It is there and can't be read: an update was broken off. */
    record Broken() implements State {}

    /**
     * It holds.
     *
     * @param until last day
     * @param dueFrom from which day it can be renewed
     * @param due whether that day has come
     */
    record Valid(LocalDate until, LocalDate dueFrom, boolean due) implements State {}

    /** It doesn't hold any more. */
    record Ended(LocalDate until) implements State {}
  }

  /** What can be chosen, in the order of the screen. */
  public enum Group {
    RENEW,
    CHANGE,
    UNLOCK,
    REVOKE
  }

  /**
   * One thing that can be done, or why it can't.
   *
   * @param whyNot key of the words; null if it can
   */
  public record Choice(Wish wish, @Nullable String whyNot) {
    /** Whether it can be done now. */
    public boolean now() {
      return whyNot == null;
    }
  }

  /**
   * Reads a survey.
   *
   * @param renewalMonths a renewal is due from the day after this many months before the end
   */
  public static CardToday of(
      CardSurvey survey,
      int renewalMonths,
      LocalDate today,
      ZoneId zone,
      @Nullable OpenOrder open,
      Set<CardOperation> operations) {
    return new CardToday(
        state(survey.userAuthentication(), renewalMonths, today, zone),
        state(survey.digitalSignature(), renewalMonths, today, zone),
        survey.tries(),
        survey.expiry().optional().orElse(null),
        open,
        operations);
  }

  private static State state(
      Certificate certificate, int renewalMonths, LocalDate today, ZoneId zone) {
    return switch (certificate) {
      case Certificate.Absent _ -> new State.Missing();
      case Certificate.Closed _ -> new State.Closed();
      case Certificate.Unreadable _ -> new State.Broken();
      case Certificate.Legible there -> {
        LocalDate until = LocalDate.ofInstant(there.until(), zone);
        if (until.isBefore(today)) {
          yield new State.Ended(until);
        }
        LocalDate dueFrom = until.minusMonths(renewalMonths).plusDays(1);
        yield new State.Valid(until, dueFrom, !today.isBefore(dueFrom));
      }
    };
  }

  /** Tries left; empty if the card hasn't this PIN. */
  public Optional<RetryCount> left(PinReference pin) {
    return Optional.ofNullable(tries.get(pin));
  }

  private boolean locked(PinReference pin) {
    return left(pin).map(RetryCount::locked).orElse(true);
  }

  /**
   * Whether the card can say yes itself: its electronic certificate holds, its PIN isn't locked.
   */
  public boolean canConsent() {
    return authentication instanceof State.Valid && !locked(PinReference.USER_AUTHENTICATION);
  }

  /** What there is in a group. */
  public List<Choice> choices(Group group) {
    List<Choice> all = new ArrayList<>();
    switch (group) {
      case RENEW -> {
        certificate(
            all,
            authentication,
            CardOperation.RENEW_AUTHENTICATION,
            CardOperation.ISSUE_AUTHENTICATION);
        certificate(all, signature, CardOperation.RENEW_SIGNATURE, CardOperation.ISSUE_SIGNATURE);
      }
      case CHANGE -> {
        for (PinReference pin : CardSurvey.PINS) {
          left(pin)
              .ifPresent(
                  left ->
                      all.add(
                          new Choice(new Wish.Change(pin), left.locked() ? "why.locked" : null)));
        }
      }
      case UNLOCK -> {
        unlock(all, PinReference.USER_AUTHENTICATION, CardOperation.UNLOCK_AUTHENTICATION);
        unlock(all, PinReference.DIGITAL_SIGNATURE, CardOperation.UNLOCK_SIGNATURE);
        unlock(all, PinReference.TEXT, CardOperation.UNLOCK_TEXT);
        unlock(all, PinReference.RESIDENT_REGISTER, CardOperation.UNLOCK_REGISTER);
      }
      case REVOKE -> {
        revoke(all, authentication, CardOperation.REVOKE_AUTHENTICATION);
        revoke(all, signature, CardOperation.REVOKE_SIGNATURE);
      }
    }
    return List.copyOf(all);
  }

  private void certificate(
      List<Choice> all, State state, CardOperation renew, CardOperation issue) {
    boolean renews = state instanceof State.Valid || state instanceof State.Closed;
    CardOperation operation = renews ? renew : issue;
    if (!operations.contains(operation)) {
      return;
    }
    Wish wish = new Wish.Order(operation);
    String whyNot =
        state instanceof State.Valid(var _, var _, boolean due) && !due
            ? "why.not-due"
            : locked(wish.pin()) ? "why.locked" : null;
    all.add(new Choice(wish, whyNot));
  }

  /** Forgotten or locked: the same cure. */
  private void unlock(List<Choice> all, PinReference pin, CardOperation operation) {
    if (operations.contains(operation) && left(pin).isPresent()) {
      all.add(new Choice(new Wish.Order(operation), null));
    }
  }

  private void revoke(List<Choice> all, State state, CardOperation operation) {
    if (operations.contains(operation) && !(state instanceof State.Missing)) {
      all.add(new Choice(new Wish.Order(operation), null));
    }
  }

  /** The choice of that wish; empty if there is none. */
  public Optional<Choice> choice(String word) {
    return java.util.stream.Stream.of(Group.values())
        .flatMap(g -> choices(g).stream())
        .filter(c -> c.wish().word().equals(word))
        .findFirst();
  }
}
