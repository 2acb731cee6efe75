package org.madoguchi.sandbox.city.authority;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.madoguchi.sandbox.city.City;
import org.madoguchi.sandbox.city.Persona;
import org.madoguchi.sandbox.city.Personas;
import org.madoguchi.sandbox.city.card.VirtualCard;
import org.madoguchi.sandbox.city.issuing.PersonaCards;

/**
 * The list has the sandbox city's keys, and what it says is so. With {@code -Dprimes.write=true} it
 * is written anew.
 */
class ListedPrimesTest {
  private static final Path LIST =
      Path.of("src/main/resources/org/madoguchi/sandbox/city/authority", ListedPrimes.FILE);

  /** Personas' electronic certificates are of one generation until 2029, of the other from 2030. */
  private static final List<LocalDate> DAYS =
      List.of(LocalDate.of(2026, 11, 21), LocalDate.of(2030, 1, 1));

  /** Keys that many tests ask for, by their purpose. */
  private static final List<String> OF_TESTS =
      List.of(
          "card-authority-test",
          "ordered-card",
          "renewal-at-the-city",
          "tear-loop/0",
          "tear-loop/1",
          "tear-loop/2",
          "tear-loop/3");

  /** A search takes 0.1 s to 1 s. */
  private static final int SEARCHED_TOO = 3;

  private static Set<String> namesOfTheCity() {
    var authority = new SandboxAuthority(SandboxAuthority.CITY);
    authority.trust();
    for (CaGeneration generation : CaGeneration.values()) {
      authority.cardAuthority(CardKey.DIGITAL_SIGNATURE, generation);
    }
    authority.desk(City.branch().id());
    City.municipalities().forEach(m -> authority.intake(m.code()));
    authority.pinSetting(City.MIHON_SHI);
    authority.portal();
    OF_TESTS.forEach(authority::keyPair);
    List<Persona> personas = Personas.load();
    for (LocalDate day : DAYS) {
      var cards = new PersonaCards(authority, personas, day);
      for (Persona persona : personas) {
        if (cards.card(persona) instanceof VirtualCard card) {
          card.prepare();
        }
      }
    }
    return authority.rsaPrimes().stream()
        .map(RsaPrime::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void allKeysOfTheCityAreListed() throws Exception {
    Set<String> names = namesOfTheCity();
    if (Boolean.getBoolean("primes.write")) {
      Files.write(
          LIST, names.stream().map(name -> new RsaPrime(name).distance() + " " + name).toList());
      return;
    }
    assertEquals(names, ListedPrimes.DISTANCES.keySet(), "run the test with -Dprimes.write=true");
  }

  @Test
  void whatIsListedFits() {
    for (String name : ListedPrimes.DISTANCES.keySet()) {
      assertTrue(RsaPrime.fits(new RsaPrime(name).value()), name);
    }
  }

  @Test
  void aSearchFindsWhatIsListed() {
    ListedPrimes.DISTANCES.keySet().stream()
        .sorted()
        .limit(SEARCHED_TOO)
        .forEach(
            name ->
                assertEquals(
                    ListedPrimes.DISTANCES.get(name), new RsaPrime(name).distance(), name));
  }
}
