package org.madoguchi.sandbox.benchmark;

import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.madoguchi.sandbox.card.ForwardingCard;
import org.madoguchi.sandbox.card.SimulatedCard;

/**
 * A card that thinks once: what it was asked before it answers at once and the same, so that what
 * is measured is the way to the card. Thread-safe.
 */
final class RememberingCard extends ForwardingCard {
  private final ConcurrentMap<String, byte[]> answers = new ConcurrentHashMap<>();
  private final List<String> commands = new CopyOnWriteArrayList<>();

  RememberingCard(SimulatedCard card) {
    super(card);
  }

  /** Forgets what was asked; the answers stay. */
  void newDialogue() {
    commands.clear();
  }

  /** What was asked since, in hexadecimal. */
  List<String> dialogue() {
    return List.copyOf(commands);
  }

  @Override
  public byte[] transmit(byte[] command) {
    String hex = HexFormat.of().withUpperCase().formatHex(command);
    commands.add(hex);
    return answers.computeIfAbsent(hex, _ -> super.transmit(command));
  }
}
