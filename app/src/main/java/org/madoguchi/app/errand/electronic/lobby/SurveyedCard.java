package org.madoguchi.app.errand.electronic.lobby;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.errand.electronic.CardAuthorityLine.AuthorityAnswer;
import org.madoguchi.app.errand.electronic.CardAuthorityLine.FindAnswer;
import org.madoguchi.app.errand.electronic.CardOperation;
import org.madoguchi.app.errand.electronic.CardOrderOffer;
import org.madoguchi.app.errand.electronic.CardOrders;
import org.madoguchi.app.lobby.AskedCard;
import org.madoguchi.app.lobby.LobbyEvent;
import org.madoguchi.app.lobby.LyingCard;
import org.madoguchi.card.CardReader;
import org.madoguchi.card.CardSurvey;

/**
 * What a card says of itself without a PIN, and what waits for it. Without the authority a PIN can
 * still be changed: then the card is known again by a name that means nothing elsewhere.
 */
sealed interface SurveyedCard {
  /** Before its end a renewal is due, where no authority says otherwise. */
  int USUAL_MONTHS = 3;

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
    return switch (orders.authority()) {
      case AuthorityAnswer.Authority(String name, byte[] salt, int months) ->
          switch (ask(reader, name, salt, months).join()) {
            case Found found -> waiting(found, orders, terminal);
            case Otherwise other -> other;
          };
      case AuthorityAnswer.None _ -> ask(reader, "", LyingCard.freshSalt(), USUAL_MONTHS).join();
    };
  }

  private static CompletableFuture<SurveyedCard> ask(
      CardReader reader, String authority, byte[] salt, int months) {
    return AskedCard.ask(
        reader,
        salt,
        asked ->
            new Found(
                new KnownCard(authority, asked.lying(), months), asked.survey(), null, null, false),
        Otherwise::new);
  }

  private static SurveyedCard waiting(Found found, CardOrders orders, String terminal) {
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
