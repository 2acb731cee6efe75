package org.madoguchi.app.technician;

import java.util.Locale;

/** What a technician is asked for a first configuration. Answers stand in TOML as they are. */
enum InitQuestion {
  ID("[a-z0-9-]{1,32}", "", "mihon-chuo"),
  NAME_JA(InitQuestion.TEXT, "", "見本中央郵便局"),
  NAME_EN(InitQuestion.TEXT, "", "Mihon Central Post Office"),
  HOURS("[0-2][0-9]:[0-5][0-9]-[0-2][0-9]:[0-5][0-9]", "09:00-17:00", "09:00-17:00"),
  PIXELS_PER_MILLIMETRE("[0-9]{1,2}(\\.[0-9]{1,4})?", "4.03", "4.03"),
  READER("[^'\\p{Cntrl}]{1,100}", "", "SONY FeliCa RC-S300"),
  MFP("ipps?://" + InitQuestion.PLACE, "", "ipps://mfp.example/ipp/print"),
  SLIP_PRINTER("ipps?://" + InitQuestion.PLACE, "", "ipp://slip.example/ipp/print"),
  GATEWAY("https://" + InitQuestion.PLACE, "", "https://gateway.example:8443/"),
  MUNICIPALITY(
      "[^\\p{Cntrl}]{1,400}",
      "config/municipality.example.toml",
      "config/municipality.example.toml");

  /** Nothing that ends or escapes a text of TOML. */
  private static final String TEXT = "[^\"\\\\\\p{Cntrl}]{0,99}[^\"\\\\\\p{Cntrl}\\s]";

  /** A host, maybe a port, maybe a path. */
  private static final String PLACE =
      "[A-Za-z0-9.-]{1,100}(:[0-9]{1,5})?(/[A-Za-z0-9._~/-]{0,100})?";

  private final String form;
  private final String usual;

  private final String example;

  InitQuestion(String form, String usual, String example) {
    this.form = form;
    this.usual = usual;
    this.example = example;
  }

  /** In the template, in an answers file and in the words. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean takes(String answer) {
    return answer.matches(form);
  }

  /** A regular expression. */
  String form() {
    return form;
  }

  /** What an answer looks like. */
  String example() {
    return example;
  }

  /** What an empty line means; empty: it must be answered. */
  String usual() {
    return usual;
  }
}
