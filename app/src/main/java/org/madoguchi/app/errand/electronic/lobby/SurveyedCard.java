package org.madoguchi.app.errand.electronic.lobby;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.errand.electronic.CardAuthorityLine.AuthorityAnswer;
import org.madoguchi.app.errand.electronic.CardAuthorityLine.FindAnswer;
import org.madoguchi.app.errand.electronic.CardOperation;
import org.madoguchi.app.errand.electronic.CardOrderOffer;
import org.madoguchi.app.errand.electronic.CardOrders;
import org.madoguchi.app.lobby.CardFaults;
import org.madoguchi.app.lobby.LobbyEvent;
import org.madoguchi.card.CardReader;
import org.madoguchi.card.CardResult;
import org.madoguchi.card.CardSurvey;

/**
 * What a card says of itself without a PIN, and what waits for it. Without the authority a PIN can
 * still be changed: then the card is known again by a name that means nothing elsewhere.
 */
sealed interface SurveyedCard {
  /**
   * It is a My Number card.
   *
   * @param open the order that waits for it; null if none does
   * @param standing the same for the screen
   * @param reached whether the authority could be asked
   */
  record Found(
      KnownCard card,
      CardSurvey survey,
      @Nullable OrderInHand open,
      CardToday.@Nullable OpenOrder standing,
      boolean reached)
      implements SurveyedCard {
    /**
     * What can be done with it.
     *
     * @param offers what each municipality entrusts here
     */
    CardToday today(String municipality, List<CardOrderOffer> offers, LocalDate day, ZoneId zone) {
      Set<CardOperation> entrusted =
          offers.stream()
              .filter(o -> reached && o.municipality().code().equals(municipality))
              .flatMap(o -> o.operations().stream())
              .collect(Collectors.toUnmodifiableSet());
      return CardToday.of(survey, card.renewalMonths(), day, zone, standing, entrusted);
    }
  }

  /** It isn't, or it is gone; or the desk has refused its order, which is told first. */
  record Otherwise(LobbyEvent event) implements SurveyedCard {}

  /** Asks card and authority. Blocks. */
  static SurveyedCard ask(CardReader reader, CardOrders orders, String terminal) {
    KnownCard authority =
        switch (orders.authority()) {
          case AuthorityAnswer.Authority(String name, byte[] salt, int months) ->
              new KnownCard(name, salt, new byte[0], months);
          case AuthorityAnswer.None _ -> alone();
        };
    CardResult<Optional<Found>> result =
        reader
            .<Optional<Found>>perform(
                card -> {
                  Optional<byte[]> commitment = CardHand.commitment(card, authority.salt());
                  Optional<CardSurvey> survey = CardSurvey.of(card);
                  return commitment.isEmpty()
                      ? Optional.empty()
                      : survey.map(s -> found(authority, commitment.get(), s));
                })
            .join();
    return switch (result) {
      case CardResult.Done<Optional<Found>>(Optional<Found> found) ->
          found
              .map(f -> waiting(f, orders, terminal))
              .orElse(new Otherwise(new LobbyEvent.CardUnfit(FailureCode.NOT_MY_NUMBER_CARD)));
      case CardResult.Failed<Optional<Found>> failed ->
          new Otherwise(CardFaults.event(failed.fault()));
      case CardResult.PinInDoubt<Optional<Found>> doubt ->
          new Otherwise(CardFaults.event(doubt.fault()));
    };
  }

  private static KnownCard alone() {
    byte[] salt = new byte[16];
    new SecureRandom().nextBytes(salt);
    return new KnownCard("", salt, new byte[0], 3);
  }

  private static Found found(KnownCard authority, byte[] commitment, CardSurvey survey) {
    return new Found(
        new KnownCard(
            authority.authority(), authority.salt(), commitment, authority.renewalMonths()),
        survey,
        null,
        null,
        false);
  }

  private static SurveyedCard waiting(Found found, CardOrders orders, String terminal) {
    if (found.card().authority().isEmpty()) {
      return found;
    }
    return switch (orders.find(found.card().commitment(), terminal)) {
      case FindAnswer.Found open ->
          new Found(
              found.card(),
              found.survey(),
              OrderInHand.found(open.id(), found.card(), open.readBackChallenge()),
              new CardToday.OpenOrder(open.operation(), open.standing()),
              true);
      case FindAnswer.Nothing _ ->
          orders
              .refusedAtDesk(found.card().commitment())
              .<SurveyedCard>map(why -> new Otherwise(new LobbyEvent.Failed(why)))
              .orElse(new Found(found.card(), found.survey(), null, null, true));
      case FindAnswer.Unknown _ -> found;
    };
  }
}
