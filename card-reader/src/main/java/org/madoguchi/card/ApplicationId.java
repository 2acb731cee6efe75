package org.madoguchi.card;

import java.util.HexFormat;

/** The applications that every My Number card has (card.md 1.1). Others may be beside them. */
public enum ApplicationId {
  /** 公的個人認証AP: electronic certificates and their keys. */
  JPKI("D392F000260100000001"),
  /** 券面事項入力補助AP: my number and four attributes as text. */
  TEXT("D3921000310001010408"),
  /** 券面事項確認AP: the card's face as images. */
  FACE("D3921000310001010402"),
  /** 住基AP: for the offices of the resident register. */
  RESIDENT_REGISTER("D3921000310001010401"),
  /** 共通カードAP: card number, municipality, expiry. */
  COMMON("D3921000310001010100");

  private final String aid;

  ApplicationId(String aid) {
    this.aid = aid;
  }

  /** The full AID; a prefix of it may hit another application (card.md 1.1). */
  public byte[] aid() {
    return HexFormat.of().parseHex(aid);
  }
}
