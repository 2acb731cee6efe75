package org.madoguchi.sandbox;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.security.auth.x500.X500Principal;
import org.madoguchi.sandbox.city.Persona;
import org.madoguchi.sandbox.city.gateway.PageSubjects;
import org.madoguchi.sandbox.city.issuing.PersonaCards;
import org.madoguchi.sandbox.paper.NamedOnPages;

/**
 * Whom finished pages of the sandbox city are about. No paper of the city names two card holders:
 * the one who is named is it. Any thread.
 */
final class CityPageSubjects implements PageSubjects {
  private final List<Persona> personas;
  private final PersonaCards cards;

  CityPageSubjects(List<Persona> personas, PersonaCards cards) {
    this.personas =
        personas.stream().filter(p -> p.card() instanceof Persona.Card.MyNumber).toList();
    this.cards = cards;
  }

  @Override
  public Optional<X500Principal> holder(List<byte[]> pages) {
    Set<Persona> named = NamedOnPages.of(pages, personas);
    return named.size() == 1
        ? Optional.of(
            cards.electronicCertificate(named.iterator().next()).getSubjectX500Principal())
        : Optional.empty();
  }
}
