package org.madoguchi.app.errand.intake;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.madoguchi.card.Pin;
import org.madoguchi.card.PinReference;

/**
 * PINs of a card that isn't made yet, as its holder typed them. Whoever has them wipes them.
 *
 * <p>Thread rule: one thread at a time.
 */
public final class NewPins implements AutoCloseable {
  private final Map<PinReference, Pin> pins = new EnumMap<>(PinReference.class);

  /** Takes one over; an earlier one is wiped. */
  public void put(PinReference reference, Pin pin) {
    Pin earlier = pins.put(reference, pin);
    if (earlier != null) {
      earlier.close();
    }
  }

  /** Which there are. */
  public Set<PinReference> references() {
    return Set.copyOf(pins.keySet());
  }

  /** One of them; it stays this object's. */
  public Optional<Pin> of(PinReference reference) {
    return Optional.ofNullable(pins.get(reference));
  }

  @Override
  public void close() {
    pins.values().forEach(Pin::close);
    pins.clear();
  }
}
