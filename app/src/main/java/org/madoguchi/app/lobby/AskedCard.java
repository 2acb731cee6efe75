package org.madoguchi.app.lobby;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.card.CardReader;
import org.madoguchi.card.CardResult;
import org.madoguchi.card.CardSurvey;

/**
 * What a card says of itself without a PIN.
 *
 * @param lying by which it is known again
 */
public record AskedCard(LyingCard lying, CardSurvey survey) {
  /**
   * Asks what lies there. Any thread; returns at once, and the future completes on the reader's
   * owner thread.
   *
   * @param salt with which it is named
   * @param found what stands for an answer if it is a My Number card
   * @param otherwise the same if it isn't, or is gone
   */
  public static <A> CompletableFuture<A> ask(
      CardReader reader,
      byte[] salt,
      Function<AskedCard, A> found,
      Function<LobbyEvent, A> otherwise) {
    return reader
        .<Optional<AskedCard>>perform(
            card -> {
              Optional<LyingCard> lying = LyingCard.named(card, salt);
              Optional<CardSurvey> survey = CardSurvey.of(card);
              return lying.flatMap(l -> survey.map(s -> new AskedCard(l, s)));
            })
        .thenApply(
            result ->
                switch (result) {
                  case CardResult.Done<Optional<AskedCard>>(Optional<AskedCard> asked) ->
                      asked
                          .map(found)
                          .orElseGet(
                              () ->
                                  otherwise.apply(
                                      new LobbyEvent.CardUnfit(FailureCode.NOT_MY_NUMBER_CARD)));
                  case CardResult.Failed<Optional<AskedCard>> failed ->
                      otherwise.apply(CardFaults.event(failed.fault()));
                  case CardResult.PinInDoubt<Optional<AskedCard>> doubt ->
                      otherwise.apply(CardFaults.event(doubt.fault()));
                });
  }
}
