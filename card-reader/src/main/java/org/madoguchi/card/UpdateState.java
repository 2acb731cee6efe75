package org.madoguchi.card;

import java.util.EnumMap;
import java.util.Map;
import org.madoguchi.card.data.MalformedData;

/**
 * How far a new electronic certificate has got on the card beside the one in use. Whether real
 * cards tell isn't public (card.md 4.7): then it is unknown.
 */
public sealed interface UpdateState {
  /** The card doesn't tell. */
  record Unknown() implements UpdateState {}

  /** Nothing is under way. */
  record None() implements UpdateState {}

  /** There is a new key without a certificate. */
  record Keyed() implements UpdateState {}

  /**
   * A part of the certificate is written.
   *
   * @param bytes how many, at least 1
   */
  record Writing(int bytes) implements UpdateState {}

  /** All of it is written; it isn't in use yet. */
  record Complete() implements UpdateState {}

  /** Of each key 4 bytes: short EF id, state, bytes written. */
  static Map<JpkiKey, UpdateState> parse(byte[] object) throws MalformedData {
    if (object.length != 4 * JpkiKey.values().length) {
      throw new MalformedData("update state of another length");
    }
    Map<JpkiKey, UpdateState> states = new EnumMap<>(JpkiKey.class);
    for (JpkiKey key : JpkiKey.values()) {
      for (int at = 0; at < object.length; at += 4) {
        if (object[at] == key.keyFile()) {
          int written = (object[at + 2] & 0xFF) << 8 | (object[at + 3] & 0xFF);
          states.put(key, of(object[at + 1], written));
        }
      }
    }
    if (states.size() != JpkiKey.values().length) {
      throw new MalformedData("update state of another key");
    }
    return states;
  }

  private static UpdateState of(int state, int written) throws MalformedData {
    return switch (state) {
      case 0 -> new None();
      case 1 -> new Keyed();
      case 2 -> new Writing(written);
      case 3 -> new Complete();
      default -> throw new MalformedData("no update state");
    };
  }
}
