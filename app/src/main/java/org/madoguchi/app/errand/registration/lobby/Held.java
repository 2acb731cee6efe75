package org.madoguchi.app.errand.registration.lobby;

import org.jspecify.annotations.Nullable;
import org.madoguchi.app.custody.CardConsent;
import org.madoguchi.app.errand.registration.DrawnRequest;
import org.madoguchi.app.errand.registration.PortalContent;
import org.madoguchi.app.errand.registration.PortalStatus;
import org.madoguchi.app.lobby.LyingCard;
import org.madoguchi.app.lobby.VisitPins;

/**
 * What one visit holds while its card lies there. What takes the place of something wipes it.
 *
 * <p>Thread rule: the session's thread.
 */
final class Held {
  private final VisitPins pins = new VisitPins();
  private @Nullable LyingCard card;
  private @Nullable PortalStatus status;
  private @Nullable PortalContent content;
  private @Nullable DrawnRequest drawn;
  private @Nullable CardConsent signed;

  VisitPins pins() {
    return pins;
  }

  /** By which the card is known again. */
  @Nullable LyingCard card() {
    return card;
  }

  void card(LyingCard lying) {
    card = lying;
  }

  /** What the portal told. */
  @Nullable PortalStatus status() {
    return status;
  }

  void status(PortalStatus told) {
    forgetStatus();
    status = told;
  }

  /** What is to be written; it is nobody's but the receiver's then. */
  @Nullable PortalContent takeContent() {
    PortalContent given = content;
    content = null;
    return given;
  }

  void content(PortalContent wanted) {
    forgetContent();
    content = wanted;
  }

  /** The request that is signed next. */
  @Nullable DrawnRequest drawn() {
    return drawn;
  }

  void drawn(DrawnRequest request) {
    forgetRequest();
    drawn = request;
  }

  /** The same to be sent, which is done once: its signature is forgotten. */
  @Nullable DrawnRequest takeDrawn() {
    DrawnRequest given = drawn;
    drawn = null;
    signed = null;
    return given;
  }

  /** What the card said to it. */
  @Nullable CardConsent signed() {
    return signed;
  }

  void signed(CardConsent consent) {
    signed = consent;
  }

  /** What was typed, and what it was typed for. Idempotent. */
  void wipeTyped() {
    pins.wipe();
    forgetRequest();
    forgetContent();
  }

  /** All. Idempotent. */
  void wipe() {
    wipeTyped();
    forgetStatus();
    card = null;
  }

  private void forgetRequest() {
    DrawnRequest left = takeDrawn();
    if (left != null) {
      left.close();
    }
  }

  private void forgetContent() {
    PortalContent left = takeContent();
    if (left != null) {
      left.close();
    }
  }

  private void forgetStatus() {
    PortalStatus left = status;
    status = null;
    if (left != null) {
      left.close();
    }
  }
}
