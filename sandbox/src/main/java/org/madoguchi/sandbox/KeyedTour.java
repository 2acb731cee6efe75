package org.madoguchi.sandbox;

import org.madoguchi.app.errand.certificate.lobby.CertificateState;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.sandbox.tour.TourFailure;

/** The resident's half of the main job without a touch. */
final class KeyedTour {
  private static final String PERSONA = "household";
  private static final String PIN = "1234";

  private final TourSteps steps;
  private final KeyHand hand;

  KeyedTour(TourSteps steps, KeyHand hand) {
    this.steps = steps;
    this.hand = hand;
  }

  void run() throws TourFailure {
    steps.start();
    hand.begin();
    choose("begin", "municipalities", CertificateState.Municipalities.class);
    choose("municipality-99201", "certificates", CertificateState.Certificates.class);
    hand.choose("by-kind");
    steps.see("by-kind", CertificateState.Certificates.class, c -> !c.byPurpose());
    choose("kind-residence", "options", CertificateState.Options.class);
    hand.choose("option-persons-household");
    steps.see(
        "household",
        CertificateState.Options.class,
        o -> o.draft().options().containsValue("household"));
    choose("next", "copies", CertificateState.Copies.class);
    choose("next", "confirm", CertificateState.Confirm.class);
    choose("next", "place-card", CertificateState.PlaceCard.class);
    steps.layCard(PERSONA);
    arrive("pin", CertificateState.PinEntry.class);
    hand.type(PIN);
    steps.see("pin-typed", CertificateState.PinEntry.class, p -> p.digits() == PIN.length());
    choose("next", "take-card", CertificateState.TakeCard.class);
    steps.takeCard();
    arrive("slip", CertificateState.SlipReady.class);
    choose("next", "goodbye", LobbyState.Goodbye.class);
  }

  private <S extends LobbyState> void choose(String id, String screen, Class<S> state)
      throws TourFailure {
    hand.choose(id);
    arrive(screen, state);
  }

  private <S extends LobbyState> void arrive(String screen, Class<S> state) throws TourFailure {
    steps.see(screen, state);
    hand.learn(screen);
  }
}
