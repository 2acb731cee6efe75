package org.madoguchi.sandbox.storm;

import java.util.random.RandomGenerator;
import org.madoguchi.app.gateway.Gateway;
import org.madoguchi.printer.Printer;

/** A part as it would be with one of the faults of the field, in the place of the right one. */
public enum Mutant {
  /** No fault: the program as it is. */
  NONE;

  /** What a part may need. */
  record Place(
      Agenda agenda, RandomGenerator random, Townsfolk people, Truth truth, StormSeal seal) {}

  Gateway gateway(Gateway right, Place place) {
    return right;
  }

  Printer mfp(Printer right) {
    return right;
  }
}
