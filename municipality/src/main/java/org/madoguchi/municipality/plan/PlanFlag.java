package org.madoguchi.municipality.plan;

/**
 * What a municipality is told about its plan, each after a sentence of a circular. Words and advice
 * stand in {@code words/plan_*.properties}.
 */
public enum PlanFlag {
  /** Fewer windows than the cards need. */
  F10("記6(2)", "現状の窓口の1日当たりの平均交付枚数を踏まえ、十分な窓口数が確保されているか。"),
  /** Other numbers than planned. */
  F11("記6", "カード交付の滞留が生じている場合や、実施状況が計画と乖離している団体がある場合には、必要な助言をいただきたいこと。"),
  /** Cards wait for long. */
  F12("大臣書簡", "別添の交付円滑化計画のフォローアップ調査の結果によれば、申請から交付まで一か月を大きく超える期間を要している市区町村が見受けられます。"),
  /** Weekends without an open day. */
  F13("記2(1)", "平日に来庁することが困難な住民の利便性に配慮し、毎週土日のいずれかは交付窓口を開設するなど土日の交付を積極的に実施されたいこと。"),
  /** No room for the windows, and none outside. */
  F14("記6(3)", "庁舎内での窓口の増設が困難な場合、庁舎外での臨時窓口の開設が予定されているか。"),
  /** People begin too late to be trained. */
  F15(
      "記2(3)",
      "職員数の増のためには、会計年度任用職員の採用が有効であるところ、会計年度任用職員の研修には一定の期間を要することから、" + "前倒しでの募集及び採用を行われたいこと。"),
  /** The months don't reach the target. */
  F16("記6(1)", "各市町村の交付枚数想定が、令和4年度末までにほとんどの住民が保有することを想定した枚数となっているか。"),
  /** Nobody has counted what a window does, or too well. */
  F17(
      "記2(2)",
      "必要な窓口数は、カード交付専用窓口と住民異動などの各種手続と併せてカードの交付を行っている窓口に分けた上で、"
          + "それぞれの窓口の現在の1日当たりの平均交付枚数を参考に算出すること。"),
  /** Forms with a QR code are posted late. */
  F18(
      "記3(2)",
      "QRコード付き申請書の個別送付については、申請促進に大きな効果が見込めることから、"
          + "マイナンバーカードの健康保険証としての利用開始を見据え、令和3年3月までに送付を完了するようスケジュールを設定されたいこと。"),
  /** Certificates from a convenience store cost as much as at the window. */
  F19(
      "記2(4)",
      "手数料を引下げてマイナンバーカードの取得へのインセンティブとしている例があるところであり、" + "窓口混雑の緩和にも効果的であることから、積極的に実施されたいこと。");

  private static final String CIRCULAR =
      "総務省自治行政局長通知「マイナンバーカード交付円滑化計画の改訂について」(令和2年10月27日 総行住第181号)";

  private final String place;
  private final String sentence;

  PlanFlag(String place, String sentence) {
    this.place = place;
    this.sentence = sentence;
  }

  /** The sentence, or its end, letter by letter as it stands there. */
  public String sentence() {
    return sentence;
  }

  /** Where it stands: document and place. */
  public String source() {
    return CIRCULAR + " " + place;
  }
}
