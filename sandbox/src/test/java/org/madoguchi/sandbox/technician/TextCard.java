package org.madoguchi.sandbox.technician;

import java.util.HexFormat;
import org.madoguchi.sandbox.city.card.SimulatedCard;

/** The attributes of the public test card (card.md 3.2) behind the PIN 1234, and nothing else. */
final class TextCard implements SimulatedCard {
  private static final String FILE =
      "FF2065DF2108000E002000590064DF220FE9BB92E6A190E38080E5B9B9E4B99F"
          + "DF2336E69DB1E4BAACE983BDE6B885E780ACE5B882E8A6B3E5B883E5AD90"
          + "E58D97EFBC91EFBC92EFBC8DEFBC97EFBC8DEFBC92EFBC90EFBC92"
          + "DF24083139383030323137DF250131";

  private boolean open;

  @Override
  public synchronized byte[] transmit(byte[] command) {
    String sent = HexFormat.of().withUpperCase().formatHex(command);
    String answer =
        switch (sent) {
          case "00A4040C0AD3921000310001010408" -> "9000";
          case "002000910431323334" -> "9000";
          case "00B08200FB" -> open ? FILE + "FF".repeat(147) + "9000" : "6982";
          default -> sent.startsWith("00200091") ? "63C2" : "6D00";
        };
    open = sent.startsWith("0020") ? answer.equals("9000") : open && !sent.startsWith("00A4");
    return HexFormat.of().parseHex(answer);
  }

  @Override
  public byte[] atr() {
    return HexFormat.of().parseHex("3BE000FF8131FE4514");
  }

  @Override
  public void powerOn() {}

  @Override
  public synchronized void powerOff() {
    open = false;
  }

  @Override
  public void reset() {}
}
