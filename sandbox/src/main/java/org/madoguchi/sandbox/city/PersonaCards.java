package org.madoguchi.sandbox.city;

import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.CertificateEncodingException;
import java.security.interfaces.RSAPrivateKey;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.chrono.JapaneseDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madoguchi.sandbox.authority.CaGeneration;
import org.madoguchi.sandbox.authority.CardKey;
import org.madoguchi.sandbox.authority.Credential;
import org.madoguchi.sandbox.authority.Holder;
import org.madoguchi.sandbox.authority.SandboxAuthority;
import org.madoguchi.sandbox.authority.SignatureAttributes;
import org.madoguchi.sandbox.card.CardContents;
import org.madoguchi.sandbox.card.CardQuirks;
import org.madoguchi.sandbox.card.OtherCard;
import org.madoguchi.sandbox.card.RetryCounterStore;
import org.madoguchi.sandbox.card.SimulatedCard;
import org.madoguchi.sandbox.card.VirtualCard;
import org.madoguchi.sandbox.city.Persona.Card;
import org.madoguchi.sandbox.city.Persona.ElectronicCertificate;
import org.madoguchi.sandbox.city.Persona.Sex;

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
  private final int year;
  private final Map<String, SimulatedCard> cards = new HashMap<>();

  /**
   * @param today decides when the cards were issued: the electronic certificates of one January are
   *     the same for the whole year
   */
  public PersonaCards(SandboxAuthority authority, List<Persona> personas, LocalDate today) {
    this.authority = authority;
    this.personas = List.copyOf(personas);
    this.year = today.getYear();
  }

  /** The card of a persona. */
  public synchronized SimulatedCard card(Persona persona) {
    return cards.computeIfAbsent(persona.id(), _ -> make(persona));
  }

  /** Whose electronic certificate has this subject. */
  public Optional<Persona> holder(java.security.cert.X509Certificate certificate) {
    String subject = certificate.getSubjectX500Principal().getName();
    return personas.stream()
        .filter(p -> p.card() instanceof Card.MyNumber)
        .filter(p -> subject.contains("CN=" + authority.opaqueId(holder(p)) + ","))
        .findFirst();
  }

  /** Serial numbers of the electronic certificates that are revoked. */
  public Set<java.math.BigInteger> revoked() {
    Set<java.math.BigInteger> serials = new HashSet<>();
    for (Persona persona : personas) {
      if (persona.card() instanceof Card.MyNumber card
          && card.electronicCertificate() == ElectronicCertificate.REVOKED) {
        serials.add(authority.userAuthentication(holder(persona)).certificate().getSerialNumber());
      }
    }
    return serials;
  }

  private SimulatedCard make(Persona persona) {
    return switch (persona.card()) {
      case Card.Other _ -> new OtherCard();
      case Card.MyNumber card ->
          new VirtualCard(
              contents(persona, card), CardQuirks.NONE, counters(card), new SecureRandom());
    };
  }

  private CardContents contents(Persona persona, Card.MyNumber card) {
    Holder holder = holder(persona);
    return new CardContents(
        persona.id(),
        key(authority.userAuthentication(holder), CardKey.USER_AUTHENTICATION, holder),
        key(authority.signature(holder, attributes(persona)), CardKey.DIGITAL_SIGNATURE, holder),
        new CardContents.Secrets(
            card.pin(),
            card.password(),
            card.pin(),
            card.pin(),
            persona.holder().myNumber(),
            faceNumber(persona),
            eraDate(persona.holder().birth())));
  }

  private CardContents.@Nullable KeyAndCertificate key(
      Credential credential, CardKey use, Holder holder) {
    PrivateKey key = credential.key();
    if (!(key instanceof RSAPrivateKey rsa)) {
      throw new IllegalStateException("today's cards have RSA keys");
    }
    try {
      return new CardContents.KeyAndCertificate(
          rsa,
          credential.certificate().getEncoded(),
          authority.cardAuthority(use, holder.generation()).certificate().getEncoded());
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("a parsed certificate has an encoding", e);
    }
  }

  private static SignatureAttributes attributes(Persona persona) {
    String name = persona.holder().name();
    String address = persona.household().address();
    return new SignatureAttributes(
        "Mihon-ken",
        "Mihon-shi",
        name,
        "0".repeat(name.length()),
        persona.holder().sex() == Sex.MALE ? 1 : 2,
        eraDigit(persona.holder().birth())
            + persona.holder().birth().format(DateTimeFormatter.BASIC_ISO_DATE),
        address,
        "0".repeat(address.length()));
  }

  /** 照合番号B: birth date in its era, year of expiry, security code (card.md 5). */
  private static String faceNumber(Persona persona) {
    LocalDate birth = persona.holder().birth();
    int code = Math.floorMod(persona.id().hashCode(), 10_000);
    return eraDate(birth) + (birth.getYear() + 100) + String.format(Locale.ROOT, "%04d", code);
  }

  private static String eraDate(LocalDate day) {
    return String.format(
        Locale.ROOT,
        "%02d%02d%02d",
        JapaneseDate.from(day).get(ChronoField.YEAR_OF_ERA),
        day.getMonthValue(),
        day.getDayOfMonth());
  }

  /** 1 明治 to 5 令和 (card.md 7.2). */
  private static int eraDigit(LocalDate day) {
    return JapaneseDate.from(day).getEra().getValue() + 2;
  }

  /** Counters that begin where the persona's story says. */
  private static RetryCounterStore counters(Card.MyNumber card) {
    RetryCounterStore kept = RetryCounterStore.inMemory();
    return new RetryCounterStore() {
      @Override
      public int left(String counter, int initial) {
        int begin = initial;
        if (counter.endsWith("/JPKI/0018")) {
          begin = card.pinTries();
        } else if (counter.endsWith("/JPKI/001B")) {
          begin = card.passwordTries();
        }
        return kept.left(counter, begin);
      }

      @Override
      public void write(String counter, int left) {
        kept.write(counter, left);
      }
    };
  }

  /** The electronic certificate for user authentication on a persona's card. */
  public java.security.cert.X509Certificate electronicCertificate(Persona persona) {
    return authority.userAuthentication(holder(persona)).certificate();
  }

  /** What the authority knows of a persona. */
  public Holder holder(Persona persona) {
    boolean expired =
        persona.card() instanceof Card.MyNumber card
            && card.electronicCertificate() == ElectronicCertificate.EXPIRED;
    LocalDate issued = LocalDate.of(expired ? year - 6 : year - 1, 1, 15);
    CaGeneration generation =
        issued.atTime(LocalTime.NOON).atZone(ZONE).toInstant().isBefore(CaGeneration.THIRD.from())
            ? CaGeneration.SECOND
            : CaGeneration.THIRD;
    return new Holder(
        persona.id(), persona.municipality(), persona.holder().birth(), issued, generation);
  }
}
