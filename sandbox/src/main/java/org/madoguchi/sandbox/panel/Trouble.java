package org.madoguchi.sandbox.panel;

import java.util.Locale;
import org.madoguchi.config.LocalizedText;

/** Something that can be broken in the made-up city, and mended. */
public enum Trouble {
  READER_UNPLUGGED(Place.READER, "線が ぬけている", "unplugged"),
  CARD_SERVICE_DOWN(Place.READER, "しくみが 止まっている", "card service down"),
  MFP_OUT_OF_PAPER(Place.MFP, "用紙が ない", "out of paper"),
  MFP_JAM(Place.MFP, "紙づまり", "paper jam"),
  MFP_GONE(Place.MFP, "電源が 切れている", "gone"),
  /** The link breaks after the last byte of a document: nobody knows what came out. */
  MFP_LINK_CUT(Place.MFP, "送ったあとで 切れる", "cut after the last byte"),
  GATEWAY_DOWN(Place.GATEWAY, "つながらない", "down"),
  GATEWAY_SLOW(Place.GATEWAY, "とても おそい", "slow"),
  GATEWAY_NONSENSE(Place.GATEWAY, "でたらめを 答える", "answers nonsense"),
  GATEWAY_FOR_ANOTHER_REQUEST(Place.GATEWAY, "ほかの 申請の 答え", "for another request"),
  GATEWAY_FOR_ANOTHER_HOLDER(Place.GATEWAY, "ほかの 人の 答え", "for another holder"),
  /** The gateway doesn't get through to the authority that changes cards. */
  CARD_AUTHORITY_DOWN(Place.GATEWAY, "発行元に つながらない", "issuer down");

  private final Place place;
  private final LocalizedText label;

  Trouble(Place place, String ja, String en) {
    this.place = place;
    this.label = new LocalizedText(ja, en);
  }

  /** What is broken. */
  public Place place() {
    return place;
  }

  /** In words. */
  public LocalizedText label() {
    return label;
  }

  /** Its key's id. */
  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What can be broken. */
  public enum Place {
    READER("カードの 読み取り機", "card reader"),
    MFP("複合機", "multifunction printer"),
    GATEWAY("自治体ゲートウェイ", "municipal gateway");

    private final LocalizedText label;

    Place(String ja, String en) {
      this.label = new LocalizedText(ja, en);
    }

    /** In words. */
    public LocalizedText label() {
      return label;
    }
  }
}
