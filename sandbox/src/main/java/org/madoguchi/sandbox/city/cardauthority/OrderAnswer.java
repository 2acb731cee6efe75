package org.madoguchi.sandbox.city.cardauthority;

import java.time.LocalDate;

/** What comes of asking for an order. */
public sealed interface OrderAnswer {
  /** It is open; a script can begin. Also if it was open already. */
  record Opened(OrderState state) implements OrderAnswer {}

  /**
   * Another order of this card is open: that has to be finished or abandoned first.
   *
   * @param id of the open one
   */
  record AnotherOpen(String id, CardOperation operation, OrderState state) implements OrderAnswer {}

  /** The authority knows no such card. */
  record UnknownCard() implements OrderAnswer {}

  /**
   * It is too early to renew (W08).
   *
   * @param from the first day
   */
  record NotDue(LocalDate from) implements OrderAnswer {}

  /** There is nothing to renew or revoke: the electronic certificate is gone or expired. */
  record NoCertificate() implements OrderAnswer {}

  /** There is a valid one: it is renewed, not issued. */
  record AlreadyThere() implements OrderAnswer {}

  /** Nobody under 15 has an electronic certificate for signatures (W09). */
  record TooYoung() implements OrderAnswer {}
}
