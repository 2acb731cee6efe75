package org.madoguchi.app.lobby;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.card.CardLost;
import org.madoguchi.card.CardReader;
import org.madoguchi.card.CardResult;
import org.madoguchi.card.CardWork;
import org.madoguchi.card.CommonApplication;
import org.madoguchi.card.MyNumberCard;
import org.madoguchi.card.Pin;
import org.madoguchi.card.data.CardRecord;

/**
 * The card that lies on the reader, as far as it has to be known again: whoever works with it looks
 * first whether it is still the same. It tells no number.
 *
 * @param salt with which it was named
 * @param commitment 32 bytes ({@code CardRecord.commitment})
 */
@SuppressWarnings("ArrayRecordComponent") // compared by same()
public record LyingCard(byte[] salt, byte[] commitment) {
  private static final int SALT_BYTES = 16;

  /** A salt with which a card gets a name that means nothing elsewhere. */
  public static byte[] freshSalt() {
    byte[] salt = new byte[SALT_BYTES];
    new SecureRandom().nextBytes(salt);
    return salt;
  }

  /** Names a card by a salt; empty if it isn't a My Number card. */
  public static Optional<LyingCard> named(MyNumberCard card, byte[] salt) throws CardLost {
    Optional<CommonApplication> common = card.common();
    Optional<CardRecord> read =
        common.isPresent() ? common.get().record().optional() : Optional.empty();
    if (read.isEmpty()) {
      return Optional.empty();
    }
    try (CardRecord named = read.get()) {
      return Optional.of(new LyingCard(salt, named.commitment(salt)));
    }
  }

  /** Whether both are one card, named by one salt. */
  public boolean same(LyingCard other) {
    return MessageDigest.isEqual(commitment, other.commitment);
  }

  /**
   * Works with what lies there, if it is still this card. Any thread; returns at once, and the
   * future completes on the reader's owner thread.
   *
   * @param another what it means that another card lies there
   * @param otherwise what stands for an answer where it doesn't come to the work
   * @param pins that go to the card; wiped, whatever happens
   */
  public <A> CompletableFuture<A> perform(
      CardReader reader,
      CardWork<A> work,
      FailureCode another,
      Function<LobbyEvent, A> otherwise,
      Pin... pins) {
    return reader
        .<A>perform(
            card -> {
              Optional<LyingCard> there = named(card, salt);
              return there.isPresent() && same(there.get())
                  ? work.with(card)
                  : otherwise.apply(new LobbyEvent.Failed(another));
            })
        .thenApply(
            result ->
                switch (result) {
                  case CardResult.Done<A>(A answer) -> answer;
                  case CardResult.Failed<A> failed ->
                      otherwise.apply(CardFaults.event(failed.fault()));
                  case CardResult.PinInDoubt<A> doubt ->
                      otherwise.apply(CardFaults.event(doubt.fault()));
                })
        .whenComplete(
            (_, _) -> {
              for (Pin pin : pins) {
                pin.close();
              }
            });
  }

  /** Tells nothing. */
  @Override
  public String toString() {
    return "LyingCard[****]";
  }
}
