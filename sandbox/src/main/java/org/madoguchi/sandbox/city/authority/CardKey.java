package org.madoguchi.sandbox.city.authority;

/** The two keys of a card, each with authorities of its own (card.md 7). */
public enum CardKey {
  /** 利用者証明用: who is it? */
  USER_AUTHENTICATION,
  /** 署名用: this is what I declare. */
  DIGITAL_SIGNATURE
}
