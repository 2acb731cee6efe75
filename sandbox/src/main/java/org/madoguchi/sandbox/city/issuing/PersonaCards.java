package org.madoguchi.sandbox.city.issuing;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.madoguchi.sandbox.city.Persona;
import org.madoguchi.sandbox.city.Persona.Card;
import org.madoguchi.sandbox.city.Persona.ElectronicCertificate;
import org.madoguchi.sandbox.city.authority.CaGeneration;
import org.madoguchi.sandbox.city.authority.Holder;
import org.madoguchi.sandbox.city.authority.SandboxAuthority;
import org.madoguchi.sandbox.city.card.CardContents;
import org.madoguchi.sandbox.city.card.CardIssuer;
import org.madoguchi.sandbox.city.card.CardMemory;
import org.madoguchi.sandbox.city.card.CardQuirks;
import org.madoguchi.sandbox.city.card.ForwardingMemory;
import org.madoguchi.sandbox.city.card.OtherCard;
import org.madoguchi.sandbox.city.card.SimulatedCard;
import org.madoguchi.sandbox.city.card.VirtualCard;
import org.madoguchi.sandbox.city.cardauthority.IssuedCard;

/**
 * The cards of the city's people, and whose card is whose. Each person has one card for as long as
 * the program runs, so that its counters go on counting.
 *
 * <p>Thread-safe.
 */
public final class PersonaCards {
  private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

  private final SandboxAuthority authority;
  private final List<Persona> personas;
  private final LocalDate today;
  private final CardMemory kept;
  private final Map<String, SimulatedCard> cards = new HashMap<>();

  /** Whoever got a new card. */
  private final Map<String, Holder> anew = new ConcurrentHashMap<>();

  private final Set<BigInteger> replaced = ConcurrentHashMap.newKeySet();

  /**
   * @param today decides when the cards were issued: the electronic certificates of one January are
   *     the same for the whole year. What ends soon does so at the end of the next month
   */
  public PersonaCards(SandboxAuthority authority, List<Persona> personas, LocalDate today) {
    this(authority, personas, today, CardMemory.inMemory());
  }

  /**
   * The same with retry counters, and perhaps changed PINs, that last.
   *
   * @param counters where those of all cards are kept
   */
  public PersonaCards(
      SandboxAuthority authority, List<Persona> personas, LocalDate today, CardMemory counters) {
    this.kept = counters;
    this.authority = authority;
    this.personas = List.copyOf(personas);
    this.today = today;
  }

  /** The card of a persona. */
  public synchronized SimulatedCard card(Persona persona) {
    return cards.computeIfAbsent(persona.id(), _ -> make(persona));
  }

  /**
   * A persona gets a new card, with new electronic certificates. Those of the old one are revoked,
   * and whoever still has it has a card of nobody.
   */
  public synchronized SimulatedCard issueAnew(Persona persona, NewCardPins pins) {
    if (persona.card() instanceof Card.MyNumber) {
      replaced.add(electronicCertificate(persona).getSerialNumber());
    }
    Card.MyNumber card =
        persona.card() instanceof Card.MyNumber before
            ? before
            : new Card.MyNumber("", 3, "", 5, ElectronicCertificate.VALID, CardQuirks.NONE);
    Holder holder =
        new Holder(
            persona.id(),
            persona.municipality(),
            persona.holder().birth(),
            today,
            CaGeneration.THIRD);
    anew.put(persona.id(), holder);
    SimulatedCard made =
        new VirtualCard(
            new CardPrinting(authority, persona, card, holder).contents(pins),
            CardQuirks.NONE,
            CardMemory.inMemory(),
            new SecureRandom());
    cards.put(persona.id(), made);
    return made;
  }

  /** Whose electronic certificate has this subject. */
  public Optional<Persona> holder(java.security.cert.X509Certificate certificate) {
    String subject = certificate.getSubjectX500Principal().getName();
    return personas.stream()
        .filter(p -> p.card() instanceof Card.MyNumber || anew.containsKey(p.id()))
        .filter(p -> subject.contains("CN=" + authority.opaqueId(holder(p)) + ","))
        .findFirst();
  }

  /** Serial numbers of the electronic certificates that are revoked. */
  public Set<BigInteger> revoked() {
    Set<BigInteger> serials = new HashSet<>(replaced);
    for (Persona persona : personas) {
      if (is(persona, ElectronicCertificate.REVOKED)) {
        serials.add(authority.userAuthentication(first(persona)).certificate().getSerialNumber());
      }
    }
    return serials;
  }

  /** What is on the card of a persona who has a My Number card, as it was issued. */
  public Optional<CardContents> contents(Persona persona) {
    return persona.card() instanceof Card.MyNumber card
        ? Optional.of(new CardPrinting(authority, persona, card, holder(persona)).contents())
        : Optional.empty();
  }

  /** Every My Number card in the authority's book. */
  public List<IssuedCard> issued() {
    return personas.stream().map(this::issued).flatMap(Optional::stream).toList();
  }

  /** The card of a persona in the authority's book; empty: it isn't a My Number card. */
  public Optional<IssuedCard> issued(Persona persona) {
    return persona.card() instanceof Card.MyNumber card
        ? Optional.of(new CardPrinting(authority, persona, card, holder(persona)).issued())
        : Optional.empty();
  }

  /**
   * A second card with all that was on a persona's card when it was issued: what a copy of it would
   * be, if there could be one.
   */
  public SimulatedCard asIssued(Persona persona) {
    return switch (persona.card()) {
      case Card.Other _ -> new OtherCard();
      case Card.MyNumber card ->
          new VirtualCard(
              new CardPrinting(authority, persona, card, first(persona)).contents(),
              card.quirks(),
              CardMemory.inMemory(),
              new SecureRandom());
    };
  }

  private SimulatedCard make(Persona persona) {
    return switch (persona.card()) {
      case Card.Other _ -> new OtherCard();
      case Card.MyNumber card ->
          new VirtualCard(
              new CardPrinting(authority, persona, card, holder(persona)).contents(),
              card.quirks(),
              counters(card),
              new SecureRandom());
    };
  }

  /** Counters that begin where the persona's story says. */
  private CardMemory counters(Card.MyNumber card) {
    return new ForwardingMemory(kept) {
      @Override
      public int left(String counter, int initial) {
        int begin = initial;
        if (counter.endsWith("/JPKI/0018")) {
          begin = card.pinTries();
        } else if (counter.endsWith("/JPKI/001B")) {
          begin = card.passwordTries();
        }
        return super.left(counter, begin);
      }
    };
  }

  /** Public keys against which the files of these cards can be checked. */
  public List<CardIssuer.Anchor> anchors() {
    return CardPrinting.issuer(authority, personas.getFirst().municipality()).anchors();
  }

  /** The electronic certificate for user authentication on a persona's card. */
  public java.security.cert.X509Certificate electronicCertificate(Persona persona) {
    return authority.userAuthentication(holder(persona)).certificate();
  }

  /** What the authority knows of a persona. */
  public Holder holder(Persona persona) {
    Holder fresh = anew.get(persona.id());
    return fresh == null ? first(persona) : fresh;
  }

  /** As the city began. */
  private Holder first(Persona persona) {
    boolean expired = is(persona, ElectronicCertificate.EXPIRED);
    LocalDate issued = LocalDate.of(today.getYear() - (expired ? 6 : 1), 1, 15);
    CaGeneration generation =
        issued.atTime(LocalTime.NOON).atZone(ZONE).toInstant().isBefore(CaGeneration.THIRD.from())
            ? CaGeneration.SECOND
            : CaGeneration.THIRD;
    return new Holder(
        persona.id(),
        persona.municipality(),
        persona.holder().birth(),
        issued,
        generation,
        is(persona, ElectronicCertificate.DUE)
            ? YearMonth.from(today).plusMonths(1).atEndOfMonth()
            : null);
  }

  private static boolean is(Persona persona, ElectronicCertificate state) {
    return persona.card() instanceof Card.MyNumber card && card.electronicCertificate() == state;
  }
}
