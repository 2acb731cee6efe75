package org.madoguchi.sandbox.city;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.madoguchi.sandbox.city.Persona.Card;
import org.madoguchi.sandbox.city.Persona.ElectronicCertificate;
import org.madoguchi.sandbox.city.Persona.Person;
import org.madoguchi.sandbox.city.Persona.ResidentTax;
import org.madoguchi.sandbox.city.card.CardQuirks;

class PersonasTest {
  private static final List<Persona> ALL = Personas.load();

  private static Predicate<Persona> card(Predicate<Card.MyNumber> what) {
    return p -> p.card() instanceof Card.MyNumber card && what.test(card);
  }

  @Test
  void theDefaultHasNothingSpecial() {
    Persona first = ALL.getFirst();
    assertEquals(
        new Card.MyNumber("1234", 3, "ABC123", 5, ElectronicCertificate.VALID, CardQuirks.NONE),
        first.card());
    assertEquals(City.MIHON_SHI, first.municipality());
    assertFalse(first.held());
    assertEquals(1, first.household().members().size());
  }

  @Test
  void thereIsAPersonaForEachThingThatHappens() {
    for (Predicate<Persona> what :
        List.<Predicate<Persona>>of(
            p -> p.household().members().size() == 4,
            card(c -> c.electronicCertificate() == ElectronicCertificate.DUE),
            card(c -> c.electronicCertificate() == ElectronicCertificate.EXPIRED),
            card(c -> c.electronicCertificate() == ElectronicCertificate.REVOKED),
            card(c -> c.pinTries() == 1),
            card(c -> c.pinTries() == 0),
            Persona::held,
            p -> !p.municipality().equals(City.MIHON_SHI),
            p -> p.holder().name().length() > 30,
            p -> p.card() instanceof Card.Other)) {
      assertEquals(1, ALL.stream().filter(what).count());
    }
  }

  @Test
  void nobodyIsThereTwice() {
    Set<String> seen = new HashSet<>();
    for (Persona persona : ALL) {
      assertTrue(persona.id().matches("[a-z0-9-]{1,32}"), persona.id());
      assertTrue(seen.add(persona.id()), persona.id());
      assertTrue(seen.add("seal " + persona.seal().number()), persona.id());
      for (Person person : persona.household().members()) {
        assertTrue(seen.add(person.name()), persona.id());
        assertTrue(seen.add(person.myNumber()), persona.id());
      }
    }
  }

  @Test
  void myNumbersHaveAValidCheckDigit() {
    assertTrue(valid("537686677188"), "the public test card's, card.md 3.2");
    assertFalse(valid("537686677189"));
    for (Persona persona : ALL) {
      for (Person person : persona.household().members()) {
        assertTrue(valid(person.myNumber()), persona.id());
      }
    }
  }

  /** Ministry of Internal Affairs ordinance 85 of 2014, article 5. */
  private static boolean valid(String myNumber) {
    int sum = 0;
    for (int n = 1; n <= 11; n++) {
      sum += (myNumber.charAt(11 - n) - '0') * (n <= 6 ? n + 1 : n - 5);
    }
    int rest = sum % 11;
    return myNumber.matches("[0-9]{12}")
        && myNumber.charAt(11) - '0' == (rest <= 1 ? 0 : 11 - rest);
  }

  @Test
  void taxesAddUp() {
    for (Persona persona : ALL) {
      for (ResidentTax tax : persona.taxes()) {
        int base = Math.max(0, (tax.income() - tax.deductions()) / 1000 * 1000);
        assertEquals(base, tax.taxable(), persona.id() + " " + tax.year());
        assertTrue(tax.income() < tax.salary(), persona.id());
      }
    }
  }

  @Test
  void noPersonSlipsIntoALog() {
    for (Persona persona : ALL) {
      for (Person person : persona.household().members()) {
        String logged = persona + " " + person + " " + persona.household() + " " + persona.card();
        assertFalse(logged.contains(person.name()), persona.id());
        assertFalse(logged.contains(person.myNumber()), persona.id());
        assertFalse(logged.contains(Personas.PIN), persona.id());
      }
    }
  }
}
