package org.madoguchi.app.errand.support;

import java.time.LocalDate;

/**
 * What a resident tells so that a form is sent to the registered address. Whether anybody of that
 * name is registered isn't told back.
 *
 * @param name as the resident writes it, in kana or Latin letters; 1 to 60 characters
 * @param birthDate of who will apply
 */
public record FormOrder(String name, LocalDate birthDate) {
  /** Tells nothing. */
  @Override
  public String toString() {
    return "FormOrder[]";
  }
}
