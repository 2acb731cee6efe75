package org.madoguchi.sandbox.city;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madoguchi.config.LocalizedText;
import org.madoguchi.sandbox.city.card.CardQuirks;

/**
 * A made-up resident (体験用の人物) with everything that a municipality would know and the card that the
 * resident carries. Text in the clear is fine here, and only here: nobody real is behind it.
 *
 * @param id stable name, {@code [a-z0-9-]{1,32}}
 * @param label what this persona is good for, for the control panel
 * @param municipality code of the municipality where the persona is registered
 * @param held whether the municipality holds every certificate back (支援措置)
 * @param holder the card's holder, one of the household
 * @param household the holder's household
 * @param seal the holder's registered seal
 * @param taxes the holder's resident tax, latest year first
 * @param card what the persona lays on the reader
 */
public record Persona(
    String id,
    LocalizedText label,
    String municipality,
    boolean held,
    Person holder,
    Household household,
    SealRegistration seal,
    List<ResidentTax> taxes,
    Card card) {
  public Persona {
    taxes = List.copyOf(taxes);
    if (!household.members().contains(holder)) {
      throw new IllegalArgumentException("the holder is no member of the household");
    }
  }

  /** The same resident with another card. */
  public Persona with(Card other) {
    return new Persona(id, label, municipality, held, holder, household, seal, taxes, other);
  }

  /** Only the id: the rest would look like personal data in a log. */
  @Override
  public String toString() {
    return "Persona[" + id + "]";
  }

  /** Sex as registers have it. */
  public enum Sex {
    MALE("男"),
    FEMALE("女");

    private final String word;

    Sex(String word) {
      this.word = word;
    }

    /** As it is printed. */
    public String word() {
      return word;
    }
  }

  /**
   * One entry of a resident register.
   *
   * @param name family name, U+3000, given name (card.md 3.2)
   * @param kana the same in katakana
   * @param myNumber 12 digits with a valid check digit
   * @param relationship to the head of household, such as 妻
   * @param residentSince since when in this municipality
   * @param movedFrom address before that; empty if born here
   * @param descent what the family register says
   */
  public record Person(
      String name,
      String kana,
      LocalDate birth,
      Sex sex,
      String myNumber,
      String relationship,
      LocalDate residentSince,
      String movedFrom,
      Descent descent) {
    /** The name without the family name. */
    public String givenName() {
      return name.substring(name.indexOf('\u3000') + 1);
    }

    @Override
    public String toString() {
      return "Person[]";
    }
  }

  /**
   * A person in the family register.
   *
   * @param relation to the parents, such as 長女
   * @param marriage the present marriage
   */
  public record Descent(
      String relation, String father, String mother, @Nullable Marriage marriage) {}

  /** A marriage as the family register has it. */
  public record Marriage(LocalDate day, String spouse) {}

  /**
   * People who live together; the same people stand in one family register here.
   *
   * @param domicile registered domicile (本籍)
   * @param registerSince when the family register was drawn up
   * @param members the head of household first, who heads the family register too
   */
  public record Household(
      String address, String domicile, LocalDate registerSince, List<Person> members) {
    public Household {
      members = List.copyOf(members);
    }

    /** The head of household (世帯主), who heads the family register (筆頭者) too. */
    public Person head() {
      return members.getFirst();
    }

    @Override
    public String toString() {
      return "Household[]";
    }
  }

  /**
   * A registered seal.
   *
   * @param number registration number
   * @param text what is cut in the seal
   */
  public record SealRegistration(String number, LocalDate since, String text) {}

  /**
   * Resident tax of one fiscal year on the income of the calendar year before it; yen.
   *
   * @param year fiscal year, such as 2026 for 令和8年度
   * @param salary gross salary (給与収入)
   * @param income income from it after the standard deduction (給与所得)
   */
  public record ResidentTax(
      int year,
      int salary,
      int income,
      int socialInsurance,
      int spouse,
      int dependants,
      int basic,
      int taxable,
      int cityIncomeLevy,
      int cityPerCapita,
      int prefectureIncomeLevy,
      int prefecturePerCapita,
      int forest) {
    /** All deductions from income. */
    public int deductions() {
      return socialInsurance + spouse + dependants + basic;
    }

    /** All that is to be paid for the year. */
    public int total() {
      return cityIncomeLevy + cityPerCapita + prefectureIncomeLevy + prefecturePerCapita + forest;
    }
  }

  /** What a persona lays on the reader. */
  public sealed interface Card {
    /**
     * A My Number card.
     *
     * @param pin user-authentication PIN
     * @param pinTries tries left, 0 to 3
     * @param password signature password
     * @param passwordTries tries left, 0 to 5
     * @param quirks how the card behaves where cards differ
     */
    record MyNumber(
        String pin,
        int pinTries,
        String password,
        int passwordTries,
        ElectronicCertificate electronicCertificate,
        CardQuirks quirks)
        implements Card {
      /** The same card with other quirks. */
      public MyNumber with(CardQuirks others) {
        return new MyNumber(pin, pinTries, password, passwordTries, electronicCertificate, others);
      }

      @Override
      public String toString() {
        return "MyNumber[]";
      }
    }

    /** Some other card. */
    record Other() implements Card {}
  }

  /** State of the electronic certificate for user authentication. */
  public enum ElectronicCertificate {
    VALID,
    /** It and the one for signatures end soon: their renewal is due. */
    DUE,
    EXPIRED,
    REVOKED
  }
}
