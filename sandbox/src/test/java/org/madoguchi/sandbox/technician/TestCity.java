package org.madoguchi.sandbox.technician;

import java.security.PublicKey;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.madoguchi.sandbox.city.Persona;
import org.madoguchi.sandbox.city.Personas;
import org.madoguchi.sandbox.city.authority.SandboxAuthority;
import org.madoguchi.sandbox.city.card.KeyIdentifier;
import org.madoguchi.sandbox.city.card.SimulatedCard;
import org.madoguchi.sandbox.city.issuing.PersonaCards;

/** The sandbox city's people with fresh cards. */
final class TestCity {
  private static final List<Persona> PERSONAS = Personas.load();
  private static final SandboxAuthority AUTHORITY = new SandboxAuthority(SandboxAuthority.CITY);

  private final PersonaCards cards =
      new PersonaCards(AUTHORITY, PERSONAS, LocalDate.of(2026, 11, 21));

  Persona first() {
    return PERSONAS.getFirst();
  }

  Persona who(Predicate<Persona.Card> card) {
    return PERSONAS.stream().filter(p -> card.test(p.card())).findFirst().orElseThrow();
  }

  SimulatedCard card(Persona persona) {
    return cards.card(persona);
  }

  /** The key of who issues card-verifiable certificates of that name. */
  PublicKey issuer(KeyIdentifier id) {
    return cards.anchors().stream()
        .filter(anchor -> anchor.id().equals(id))
        .findFirst()
        .orElseThrow()
        .key();
  }

  java.security.cert.X509Certificate certificate(Persona persona) {
    return cards.electronicCertificate(persona);
  }
}
