package org.madoguchi.app.errand.support;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a resident tells for an application with a form. Nothing here has been checked by anybody
 * but the resident and the clerk who looked at it.
 *
 * @param form number of the form
 * @param birthDate of who applies
 * @param photo null: none is needed, for a child of less than a year
 * @param wishes for the new card
 * @param contact where the application site writes to; null: none, and the way is paper
 */
public record Application(
    FormId form,
    LocalDate birthDate,
    @Nullable ApplicantPhoto photo,
    Wishes wishes,
    @Nullable Contact contact) {
  /** A signature certificate is for those who are at least so old, years. */
  public static final int SIGNATURE_FROM_YEARS = 15;

  /** Younger ones have a card without a photo, years (since December 2024). */
  public static final int PHOTO_FROM_YEARS = 1;

  /**
   * Who is written to.
   *
   * @param name for the letter; 1 to 60 characters
   * @param email 3 to 254 characters, RFC 5321 4.5.3.1.3
   */
  public record Contact(String name, String email) {
    /** Tells nothing. */
    @Override
    public String toString() {
      return "Contact[]";
    }
  }

  /** Whether somebody of that birth date has a photo on the card, on that day. */
  public static boolean needsPhoto(LocalDate birthDate, LocalDate today) {
    return !birthDate.plusYears(PHOTO_FROM_YEARS).isAfter(today);
  }

  /**
   * Whether somebody of that birth date may have a certificate for signatures, on that day. Age is
   * reached on the eve of the birthday (年齢計算ニ関スル法律; Civil Code 143).
   */
  public static boolean maySign(LocalDate birthDate, LocalDate today) {
    return !birthDate.plusYears(SIGNATURE_FROM_YEARS).minusDays(1).isAfter(today);
  }

  /** The same with what a clerk doesn't find right in the photo. */
  public Application doubted(List<String> doubts) {
    if (photo == null || doubts.isEmpty()) {
      return this;
    }
    List<String> all =
        Stream.concat(photo.warnings().stream(), doubts.stream()).distinct().toList();
    return new Application(
        form,
        birthDate,
        new ApplicantPhoto(photo.jpeg(), photo.shown(), all, photo.reason()),
        wishes,
        contact);
  }

  /** Tells nothing. */
  @Override
  public String toString() {
    return "Application[]";
  }
}
