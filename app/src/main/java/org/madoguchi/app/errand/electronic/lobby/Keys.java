package org.madoguchi.app.errand.electronic.lobby;

import java.util.Locale;
import org.madoguchi.app.base.Texts;
import org.madoguchi.app.errand.electronic.CardOperation;
import org.madoguchi.app.lobby.stops.Secrets;
import org.madoguchi.app.lobby.stops.When;
import org.madoguchi.card.JpkiKey;

/** Under which keys of the errand's texts something stands. Pure. */
final class Keys {
  private Keys() {}

  /** An electronic certificate: {@code electronic.signature}. */
  static String certificate(JpkiKey key) {
    return key == JpkiKey.DIGITAL_SIGNATURE ? "electronic.signature" : "electronic.authentication";
  }

  /** {@code group.renew}. */
  static String group(CardToday.Group group) {
    return "group." + group.name().toLowerCase(Locale.ROOT);
  }

  /** {@code which.renew}. */
  static String which(CardToday.Group group) {
    return "which." + group.name().toLowerCase(Locale.ROOT);
  }

  /** What a wish is about: a certificate or a PIN. */
  static String subject(Wish wish) {
    return switch (wish) {
      case Wish.Order(CardOperation operation) when operation.kind() != CardOperation.Kind.PIN ->
          certificate(wish.key());
      case Wish.Order _, Wish.Change _ -> Secrets.key(wish.pin());
    };
  }

  /** What it does: {@code renew}, {@code issue}, {@code revoke}, {@code unlock}, {@code change}. */
  static String verb(Wish wish) {
    return wish.word().substring(0, wish.word().indexOf('-'));
  }

  /** Why a choice isn't there now. */
  static String whyNot(Texts texts, When when, CardToday today, CardToday.Choice choice) {
    String key = choice.whyNot() == null ? "why.locked" : choice.whyNot();
    boolean signature = choice.wish().key() == JpkiKey.DIGITAL_SIGNATURE;
    return (signature ? today.signature() : today.authentication())
            instanceof CardToday.State.Valid(var _, var dueFrom, var _)
        ? texts.get(key, when.date(dueFrom))
        : texts.get(key);
  }
}
