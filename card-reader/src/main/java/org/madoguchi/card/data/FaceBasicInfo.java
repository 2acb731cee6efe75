package org.madoguchi.card.data;

/**
 * EF 0003 of the face application, free to read (card.md 3.3). Nothing in it is personal.
 *
 * @param municipalityCode of the issuing municipality, 5 digits (全国地方公共団体コード)
 */
public record FaceBasicInfo(String municipalityCode) {
  public static final int USUAL_SIZE = 320;

  public static FaceBasicInfo parse(byte[] file) throws MalformedData {
    return new FaceBasicInfo(AsciiDigits.text(Tlv.first(file, 0xFF30).child(0xDF34).value(5)));
  }
}
