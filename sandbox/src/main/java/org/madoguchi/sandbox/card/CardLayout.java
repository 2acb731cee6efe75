package org.madoguchi.sandbox.card;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The files of every application and who may use them (card.md 2). */
final class CardLayout {
  private static final CardFile.Access FREE = new CardFile.Access.Free();
  private static final CardFile UNIDENTIFIED = new CardFile.Unidentified();

  /** What a certificate file takes on the card, whatever is in it (card.md 2.1). */
  private static final int CERTIFICATE_FILE_SIZE = 3808;

  private final CardContents contents;
  private final RetryCounterStore counters;

  CardLayout(CardContents contents, RetryCounterStore counters) {
    this.contents = contents;
    this.counters = counters;
  }

  List<CardApplication> applications() {
    return List.of(jpki(), text(), face(), residentRegister(), common());
  }

  /** 公的個人認証AP. */
  private CardApplication jpki() {
    CardContents.KeyAndCertificate auth = contents.userAuthentication();
    CardContents.KeyAndCertificate sign = contents.digitalSignature();
    CardFile.Access byPassword = new CardFile.Access.AnyOf(Set.of(0x1B));
    CardFile.Access byPin = new CardFile.Access.AnyOf(Set.of(0x18));
    Map<Integer, CardFile> files = unidentified(0x05, 0x10, 0x16, 0x19, 0x1C, 0x1E);
    files.put(0x01, certificate(sign == null ? null : sign.certificate(), byPassword));
    files.put(0x02, certificate(sign == null ? null : sign.authority(), FREE));
    files.put(0x06, new CardFile.Data(TokenInfo.bytes(), FREE));
    files.put(0x08, new CardFile.Data(availability(), FREE));
    files.put(0x09, new CardFile.Data(new byte[0], new CardFile.Access.Never()));
    files.put(0x0A, certificate(auth == null ? null : auth.certificate(), FREE));
    files.put(0x0B, certificate(auth == null ? null : auth.authority(), FREE));
    if (auth != null) {
      files.put(0x17, new CardFile.SigningKey(auth.key(), byPin));
    }
    if (sign != null) {
      files.put(0x1A, new CardFile.SigningKey(sign.key(), byPassword));
    }
    CardContents.Secrets secrets = contents.secrets();
    files.put(0x18, secret("JPKI/0018", ReferenceData.Rule.PIN, secrets.userAuthenticationPin()));
    files.put(0x1B, secret("JPKI/001B", ReferenceData.Rule.PASSWORD, secrets.signaturePassword()));
    return new CardApplication("D392F000260100000001", files);
  }

  private byte[] availability() {
    byte present = (byte) 0x8F;
    return new byte[] {
      contents.digitalSignature() == null ? 0 : present,
      contents.userAuthentication() == null ? 0 : present,
      0
    };
  }

  /** 券面事項入力補助AP. */
  private CardApplication text() {
    CardContents.Secrets secrets = contents.secrets();
    Map<Integer, CardFile> files = unidentified(0x10, 0x1C, 0x1E);
    files.put(0x11, secret("text/0011", ReferenceData.Rule.PIN, secrets.textPin()));
    files.put(0x12, secret("text/0012", ReferenceData.Rule.BLOCKED, ""));
    files.put(0x14, secret("text/0014", ReferenceData.Rule.PRINTED, secrets.myNumber()));
    files.put(0x15, secret("text/0015", ReferenceData.Rule.PRINTED, secrets.faceNumber()));
    return new CardApplication("D3921000310001010408", files);
  }

  /** 券面事項確認AP; its A and B stand the other way round than in the text application. */
  private CardApplication face() {
    CardContents.Secrets secrets = contents.secrets();
    Map<Integer, CardFile> files = unidentified(0x14, 0x15, 0x1C, 0x1E);
    files.put(0x11, secret("face/0011", ReferenceData.Rule.PRINTED, secrets.birthDate()));
    files.put(0x12, secret("face/0012", ReferenceData.Rule.PRINTED, secrets.faceNumber()));
    files.put(0x13, secret("face/0013", ReferenceData.Rule.PRINTED, secrets.myNumber()));
    return new CardApplication("D3921000310001010402", files);
  }

  /** 住基AP. */
  private CardApplication residentRegister() {
    String pin = contents.secrets().residentRegisterPin();
    Map<Integer, CardFile> files = unidentified(0x02);
    files.put(0x1C, secret("juki/001C", ReferenceData.Rule.PIN, pin));
    return new CardApplication("D3921000310001010401", files);
  }

  /** 共通カードAP. */
  private CardApplication common() {
    String pin = contents.secrets().residentRegisterPin();
    Map<Integer, CardFile> files = unidentified(0x01, 0x02, 0x19);
    files.put(0x1C, secret("common/001C", ReferenceData.Rule.PIN, pin));
    return new CardApplication("D3921000310001010100", files);
  }

  private CardFile secret(String name, ReferenceData.Rule rule, String value) {
    return new CardFile.Secret(
        new ReferenceData(contents.id() + "/" + name, rule, value, counters));
  }

  private static CardFile certificate(byte @Nullable [] der, CardFile.Access access) {
    byte[] file = new byte[CERTIFICATE_FILE_SIZE];
    Arrays.fill(file, (byte) 0xFF);
    if (der != null) {
      System.arraycopy(der, 0, file, 0, der.length);
    }
    return new CardFile.Data(file, access);
  }

  private static Map<Integer, CardFile> unidentified(int... ids) {
    Map<Integer, CardFile> files = new TreeMap<>();
    for (int id : ids) {
      files.put(id, UNIDENTIFIED);
    }
    return files;
  }
}
