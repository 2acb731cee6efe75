package org.madoguchi.app.errand.electronic;

import java.util.Set;
import org.madoguchi.app.errand.Availability;
import org.madoguchi.config.Municipality;

/**
 * A municipality and what it entrusts here of its residents' cards, at this moment.
 *
 * @param municipality its data
 * @param operations what may be ordered; empty: nothing
 * @param availability whether an order can be begun now
 */
public record CardOrderOffer(
    Municipality municipality, Set<CardOperation> operations, Availability availability) {
  public CardOrderOffer {
    operations = Set.copyOf(operations);
  }
}
