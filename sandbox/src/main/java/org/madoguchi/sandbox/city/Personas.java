package org.madoguchi.sandbox.city;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.madoguchi.config.LocalizedText;
import org.madoguchi.sandbox.city.Persona.Card;
import org.madoguchi.sandbox.city.Persona.Descent;
import org.madoguchi.sandbox.city.Persona.ElectronicCertificate;
import org.madoguchi.sandbox.city.Persona.Household;
import org.madoguchi.sandbox.city.Persona.Marriage;
import org.madoguchi.sandbox.city.Persona.Person;
import org.madoguchi.sandbox.city.Persona.ResidentTax;
import org.madoguchi.sandbox.city.Persona.SealRegistration;
import org.madoguchi.sandbox.city.Persona.Sex;
import org.madoguchi.sandbox.city.card.CardQuirks;
import org.madoguchi.sandbox.city.card.QuirkKey;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlTable;

/**
 * The personas of the sandbox, out of {@code personas.toml} beside this class.
 *
 * <p>Thread rule: any thread.
 */
public final class Personas {
  /** User-authentication PIN of every persona's card. */
  public static final String PIN = "1234";

  /** Signature password of every persona's card. */
  public static final String PASSWORD = "ABC123";

  private Personas() {}

  /** All personas; the first is the default. */
  public static List<Persona> load() {
    return parse(City.resource("personas.toml"));
  }

  /**
   * The personas of another file in the same form.
   *
   * @throws IllegalArgumentException it isn't in that form; the message says what is amiss
   */
  public static List<Persona> parse(String toml) {
    TomlParseResult file = Toml.parse(toml);
    if (file.hasErrors()) {
      throw new IllegalArgumentException(file.errors().toString());
    }
    return tables(file, "persona").stream().map(Personas::persona).toList();
  }

  private static Persona persona(TomlTable t) {
    List<Person> members = tables(t, "household").stream().map(Personas::person).toList();
    TomlTable label = table(t, "label");
    return new Persona(
        text(t, "id"),
        LocalizedText.of(language -> text(label, language.code())),
        text(t, "municipality"),
        t.getBoolean("held", () -> false),
        members.get(number(t, "holder")),
        new Household(text(t, "address"), text(t, "domicile"), day(t, "register_since"), members),
        seal(table(t, "seal")),
        tables(t, "taxes").stream().map(Personas::tax).toList(),
        t.contains("card") ? card(table(t, "card")) : new Card.Other());
  }

  private static Person person(TomlTable t) {
    TomlTable register = table(t, "register");
    return new Person(
        text(t, "name"),
        text(t, "kana"),
        day(t, "birth"),
        Sex.valueOf(text(t, "sex").toUpperCase(Locale.ROOT)),
        text(t, "my_number"),
        text(t, "relationship"),
        day(t, "resident_since"),
        text(t, "moved_from"),
        new Descent(
            text(register, "relation"),
            text(register, "father"),
            text(register, "mother"),
            marriage(register)));
  }

  private static @Nullable Marriage marriage(TomlTable register) {
    return register.contains("married")
        ? new Marriage(day(register, "married"), text(register, "spouse"))
        : null;
  }

  private static SealRegistration seal(TomlTable t) {
    return new SealRegistration(text(t, "number"), day(t, "since"), text(t, "text"));
  }

  private static ResidentTax tax(TomlTable t) {
    return new ResidentTax(
        number(t, "year"),
        number(t, "salary"),
        number(t, "income"),
        number(t, "social_insurance"),
        number(t, "spouse"),
        number(t, "dependants"),
        number(t, "basic"),
        number(t, "taxable"),
        number(t, "city_income_levy"),
        number(t, "city_per_capita"),
        number(t, "prefecture_income_levy"),
        number(t, "prefecture_per_capita"),
        number(t, "forest"));
  }

  private static Card card(TomlTable t) {
    return new Card.MyNumber(
        PIN,
        number(t, "pin_tries"),
        PASSWORD,
        number(t, "password_tries"),
        ElectronicCertificate.valueOf(text(t, "electronic_certificate").toUpperCase(Locale.ROOT)),
        t.contains("quirks") ? quirks(table(t, "quirks")) : CardQuirks.NONE);
  }

  private static CardQuirks quirks(TomlTable t) {
    CardQuirks quirks = CardQuirks.NONE;
    for (String key : t.keySet()) {
      quirks = QuirkKey.set(quirks, key, text(t, key));
    }
    return quirks;
  }

  private static String text(TomlTable t, String key) {
    return found(t.getString(key), key);
  }

  private static int number(TomlTable t, String key) {
    return Math.toIntExact(found(t.getLong(key), key));
  }

  private static LocalDate day(TomlTable t, String key) {
    return found(t.getLocalDate(key), key);
  }

  private static TomlTable table(TomlTable t, String key) {
    return found(t.getTable(key), key);
  }

  private static List<TomlTable> tables(TomlTable t, String key) {
    TomlArray array = found(t.getArray(key), key);
    return IntStream.range(0, array.size()).mapToObj(array::getTable).toList();
  }

  private static <T> T found(@Nullable T value, String key) {
    if (value == null) {
      throw new IllegalArgumentException("a persona lacks " + key);
    }
    return value;
  }
}
