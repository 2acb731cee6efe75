package org.madoguchi.sandbox.city.card;

import java.util.HexFormat;

/** A working smart card that has nothing of a My Number card: a bank card, an employee card. */
public final class OtherCard implements SimulatedCard {
  private static final byte[] ATR = HexFormat.of().parseHex("3B80800101");

  @Override
  public byte[] atr() {
    return ATR.clone();
  }

  @Override
  public void powerOn() {}

  @Override
  public void powerOff() {}

  @Override
  public void reset() {}

  /** Knows the command SELECT, but none of the applications. */
  @Override
  public byte[] transmit(byte[] command) {
    boolean select = command.length > 1 && command[1] == (byte) 0xA4;
    return select ? StatusWord.FILE_NOT_FOUND.bytes() : StatusWord.INS_NOT_SUPPORTED.bytes();
  }
}
