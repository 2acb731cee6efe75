package org.madoguchi.sandbox.city.issuing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.interfaces.RSAPrivateKey;
import java.time.LocalDate;
import java.time.chrono.JapaneseDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.util.Locale;
import org.madoguchi.sandbox.city.Persona;
import org.madoguchi.sandbox.city.Persona.Card;
import org.madoguchi.sandbox.city.Persona.Sex;
import org.madoguchi.sandbox.city.authority.CardKey;
import org.madoguchi.sandbox.city.authority.Credential;
import org.madoguchi.sandbox.city.authority.Holder;
import org.madoguchi.sandbox.city.authority.SandboxAuthority;
import org.madoguchi.sandbox.city.authority.SignatureAttributes;
import org.madoguchi.sandbox.city.card.CardContents;
import org.madoguchi.sandbox.city.card.CardIssuer;
import org.madoguchi.sandbox.city.card.IssuerAccess;
import org.madoguchi.sandbox.city.card.KeyIdentifier;
import org.madoguchi.sandbox.city.card.Personalization;
import org.madoguchi.sandbox.city.card.RsaKeys;
import org.madoguchi.sandbox.city.cardauthority.IssuedCard;
import org.madoguchi.sandbox.paper.FacePictures;
import org.madoguchi.sandbox.paper.PaperFonts;

/**
 * Makes a persona's card: keys, electronic certificates, numbers, text and pictures that belong
 * together.
 */
final class CardPrinting {
  /** Birthdays that a card lasts for an adult. */
  private static final int BIRTHDAYS = 10;

  /** Width of the printed name and address and height of their characters, points. */
  private static final int TEXT_WIDTH = 480;

  private static final int TEXT_HEIGHT = 24;

  /** My number 72 x 12, security code 24 x 12 (card.md 3.3). */
  private static final int DIGIT_HEIGHT = 12;

  /**
   * Drawn faces of nobody: ellipses with grain, made with ImageMagick 7 and OpenJPEG 2.5 as grey
   * JP2 files of 240 x 300.
   */
  private static final int PORTRAITS = 3;

  private final SandboxAuthority authority;
  private final Persona persona;
  private final Card.MyNumber card;
  private final Holder holder;

  CardPrinting(SandboxAuthority authority, Persona persona, Card.MyNumber card, Holder holder) {
    this.authority = authority;
    this.persona = persona;
    this.card = card;
    this.holder = holder;
  }

  CardContents contents() {
    return contents(new NewCardPins(card.pin(), card.password(), card.pin(), card.pin()));
  }

  /** The same with other PINs. */
  CardContents contents(NewCardPins pins) {
    return new CardContents(
        persona.id(),
        key(authority.userAuthentication(holder), CardKey.USER_AUTHENTICATION),
        key(authority.signature(holder, attributes()), CardKey.DIGITAL_SIGNATURE),
        new CardContents.Secrets(
            pins.authentication(),
            pins.signature(),
            pins.text(),
            pins.register(),
            persona.holder().myNumber(),
            faceNumber(),
            eraDate(persona.holder().birth())),
        IssuerAccess.of(authority.cardMasterKey(), serial()),
        this::personalization);
  }

  /** The card in the authority's book. */
  IssuedCard issued() {
    return new IssuedCard(
        serial(),
        document().record(),
        holder,
        attributes(),
        () -> authority.userAuthentication(holder).certificate(),
        () -> authority.signature(holder, attributes()).certificate());
  }

  private Personalization.Document document() {
    return new Personalization.Document(serial(), persona.municipality(), expiry());
  }

  private CardContents.KeyAndCertificate key(Credential credential, CardKey use) {
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

  private SignatureAttributes attributes() {
    String name = persona.holder().name();
    String address = persona.household().address();
    return new SignatureAttributes(
        "Mihon-ken",
        "Mihon-shi",
        name,
        "0".repeat(name.codePointCount(0, name.length())),
        sex(),
        eraDigit(persona.holder().birth())
            + persona.holder().birth().format(DateTimeFormatter.BASIC_ISO_DATE),
        address,
        "0".repeat(address.codePointCount(0, address.length())));
  }

  private int sex() {
    return persona.holder().sex() == Sex.MALE ? 1 : 2;
  }

  /** Everything that stands on the card besides the electronic certificates. */
  private Personalization personalization() {
    Persona.Person person = persona.holder();
    String address = persona.household().address();
    FacePictures pictures = new FacePictures(PaperFonts.ofSystem());
    return new Personalization(
        new Personalization.Holder(person.name(), address, person.birth(), sex()),
        new Personalization.Pictures(
            pictures.text(person.name(), TEXT_WIDTH, TEXT_HEIGHT),
            pictures.text(address, TEXT_WIDTH, TEXT_HEIGHT),
            portrait(),
            pictures.digits(securityCode(), DIGIT_HEIGHT),
            pictures.digits(person.myNumber(), DIGIT_HEIGHT)),
        document(),
        new Personalization.Keys(keys("text"), keys("session"), keys("face"), keys("common")),
        issuer(authority, persona.municipality()));
  }

  private RsaKeys keys(String application) {
    return RsaKeys.of(authority.keyPair("card/" + persona.id() + "/" + application));
  }

  /** Who signs the files of the cards of a municipality. */
  static CardIssuer issuer(SandboxAuthority authority, String municipality) {
    return new CardIssuer(
        issuerKey(authority, CardIssuer.FACE),
        issuerKey(authority, CardIssuer.TEXT),
        issuerKey(authority, CardIssuer.CARD),
        issuerKey(authority, new KeyIdentifier("6000021", 0)),
        issuerKey(authority, new KeyIdentifier("6" + municipality + "0", 0)));
  }

  private static CardIssuer.Key issuerKey(SandboxAuthority authority, KeyIdentifier id) {
    return new CardIssuer.Key(id, RsaKeys.of(authority.keyPair("card-issuer/" + id)));
  }

  private byte[] portrait() {
    String name = "portrait-" + (1 + Math.floorMod(persona.id().hashCode(), PORTRAITS)) + ".jp2";
    try (InputStream in = CardPrinting.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("not in the jar: " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String serial() {
    return String.format(Locale.ROOT, "4%014d", Math.floorMod(persona.id().hashCode(), 1 << 30));
  }

  /** The tenth birthday after issue. */
  private LocalDate expiry() {
    LocalDate birth = persona.holder().birth();
    int year = holder.issued().getYear() + BIRTHDAYS;
    boolean birthdayToCome = birth.withYear(holder.issued().getYear()).isAfter(holder.issued());
    return birth.withYear(birthdayToCome ? year - 1 : year);
  }

  /** 照合番号B: birth date in its era, year of expiry, security code (card.md 5). */
  private String faceNumber() {
    return eraDate(persona.holder().birth()) + expiry().getYear() + securityCode();
  }

  private String securityCode() {
    return String.format(Locale.ROOT, "%04d", Math.floorMod(persona.id().hashCode(), 10_000));
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
}
