package org.madoguchi.sandbox.city.authority;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A made-up card holder, as far as an authority needs to know.
 *
 * @param persona stable name of the persona, {@code [a-z0-9-]+}
 * @param municipality five-digit code of where the card was issued
 * @param birthDate decides when the electronic certificates end
 * @param issued when they were issued
 * @param generation which authority issued them; another one gives other keys
 * @param last their last day where it comes before the fifth birthday, as the end of a period of
 *     stay does; null: the fifth birthday
 */
public record Holder(
    String persona,
    String municipality,
    LocalDate birthDate,
    LocalDate issued,
    CaGeneration generation,
    @Nullable LocalDate last) {
  private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
  private static final int BIRTHDAYS = 5;

  /** Whose electronic certificates last as long as most do. */
  public Holder(
      String persona,
      String municipality,
      LocalDate birthDate,
      LocalDate issued,
      CaGeneration generation) {
    this(persona, municipality, birthDate, issued, generation, null);
  }

  /** First second of validity: the morning of the day of issue. */
  public Instant from() {
    return issued.atStartOfDay(ZONE).toInstant();
  }

  /** Last second of validity: the evening of the fifth birthday after issue (card.md 7.2). */
  public Instant until() {
    return (last == null ? fifthBirthday() : last)
        .atTime(LocalTime.MAX)
        .atZone(ZONE)
        .toInstant()
        .truncatedTo(ChronoUnit.SECONDS);
  }

  private LocalDate fifthBirthday() {
    int age = issued.getYear() - birthDate.getYear();
    if (birthDate.plusYears(age).isAfter(issued)) {
      age--;
    }
    return birthDate.plusYears(age + BIRTHDAYS);
  }

  /** The same holder, whose electronic certificate is issued by the authority of today. */
  Holder issuedAnew(Instant now) {
    return new Holder(
        persona, municipality, birthDate, now.atZone(ZONE).toLocalDate(), CaGeneration.THIRD);
  }

  /** The age on a day, by birthdays. */
  public int ageOn(LocalDate day) {
    return Period.between(birthDate, day).getYears();
  }

  /** Names the keys: they outlast a year's end, so that their primes can be listed. */
  String keys() {
    return persona + "/" + generation;
  }

  /** Names the electronic certificates. */
  String label() {
    return last == null ? person() : person() + "/" + last;
  }

  /** Names the holder. */
  String person() {
    return persona + "/" + issued + "/" + generation;
  }
}
