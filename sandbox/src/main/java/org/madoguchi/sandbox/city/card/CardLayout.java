package org.madoguchi.sandbox.city.card;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.madoguchi.sandbox.city.card.CardApplication.SessionKeys;
import org.madoguchi.sandbox.city.card.ReferenceData.Rule;

/**
 * The files of every application and who may use them (card.md 2). An application is laid out when
 * it is selected first. One thread at a time.
 */
final class CardLayout {
  private static final CardFile.Access FREE = new CardFile.Access.Free();
  private static final CardFile UNIDENTIFIED = new CardFile.Unidentified();

  private static final String JPKI = "D392F000260100000001";
  private static final String COMMON = "D3921000310001010100";
  private static final String RESIDENT_REGISTER = "D3921000310001010401";
  private static final String FACE = "D3921000310001010402";
  private static final String TEXT = "D3921000310001010408";

  /** Short EF ids of the two keys whose electronic certificates can be updated. */
  static final List<Integer> KEYS = List.of(0x17, 0x1A);

  private static final int PIN_TRIES = 3;
  private static final int PASSWORD_TRIES = 5;

  private static final String USER_AUTHENTICATION_PIN = "JPKI/0018";
  private static final String SIGNATURE_PASSWORD = "JPKI/001B";
  private static final String TEXT_PIN = "text/0011";
  private static final String REGISTER_PIN = "juki/001C";

  /** What a certificate file takes on the card, whatever is in it (card.md 2.1). */
  static final int CERTIFICATE_FILE_SIZE = 3808;

  private final CardContents contents;
  private final CardQuirks quirks;
  private final CardMemory memory;

  private final Map<Integer, CertificateUpdate> updates;

  private final Map<String, Supplier<CardApplication>> layouts = new LinkedHashMap<>();
  private final Map<String, CardApplication> laidOut = new TreeMap<>();
  private @Nullable Personalization personalization;
  private @Nullable MasterFile masterFile;

  CardLayout(CardContents contents, CardQuirks quirks, CardMemory memory) {
    this.contents = contents;
    this.quirks = quirks;
    this.memory = memory;
    this.updates =
        Map.of(
            0x17, update(0x17, contents.userAuthentication()),
            0x1A, update(0x1A, contents.digitalSignature()));
    layouts.put(JPKI, this::jpki);
    if (quirks.token() == CardQuirks.Token.CARD) {
      layouts.put(COMMON, this::common);
      layouts.put(RESIDENT_REGISTER, this::residentRegister);
      layouts.put(FACE, this::face);
      layouts.put(TEXT, this::text);
    }
  }

  private CertificateUpdate update(int key, CardContents.@Nullable KeyAndCertificate issued) {
    boolean inPlace = quirks.certificateUpdate() == CardQuirks.CertificateUpdate.IN_PLACE;
    return new CertificateUpdate(updateName(contents, key), issued, inPlace, memory);
  }

  /** Under which the card keeps what becomes of a key with its electronic certificate. */
  static String updateName(CardContents contents, int key) {
    return "%s/JPKI/%04X".formatted(contents.id(), key);
  }

  /** The key of that short EF id with its electronic certificate; null: it isn't one. */
  @Nullable CertificateUpdate update(int file) {
    return updates.get(file);
  }

  /** Another electronic certificate is in use: the application answers so from its selection on. */
  void renewCertificates() {
    laidOut.remove(JPKI);
  }

  /** The counter of a PIN that an issuer can unlock, by its short EF id; null: it isn't one. */
  @Nullable String unlockable(int file) {
    String name =
        switch (file) {
          case 0x11 -> TEXT_PIN;
          case 0x18 -> USER_AUTHENTICATION_PIN;
          case 0x1B -> SIGNATURE_PASSWORD;
          case 0x1C -> REGISTER_PIN;
          default -> null;
        };
    return name == null ? null : contents.id() + "/" + name;
  }

  /** The application of that name, or the first whose name begins so; null if there is none. */
  @Nullable CardApplication application(String name) {
    for (Map.Entry<String, Supplier<CardApplication>> layout : layouts.entrySet()) {
      if (layout.getKey().startsWith(name)) {
        return laidOut.computeIfAbsent(layout.getKey(), _ -> layout.getValue().get());
      }
    }
    return null;
  }

  /** Lays everything out that isn't yet. */
  void prepare() {
    layouts.keySet().forEach(this::application);
  }

  /** A data object of the card itself; null if there is none. */
  byte @Nullable [] object(int tag) {
    if (quirks.token() != CardQuirks.Token.CARD) {
      return null;
    }
    MasterFile file = masterFile;
    if (file == null) {
      file = new MasterFile(personalization());
      masterFile = file;
    }
    return file.object(tag);
  }

  private Personalization personalization() {
    Personalization known = personalization;
    if (known == null) {
      known = contents.personalization().get();
      personalization = known;
    }
    return known;
  }

  /** 公的個人認証AP. */
  private CardApplication jpki() {
    CardContents.KeyAndCertificate auth = current(0x17);
    CardContents.KeyAndCertificate sign = current(0x1A);
    CardFile.Access byPassword = anyOf(0x1B);
    CardFile.Access byPin = anyOf(0x18);
    CardFile.Access certificateAccess = quirks.token() == CardQuirks.Token.ANDROID ? byPin : FREE;
    Map<Integer, CardFile> files = unidentified(0x05, 0x10, 0x16, 0x19, 0x1C, 0x1E);
    files.put(0x01, certificate(sign == null ? null : sign.certificate(), byPassword));
    files.put(0x02, authority(contents.digitalSignature()));
    files.put(0x06, new CardFile.Data(TokenInfo.bytes(quirks.token()), FREE));
    files.put(0x08, new CardFile.Data(availability(sign, auth), FREE));
    files.put(0x09, new CardFile.Data(new byte[0], new CardFile.Access.Never()));
    files.put(0x0A, certificate(auth == null ? null : auth.certificate(), certificateAccess));
    files.put(0x0B, authority(contents.userAuthentication()));
    if (auth != null) {
      files.put(0x17, new CardFile.SigningKey(auth.key(), byPin));
    }
    if (sign != null) {
      files.put(0x1A, new CardFile.SigningKey(sign.key(), byPassword));
    }
    CardContents.Secrets secrets = contents.secrets();
    files.put(
        0x18,
        secret(USER_AUTHENTICATION_PIN, Rule.PIN, PIN_TRIES, secrets.userAuthenticationPin()));
    files.put(
        0x1B,
        secret(SIGNATURE_PASSWORD, Rule.PASSWORD, PASSWORD_TRIES, secrets.signaturePassword()));
    return new CardApplication(JPKI, files, 0, new SessionKeys.Closed());
  }

  private CardContents.@Nullable KeyAndCertificate current(int key) {
    CertificateUpdate update = updates.get(key);
    return update == null ? null : update.current();
  }

  private static byte[] availability(
      CardContents.@Nullable KeyAndCertificate sign,
      CardContents.@Nullable KeyAndCertificate auth) {
    byte present = (byte) 0x8F;
    return new byte[] {sign == null ? 0 : present, auth == null ? 0 : present, 0};
  }

  /** 券面事項入力補助AP: the PIN opens all, A the my number, B the attributes. */
  private CardApplication text() {
    CardContents.Secrets secrets = contents.secrets();
    Personalization card = personalization();
    TextFiles data = new TextFiles(card, secrets.myNumber());
    Map<Integer, CardFile> files = unidentified(0x10, 0x1C, 0x1E);
    CardFile.Access byAny = anyOf(0x11, 0x14, 0x15);
    files.put(0x01, new CardFile.Data(data.myNumber(), anyOf(0x11, 0x14)));
    files.put(0x02, new CardFile.Data(data.attributes(), anyOf(0x11, 0x15)));
    files.put(0x03, new CardFile.Data(data.integrity(), byAny));
    files.put(0x04, new CardFile.Data(data.certificate(), FREE));
    files.put(0x05, new CardFile.Data(data.basicInformation(), FREE));
    files.put(0x06, new CardFile.Data(data.sessionKey(), byAny));
    files.put(0x07, new CardFile.Data(data.signedPublicKey(), byAny));
    files.put(0x08, new CardFile.Data(TextFiles.filled(new byte[0], 16), byAny));
    files.put(0x11, secret(TEXT_PIN, Rule.PIN, PIN_TRIES, secrets.textPin()));
    files.put(0x12, secret("text/0012", Rule.BLOCKED, 0, ""));
    files.put(0x13, new CardFile.SigningKey(card.keys().text().privateKey(), FREE));
    files.put(0x14, printed("text/0014", Rule.MY_NUMBER, secrets.myNumber()));
    files.put(0x15, printed("text/0015", Rule.FACE_NUMBER, secrets.faceNumber()));
    SessionKeys afterPin = new SessionKeys.AfterPin(0x11, card.keys().session().privateKey());
    return new CardApplication(TEXT, files, 0x13, afterPin);
  }

  /** 券面事項確認AP; its A and B stand the other way round than in the text application. */
  private CardApplication face() {
    CardContents.Secrets secrets = contents.secrets();
    Personalization card = personalization();
    FaceFiles data = new FaceFiles(card);
    Map<Integer, CardFile> files = unidentified(0x14, 0x15, 0x1C, 0x1E);
    CardFile.Access byEither = anyOf(0x12, 0x13);
    files.put(0x01, new CardFile.Data(data.age(), anyOf(0x11)));
    files.put(0x02, new CardFile.Data(data.face(), byEither));
    files.put(0x03, new CardFile.Data(data.basicInformation(), FREE));
    files.put(0x04, new CardFile.Data(data.certificate(), FREE));
    files.put(0x05, new CardFile.Data(data.myNumber(), anyOf(0x13)));
    files.put(0x06, new CardFile.Data(TextFiles.filled(new byte[0], 16), byEither));
    files.put(0x11, printed("face/0011", Rule.BIRTH_DATE, secrets.birthDate()));
    files.put(0x12, printed("face/0012", Rule.FACE_NUMBER, secrets.faceNumber()));
    files.put(0x13, printed("face/0013", Rule.MY_NUMBER, secrets.myNumber()));
    files.put(0x1A, new CardFile.SigningKey(card.keys().face().privateKey(), FREE));
    return new CardApplication(FACE, files, 0x1A, new SessionKeys.NotConfigured());
  }

  /** 住基AP. */
  private CardApplication residentRegister() {
    String pin = contents.secrets().residentRegisterPin();
    Map<Integer, CardFile> files = new TreeMap<>();
    files.put(0x02, keyReference());
    files.put(0x1C, secret(REGISTER_PIN, Rule.PIN, PIN_TRIES, pin));
    return new CardApplication(RESIDENT_REGISTER, files, 0, new SessionKeys.Closed());
  }

  /** 共通カードAP: what the card is, as a record. */
  private CardApplication common() {
    String pin = contents.secrets().residentRegisterPin();
    Personalization card = personalization();
    Map<Integer, CardFile> files = new TreeMap<>();
    files.put(0x01, new CardFile.Records(List.of(Tlv.of(0x01, card.document().record()))));
    files.put(0x02, keyReference());
    files.put(0x19, new CardFile.AuthenticationKey(card.keys().common().privateKey()));
    files.put(0x1C, secret("common/001C", Rule.PIN, PIN_TRIES, pin));
    return new CardApplication(COMMON, files, 0, new SessionKeys.NotConfigured());
  }

  /** 0002 of two applications; which key it names nobody knows. */
  private CardFile keyReference() {
    return new CardFile.Data(personalization().issuer().card().id().bytes(), FREE);
  }

  private CardFile printed(String name, Rule rule, String value) {
    return secret(name, rule, quirks.printedTries(), value);
  }

  private CardFile secret(String name, Rule rule, int tries, String value) {
    return new CardFile.Secret(
        new ReferenceData(contents.id() + "/" + name, rule, tries, value, memory));
  }

  private static CardFile certificate(byte @Nullable [] der, CardFile.Access access) {
    byte[] content = der == null ? new byte[0] : der;
    return new CardFile.Data(TextFiles.filled(content, CERTIFICATE_FILE_SIZE), access);
  }

  /** Stays as issued: it is no trust anchor, and a new certificate may have another authority. */
  private static CardFile authority(CardContents.@Nullable KeyAndCertificate issued) {
    return certificate(issued == null ? null : issued.authority(), FREE);
  }

  private static CardFile.Access anyOf(Integer... secrets) {
    return new CardFile.Access.AnyOf(Set.of(secrets));
  }

  private static Map<Integer, CardFile> unidentified(int... ids) {
    Map<Integer, CardFile> files = new TreeMap<>();
    Arrays.stream(ids).forEach(id -> files.put(id, UNIDENTIFIED));
    return files;
  }
}
