package org.madoguchi.card;

/**
 * Something to do with a card, written straight down. When the card goes in the middle, {@link
 * CardLost} unwinds it.
 *
 * <p>Thread rule: called once on the reader's owner thread; must not wait for anything but the
 * card. What it needs of a person, such as a PIN, is there before.
 *
 * @param <T> what comes of it; holds nothing of the card that is used later
 */
@FunctionalInterface
public interface CardWork<T> {
  /** Does it. */
  T with(MyNumberCard card) throws CardLost;
}
