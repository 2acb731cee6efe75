package org.madoguchi.app.errand.certificate.lobby;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.madoguchi.app.lobby.screens.LobbyContext;

/**
 * What may stand on a certificate, known by its name in the municipality's configuration: the words
 * that few residents know, with a line of help and a made-up value for the picture.
 */
enum PaperItem {
  HOUSEHOLD_HEAD("household-head", "見本 太郎", "世帯主"),
  RELATIONSHIP("relationship", "本人", "続柄"),
  DOMICILE("domicile", "見本市 本町 1番", "本籍", "戸籍の表示"),
  HEAD_OF_REGISTER("head-of-register", "見本 太郎", "筆頭者"),
  MY_NUMBER("my-number", "0000 0000 0000", "マイナンバー", "個人番号"),
  RESIDENT_CODE("resident-code", "0000 000 0000", "住民票コード"),
  FORMER_ADDRESS("former-address", "見本町 2丁目", "前の住所", "前住所", "従前の住所"),
  FORMER_NAME("former-name", "例示", "旧氏", "旧姓"),
  NATIONALITY("nationality", "見本国", "国籍", "在留資格");

  private final String key;
  private final String sample;
  private final List<String> names;

  PaperItem(String key, String sample, String... names) {
    this.key = key;
    this.sample = sample;
    this.names = List.of(names);
  }

  /** The known items in a name such as 本籍・筆頭者, in its order. */
  static List<PaperItem> in(String japanese) {
    return Arrays.stream(values())
        .filter(item -> item.at(japanese) >= 0)
        .sorted(Comparator.comparingInt(item -> item.at(japanese)))
        .toList();
  }

  private int at(String japanese) {
    return names.stream().mapToInt(japanese::indexOf).filter(at -> at >= 0).min().orElse(-1);
  }

  /** What it means, in a line. */
  String help(LobbyContext c) {
    return c.words("term." + key);
  }

  /** Its name on the picture. */
  String label(LobbyContext c) {
    return c.words("sample." + key);
  }

  /** Nobody's. */
  String sample() {
    return sample;
  }
}
