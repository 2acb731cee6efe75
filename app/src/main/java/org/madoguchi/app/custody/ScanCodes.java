package org.madoguchi.app.custody;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.bouncycastle.util.encoders.Base32;

/**
 * Writes and reads the codes of slips and printed pages. A code is the issuance or case and a keyed
 * check (HMAC-SHA-256, RFC 2104, cut to 80 bits) under the branch's own key, so that it can't be
 * forged; it carries no personal data. Only {@code A-Z}, {@code 0-9} and {@code -} occur, which
 * scanners type identically on Japanese and US keyboard layouts.
 *
 * <p>Thread-safe.
 */
public final class ScanCodes {
  private static final Pattern SLIP = Pattern.compile("MD1S-([A-Z2-7]{26})-([A-Z2-7]{16})");
  private static final Pattern ERRAND = Pattern.compile("MD1E-([A-Z2-7]{26})-([A-Z2-7]{16})");
  private static final Pattern APPOINTMENT = Pattern.compile("MD1A-([A-Z2-7]{26})-([A-Z2-7]{16})");
  private static final Pattern PAGE =
      Pattern.compile("MD1P-([A-Z2-7]{26})-(\\d{1,3})-(\\d{1,3})-(\\d{1,3})-([A-Z2-7]{16})");

  private final SecretKey key;

  /**
   * @param key the branch's scan key, 256 bits
   */
  public ScanCodes(SecretKey key) {
    this.key = key;
  }

  /** What the slip's QR code holds. */
  public String slip(IssuanceId issuance) {
    String body = "MD1S-" + base32(issuance.bytes());
    return body + "-" + check(body);
  }

  /**
   * What the QR code on the slip of another errand holds.
   *
   * @param id of the case, 32 hexadecimal digits
   */
  public String errand(String id) {
    String body = "MD1E-" + base32(HexFormat.of().parseHex(id));
    return body + "-" + check(body);
  }

  /**
   * What the QR code on the slip of an appointment holds.
   *
   * @param id of the case, 32 hexadecimal digits
   */
  public String appointment(String id) {
    String body = "MD1A-" + base32(HexFormat.of().parseHex(id));
    return body + "-" + check(body);
  }

  /** What the code in the margin of a page holds. */
  public String page(ScanCode.PageCode page) {
    String body =
        "MD1P-%s-%d-%d-%d"
            .formatted(base32(page.issuance().bytes()), page.run(), page.number(), page.of());
    return body + "-" + check(body);
  }

  /**
   * Reads what a scanner or a clerk typed, with whatever keyboard and prefix ({@link TypedCode}).
   *
   * @return empty if it is no code of this branch, or its check doesn't hold
   */
  public Optional<ScanCode> read(String typed) {
    Set<ScanCode> read = new LinkedHashSet<>();
    TypedCode.of(SLIP, typed).forEach(text -> slip(text).ifPresent(read::add));
    TypedCode.of(ERRAND, typed).forEach(text -> errandOf(text).ifPresent(read::add));
    TypedCode.of(APPOINTMENT, typed).forEach(text -> appointmentOf(text).ifPresent(read::add));
    TypedCode.of(PAGE, typed).forEach(text -> page(text).ifPresent(read::add));
    return switch (read.size()) {
      case 0 -> ReceiptNumber.read(typed).map(ScanCode.Receipt::new);
      case 1 -> Optional.of(read.iterator().next());
      default -> Optional.empty(); // two codes in one text: ambiguous
    };
  }

  private Optional<ScanCode> slip(String text) {
    Matcher slip = SLIP.matcher(text);
    return slip.matches() && holds(text)
        ? Optional.of(new ScanCode.SlipCode(id(slip.group(1))))
        : Optional.empty();
  }

  private Optional<ScanCode> errandOf(String text) {
    Matcher slip = ERRAND.matcher(text);
    return slip.matches() && holds(text)
        ? Optional.of(new ScanCode.ErrandCode(id(slip.group(1)).toString()))
        : Optional.empty();
  }

  private Optional<ScanCode> appointmentOf(String text) {
    Matcher slip = APPOINTMENT.matcher(text);
    return slip.matches() && holds(text)
        ? Optional.of(new ScanCode.AppointmentCode(id(slip.group(1)).toString()))
        : Optional.empty();
  }

  private Optional<ScanCode> page(String text) {
    Matcher page = PAGE.matcher(text);
    return page.matches() && holds(text)
        ? Optional.of(
            new ScanCode.PageCode(
                id(page.group(1)),
                Integer.parseInt(page.group(2)),
                Integer.parseInt(page.group(3)),
                Integer.parseInt(page.group(4))))
        : Optional.empty();
  }

  /** Whether it contains the beginning of a code of ours but no whole one. */
  public static boolean incomplete(String typed) {
    return TypedCode.begun(typed)
        && TypedCode.of(SLIP, typed).isEmpty()
        && TypedCode.of(ERRAND, typed).isEmpty()
        && TypedCode.of(APPOINTMENT, typed).isEmpty()
        && TypedCode.of(PAGE, typed).isEmpty();
  }

  private boolean holds(String text) {
    int cut = text.lastIndexOf('-');
    return MessageDigest.isEqual(
        check(text.substring(0, cut)).getBytes(StandardCharsets.US_ASCII),
        text.substring(cut + 1).getBytes(StandardCharsets.US_ASCII));
  }

  private String check(String body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return base32(Arrays.copyOf(mac.doFinal(body.getBytes(StandardCharsets.US_ASCII)), 10));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }

  private static String base32(byte[] bytes) {
    return Base32.toBase32String(bytes).replace("=", "");
  }

  private static IssuanceId id(String base32) {
    return IssuanceId.of(Base32.decode(base32 + "======"));
  }
}
