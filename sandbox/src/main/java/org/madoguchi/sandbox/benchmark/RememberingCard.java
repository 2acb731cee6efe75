package org.madoguchi.sandbox.benchmark;

import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.madoguchi.sandbox.card.SimulatedCard;

/**
 * A card that thinks once: what it was asked before it answers at once and the same, so that what
 * is measured is the way to the card. Thread-safe.
 */
final class RememberingCard implements SimulatedCard {
  private final SimulatedCard card;
  private final ConcurrentMap<String, byte[]> answers = new ConcurrentHashMap<>();
  private final List<String> commands = new CopyOnWriteArrayList<>();

  RememberingCard(SimulatedCard card) {
    this.card = card;
  }

  /** Forgets what was asked; the answers stay. */
  void newDialogue() {
    commands.clear();
  }

  /** What was asked since, in hexadecimal. */
  List<String> dialogue() {
    return List.copyOf(commands);
  }

  /** Bytes of a dialogue, commands and answers. */
  int bytes(List<String> dialogue) {
    return dialogue.stream()
        .mapToInt(c -> c.length() / 2 + answers.getOrDefault(c, new byte[0]).length)
        .sum();
  }

  @Override
  public byte[] atr() {
    return card.atr();
  }

  @Override
  public void powerOn() {
    card.powerOn();
  }

  @Override
  public void powerOff() {
    card.powerOff();
  }

  @Override
  public void reset() {
    card.reset();
  }

  @Override
  public byte[] transmit(byte[] command) {
    String hex = HexFormat.of().withUpperCase().formatHex(command);
    commands.add(hex);
    return answers.computeIfAbsent(hex, _ -> card.transmit(command));
  }
}
