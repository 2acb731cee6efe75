package org.madoguchi.sandbox.proof.storm;

import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.madoguchi.card.data.MyNumber;
import org.madoguchi.sandbox.city.City;
import org.madoguchi.sandbox.city.authority.CaGeneration;
import org.madoguchi.sandbox.city.authority.CardKey;
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

/**
 * The people who come with the card itself: what is on their cards at the beginning of a world, and
 * the same in the authority's book. Immutable; any thread.
 */
final class CardFolk {
  private static final int TOWN = 12;

  /** A given name for each. */
  private static final String NAMES = "甲乙丙丁戊己庚辛壬癸子丑";

  private static final String KANA = "アイウエオカキクケコサシ";

  private static final int KEYS_EACH = 2;
  private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

  /** Their electronic certificates end in the year after the storm's. */
  private static final LocalDate ISSUED = LocalDate.of(2022, 3, 1);

  private static final LocalDate BORN = LocalDate.of(1980, 2, 2);
  private static final LocalDate CARD_ENDS = LocalDate.of(2031, 2, 2);

  private final SandboxAuthority authority = new SandboxAuthority(SandboxAuthority.CITY);
  private final CardKeys keys = new CardKeys();
  private final List<Person> people = new ArrayList<>();

  CardFolk() {
    for (int i = 0; i < TOWN; i++) {
      people.add(person(i));
    }
  }

  /**
   * Somebody with a card.
   *
   * @param contents as the card was issued
   * @param issued the same in the authority's book
   * @param name as the card has it; nobody else's
   * @param kana the same in kana
   */
  record Person(CardContents contents, IssuedCard issued, String name, String kana) {}

  List<Person> people() {
    return people;
  }

  /** Who certifies. */
  SandboxAuthority authority() {
    return authority;
  }

  /** The key pairs that no card has yet. */
  List<RsaKeys> unused() {
    List<RsaKeys> unused = new ArrayList<>();
    for (int i = TOWN * KEYS_EACH; i < keys.count(); i++) {
      unused.add(keys.pair(i));
    }
    return unused;
  }

  private Person person(int number) {
    Holder holder =
        new Holder("storm-" + number, City.MIHON_SHI, BORN, ISSUED, CaGeneration.THIRD, null);
    SignatureAttributes attributes =
        new SignatureAttributes(
            "Mihon-ken", "Mihon-shi", "嵐　" + number, "0", 1, "319800202", "見本市", "000");
    RsaKeys first = keys.pair(number * KEYS_EACH);
    RsaKeys second = keys.pair(number * KEYS_EACH + 1);
    X509Certificate authentication =
        certificate(CardKey.USER_AUTHENTICATION, holder, attributes, first);
    X509Certificate signature = certificate(CardKey.DIGITAL_SIGNATURE, holder, attributes, second);
    Personalization.Document document =
        new Personalization.Document(
            String.format(Locale.ROOT, "4%014d", number), City.MIHON_SHI, CARD_ENDS);
    CardContents contents =
        new CardContents(
            "storm-" + number,
            pair(first, authentication),
            pair(second, signature),
            secrets(number),
            IssuerAccess.of(authority.cardMasterKey(), document.serial()),
            () -> personalization(document, name(number)));
    return new Person(
        contents,
        new IssuedCard(
            document.serial(),
            document.record(),
            holder,
            attributes,
            () -> authentication,
            () -> signature),
        name(number),
        "アラシ　" + KANA.charAt(number));
  }

  private static String name(int number) {
    return "嵐　" + NAMES.charAt(number);
  }

  private X509Certificate certificate(
      CardKey use, Holder holder, SignatureAttributes attributes, RsaKeys pair) {
    Instant then = ISSUED.atTime(LocalTime.NOON).atZone(ZONE).toInstant();
    return authority.issueAnew(use, holder, attributes, pair.publicKey(), then);
  }

  private static CardContents.KeyAndCertificate pair(RsaKeys keys, X509Certificate certificate) {
    try {
      return new CardContents.KeyAndCertificate(
          keys.privateKey(), certificate.getEncoded(), new byte[0]);
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("a certificate of our own has an encoding", e);
    }
  }

  /** No two of a card, and no two cards', are the same. */
  private static CardContents.Secrets secrets(int number) {
    return new CardContents.Secrets(
        String.format(Locale.ROOT, "2%02d7", number),
        String.format(Locale.ROOT, "ARASHI%02d", number),
        String.format(Locale.ROOT, "3%02d8", number),
        String.format(Locale.ROOT, "4%02d9", number),
        myNumber(number),
        String.format(Locale.ROOT, "%014d", number),
        "550202");
  }

  /** Next to nothing but zeros, with a check digit that is right. */
  private static String myNumber(int number) {
    return IntStream.range(0, 10)
        .mapToObj(check -> String.format(Locale.ROOT, "%011d%d", number, check))
        .filter(digits -> MyNumber.valid(digits.getBytes(StandardCharsets.US_ASCII)))
        .findFirst()
        .orElseThrow();
  }

  /** What nobody reads here but the card's own record and a name is as small as may be. */
  private Personalization personalization(Personalization.Document document, String name) {
    RsaKeys quick = keys.quick();
    byte[] nothing = {};
    CardIssuer.Key issuer = new CardIssuer.Key(new KeyIdentifier("6000033", 0), quick);
    return new Personalization(
        new Personalization.Holder(name, "見本市", BORN, 1),
        new Personalization.Pictures(nothing, nothing, nothing, nothing, nothing),
        document,
        new Personalization.Keys(quick, quick, quick, quick),
        new CardIssuer(issuer, issuer, issuer, issuer, issuer));
  }
}
