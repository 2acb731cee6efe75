package org.madoguchi.municipality.envelope;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an officer sees of an application: the schema {@code Package} of {@code
 * docs/municipality-openapi.json}. Personal.
 *
 * @param form 23 digits
 * @param birthDate RFC 3339 full-date
 * @param photo for the card, JPEG; empty for a child of less than a year
 * @param face a still from the lobby, JPEG; empty where the photo is
 * @param warnings rules of which machine or clerk warned
 * @param frameKey 32 bytes
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record IntakePackage(
    String id,
    String municipality,
    String branch,
    String form,
    String birthDate,
    byte[] photo,
    byte[] face,
    List<Paper> papers,
    @Nullable List<String> warnings,
    @Nullable String exception,
    boolean signature,
    boolean authentication,
    boolean braille,
    boolean moving,
    @Nullable Boolean oldCard,
    @Nullable String language,
    byte[] frameKey) {
  /** As many papers as one application can bring. */
  private static final int MOST_PAPERS = 8;

  /**
   * A paper as the clerk saw it.
   *
   * @param code of the municipality's table
   * @param ticks what the clerk found on it
   * @param picture JPEG
   */
  public record Paper(String code, String paperClass, List<String> ticks, byte[] picture) {
    /** Without content. */
    @Override
    public String toString() {
      return "Paper[]";
    }
  }

  /** Reads one; empty if it isn't as the interface says. */
  public static Optional<IntakePackage> read(byte[] json) {
    return Json.read(json, IntakePackage.class, true).filter(IntakePackage::sound);
  }

  private boolean sound() {
    return form.matches("[0-9]{23}")
        && date(birthDate)
        && papers.size() <= MOST_PAPERS
        && frameKey.length == FrameSeal.KEY_BYTES
        && jpegOrNothing(photo)
        && jpegOrNothing(face)
        && (photo.length == 0) == (face.length == 0)
        && papers.stream().allMatch(p -> jpeg(p.picture()) && p.code().matches("[a-z0-9-]{1,40}"));
  }

  private static boolean date(String text) {
    try {
      LocalDate.parse(text);
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private static boolean jpegOrNothing(byte[] bytes) {
    return bytes.length == 0 || jpeg(bytes);
  }

  /** By its first marker (ITU-T T.81 B.1.1.3, SOI). */
  private static boolean jpeg(byte[] bytes) {
    return bytes.length > 3
        && (bytes[0] & 0xFF) == 0xFF
        && (bytes[1] & 0xFF) == 0xD8
        && (bytes[2] & 0xFF) == 0xFF;
  }

  /** Without content. */
  @Override
  public String toString() {
    return "IntakePackage[]";
  }
}
