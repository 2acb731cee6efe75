package org.madoguchi.app.errand.electronic.lobby;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.madoguchi.app.errand.electronic.CardOperation;
import org.madoguchi.app.errand.electronic.lobby.CardToday.Choice;
import org.madoguchi.app.errand.electronic.lobby.CardToday.Group;
import org.madoguchi.app.errand.electronic.lobby.CardToday.State;
import org.madoguchi.card.PinReference;
import org.madoguchi.card.RetryCount;

class CardTodayTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 26);
  private static final Set<CardOperation> ALL = Set.of(CardOperation.values());

  private static CardToday card(
      State authentication,
      State signature,
      Map<PinReference, RetryCount> tries,
      Set<CardOperation> operations) {
    return new CardToday(authentication, signature, tries, null, null, operations);
  }

  private static final Map<PinReference, RetryCount> THREE =
      Map.of(
          PinReference.USER_AUTHENTICATION, new RetryCount(3),
          PinReference.DIGITAL_SIGNATURE, new RetryCount(5));

  private static Choice only(CardToday card, String word) {
    return card.choice(word).orElseThrow();
  }

  @Test
  void whatHoldsIsRenewedAndWhatEndedIsIssued() {
    State due = new State.Valid(DAY.plusDays(1), DAY.minusDays(9), true);
    State ended = new State.Ended(DAY.minusDays(1));
    assertTrue(only(card(due, ended, THREE, ALL), "renew-authentication").now());
    assertTrue(only(card(due, ended, THREE, ALL), "issue-signature").now());
    assertTrue(card(due, ended, THREE, ALL).choice("renew-signature").isEmpty());
    assertTrue(only(card(ended, new State.Missing(), THREE, ALL), "issue-authentication").now());
  }

  @Test
  void whatIsNotDueSaysSo() {
    State early = new State.Valid(DAY.plusYears(2), DAY.plusMonths(21), false);
    Choice choice = only(card(early, new State.Closed(), THREE, ALL), "renew-authentication");
    assertFalse(choice.now());
    assertEquals("why.not-due", choice.whyNot());
  }

  /** The password's dates are behind it: the authority knows whether it is due. */
  @Test
  void theClosedOneIsAskedForAllTheSame() {
    State due = new State.Valid(DAY, DAY, true);
    assertTrue(only(card(due, new State.Closed(), THREE, ALL), "renew-signature").now());
  }

  @Test
  void aLockedPinIsUnlockedFirst() {
    Map<PinReference, RetryCount> locked =
        Map.of(PinReference.USER_AUTHENTICATION, new RetryCount(0));
    CardToday card = card(new State.Valid(DAY, DAY, true), new State.Missing(), locked, ALL);
    assertEquals("why.locked", only(card, "renew-authentication").whyNot());
    assertEquals("why.locked", only(card, "change-authentication").whyNot());
    assertTrue(only(card, "unlock-authentication").now());
    assertFalse(card.canConsent(), "its key is behind the locked PIN");
    assertTrue(card.choice("unlock-signature").isEmpty(), "the card hasn't that PIN");
  }

  @Test
  void onlyWhatIsEntrustedIsOffered() {
    CardToday card =
        card(
            new State.Valid(DAY, DAY, true),
            new State.Closed(),
            THREE,
            Set.of(CardOperation.UNLOCK_SIGNATURE));
    assertTrue(card.choices(Group.RENEW).isEmpty());
    assertTrue(card.choices(Group.REVOKE).isEmpty());
    assertEquals(1, card.choices(Group.UNLOCK).size());
    assertEquals(2, card.choices(Group.CHANGE).size(), "needs nobody but the card");
  }

  @Test
  void anEndedCertificateCannotConsent() {
    assertFalse(card(new State.Ended(DAY), new State.Closed(), THREE, ALL).canConsent());
    assertTrue(card(new State.Valid(DAY, DAY, true), new State.Closed(), THREE, ALL).canConsent());
  }
}
