package org.madoguchi.card;

/**
 * What is left of one order on one card presence: commands and time. Owner thread only.
 *
 * <p>The clock starts when the relay is opened first.
 */
final class RelayBudget {
  private final RelayOrder order;
  private final long began = System.nanoTime();
  private int commands;

  RelayBudget(RelayOrder order) {
    this.order = order;
  }

  boolean isFor(String id) {
    return order.id().equals(id);
  }

  boolean tooMany(int more) {
    return commands + more > order.profile().mostCommands();
  }

  boolean tooLate() {
    return System.nanoTime() - began > order.profile().longest().toNanos();
  }

  void spend() {
    commands++;
  }
}
