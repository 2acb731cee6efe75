package org.madoguchi.sandbox.benchmark;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.madoguchi.sandbox.city.card.ForwardingCard;
import org.madoguchi.sandbox.city.card.SimulatedCard;

/**
 * A card that thinks once: what it was asked before it answers at once and the same, so that what
 * is measured is the way to the card. Thread-safe.
 */
final class RememberingCard extends ForwardingCard {
  private final Map<ByteBuffer, byte[]> answers = new ConcurrentHashMap<>();

  /** What is asked, while somebody wants to know; a list that only grew would cost time itself. */
  private @Nullable List<String> heard;

  RememberingCard(SimulatedCard card) {
    super(card);
  }

  /** Listens from now on. */
  synchronized void listen() {
    heard = new ArrayList<>();
  }

  /** What was asked since, in hexadecimal; listens no more. */
  synchronized List<String> dialogue() {
    List<String> all = heard;
    heard = null;
    return all == null ? List.of() : List.copyOf(all);
  }

  @Override
  public byte[] transmit(byte[] command) {
    note(command);
    byte[] known = answers.get(ByteBuffer.wrap(command));
    if (known != null) {
      return known;
    }
    byte[] answer = super.transmit(command);
    answers.put(ByteBuffer.wrap(command.clone()), answer);
    return answer;
  }

  private synchronized void note(byte[] command) {
    if (heard != null) {
      heard.add(HexFormat.of().withUpperCase().formatHex(command));
    }
  }
}
