package org.madoguchi.sandbox.city.card;

import org.jspecify.annotations.Nullable;

/**
 * Hands everything on to another memory: what sets or disturbs one thing overrides that alone.
 *
 * <p>Thread rule: as {@link CardMemory}.
 */
public abstract class ForwardingMemory implements CardMemory {
  private final CardMemory kept;

  /** In front of that memory. */
  protected ForwardingMemory(CardMemory kept) {
    this.kept = kept;
  }

  @Override
  public int left(String counter, int initial) {
    return kept.left(counter, initial);
  }

  @Override
  public void write(String counter, int left) {
    kept.write(counter, left);
  }

  @Override
  public @Nullable String changed(String counter) {
    return kept.changed(counter);
  }

  @Override
  public void change(String counter, int left, String value) {
    kept.change(counter, left, value);
  }

  @Override
  public byte @Nullable [] record(String name) {
    return kept.record(name);
  }

  @Override
  public void writeRecord(String name, byte[] content) {
    kept.writeRecord(name, content);
  }
}
