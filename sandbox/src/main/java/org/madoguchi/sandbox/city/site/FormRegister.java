package org.madoguchi.sandbox.city.site;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.madoguchi.app.custody.Digest;
import org.madoguchi.app.errand.support.FormId;
import org.madoguchi.sandbox.city.Persona;

/**
 * The application forms that were sent to the personas: each has one that is valid and one from
 * before the last move. Immutable, any thread.
 */
public final class FormRegister {
  private static final BigInteger FORMS = BigInteger.TEN.pow(FormId.LENGTH);

  private final Map<String, Form> forms = new HashMap<>();

  /**
   * A form.
   *
   * @param persona whose
   * @param birthDate as the register has it
   * @param stale whether name or address have changed since
   */
  public record Form(String persona, LocalDate birthDate, boolean stale) {}

  /** The forms of these. */
  public FormRegister(List<Persona> personas) {
    for (Persona persona : personas) {
      for (boolean stale : new boolean[] {false, true}) {
        forms.put(
            idOf(persona, stale).digits(), new Form(persona.id(), persona.holder().birth(), stale));
      }
    }
  }

  /** The number of a persona's form; the same for ever. */
  public static FormId idOf(Persona persona, boolean stale) {
    String seed = (stale ? "stale form " : "form ") + persona.id();
    BigInteger number =
        new BigInteger(1, Digest.of(seed.getBytes(StandardCharsets.UTF_8)).bytes()).mod(FORMS);
    return new FormId("0".repeat(FormId.LENGTH - number.toString().length()) + number);
  }

  /** The form of that number. */
  Optional<Form> find(String digits) {
    return Optional.ofNullable(forms.get(digits));
  }
}
