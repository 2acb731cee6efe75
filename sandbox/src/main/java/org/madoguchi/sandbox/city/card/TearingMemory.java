package org.madoguchi.sandbox.city.card;

/**
 * The memory of a card that loses its power in the middle of a command: what the command writes
 * first is kept, what it writes afterwards is lost. One thread at a time.
 */
final class TearingMemory extends ForwardingMemory {
  private int writesLeft = Integer.MAX_VALUE;

  TearingMemory(CardMemory kept) {
    super(kept);
  }

  /** Whether the power goes during the command that comes now. */
  void tearing(boolean now) {
    writesLeft = now ? 1 : Integer.MAX_VALUE;
  }

  @Override
  public void write(String counter, int left) {
    if (writes()) {
      super.write(counter, left);
    }
  }

  @Override
  public void change(String counter, int left, String value) {
    if (writes()) {
      super.change(counter, left, value);
    }
  }

  @Override
  public void writeRecord(String name, byte[] content) {
    if (writes()) {
      super.writeRecord(name, content);
    }
  }

  private boolean writes() {
    if (writesLeft == 0) {
      return false;
    }
    writesLeft--;
    return true;
  }
}
