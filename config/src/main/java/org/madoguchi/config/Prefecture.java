package org.madoguchi.config;

import java.util.List;
import java.util.Optional;

/** The 47 prefectures by their code (JIS X 0401): the first two digits of a municipality's. */
public final class Prefecture {
  private static final List<String> NAMES =
      List.of(
          "北海道", "青森県", "岩手県", "宮城県", "秋田県", "山形県", "福島県", "茨城県", "栃木県", "群馬県", "埼玉県", "千葉県", "東京都",
          "神奈川県", "新潟県", "富山県", "石川県", "福井県", "山梨県", "長野県", "岐阜県", "静岡県", "愛知県", "三重県", "滋賀県",
          "京都府", "大阪府", "兵庫県", "奈良県", "和歌山県", "鳥取県", "島根県", "岡山県", "広島県", "山口県", "徳島県", "香川県",
          "愛媛県", "高知県", "福岡県", "佐賀県", "長崎県", "熊本県", "大分県", "宮崎県", "鹿児島県", "沖縄県");

  private static final List<String> ENGLISH =
      List.of(
          "Hokkaido",
          "Aomori",
          "Iwate",
          "Miyagi",
          "Akita",
          "Yamagata",
          "Fukushima",
          "Ibaraki",
          "Tochigi",
          "Gunma",
          "Saitama",
          "Chiba",
          "Tokyo",
          "Kanagawa",
          "Niigata",
          "Toyama",
          "Ishikawa",
          "Fukui",
          "Yamanashi",
          "Nagano",
          "Gifu",
          "Shizuoka",
          "Aichi",
          "Mie",
          "Shiga",
          "Kyoto",
          "Osaka",
          "Hyogo",
          "Nara",
          "Wakayama",
          "Tottori",
          "Shimane",
          "Okayama",
          "Hiroshima",
          "Yamaguchi",
          "Tokushima",
          "Kagawa",
          "Ehime",
          "Kochi",
          "Fukuoka",
          "Saga",
          "Nagasaki",
          "Kumamoto",
          "Oita",
          "Miyazaki",
          "Kagoshima",
          "Okinawa");

  private Prefecture() {}

  /**
   * The name of a prefecture, in each language.
   *
   * @param code two digits
   * @return empty if there is none with that code
   */
  public static Optional<LocalizedText> name(String code) {
    String ja = of(code + "000");
    return ja.isEmpty()
        ? Optional.empty()
        : Optional.of(new LocalizedText(ja, ENGLISH.get(NAMES.indexOf(ja))));
  }

  /** The name of a municipality's prefecture; empty if its code can't be a real one. */
  static String of(String municipality) {
    if (!municipality.matches("[0-9]{5}")) {
      return "";
    }
    int number = Integer.parseInt(municipality, 0, 2, 10);
    return number < 1 || number > NAMES.size() ? "" : NAMES.get(number - 1);
  }
}
