package org.madoguchi.app.doctor;

import java.util.List;

/**
 * Looks at one part of a terminal.
 *
 * @param part which, for whoever waits for it in vain
 * @param look tells at least one line; may block, and is given up then
 */
record Check(Part part, Look look) {
  /** The looking itself. */
  @FunctionalInterface
  interface Look {
    List<Diagnosis> look() throws Exception;
  }
}
