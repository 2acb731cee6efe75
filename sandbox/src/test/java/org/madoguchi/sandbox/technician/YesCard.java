package org.madoguchi.sandbox.technician;

import java.util.HexFormat;
import org.madoguchi.sandbox.city.card.SimulatedCard;

/**
 * A chip that says yes.
 *
 * @param select its answer to SELECT; {@code known}: 9000 to the applications of a My Number card
 *     and 6A82 to others
 * @param other its answer to everything else
 */
record YesCard(String select, String other) implements SimulatedCard {
  private static final String[] KNOWN = {
    "D392F000260100000001", "D392100031000101", "A0000001510000"
  };

  @Override
  public byte[] atr() {
    return HexFormat.of().parseHex("3B00");
  }

  @Override
  public byte[] transmit(byte[] command) {
    return HexFormat.of().parseHex(command[1] == (byte) 0xA4 ? selected(command) : other);
  }

  private String selected(byte[] command) {
    if (!select.equals("known")) {
      return select;
    }
    String hex = HexFormat.of().withUpperCase().formatHex(command);
    for (String aid : KNOWN) {
      if (hex.contains(aid)) {
        return "9000";
      }
    }
    return "6A82";
  }

  @Override
  public void powerOn() {}

  @Override
  public void powerOff() {}

  @Override
  public void reset() {}
}
