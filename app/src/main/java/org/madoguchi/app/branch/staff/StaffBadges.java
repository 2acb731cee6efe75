package org.madoguchi.app.branch.staff;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.bouncycastle.util.encoders.Base32;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.custody.Digest;
import org.madoguchi.app.custody.TypedCode;
import org.madoguchi.config.StaffMember;

/**
 * Tells whose badge was scanned, and how many people must answer for a destruction. A badge's code
 * is 128 random bits, so that its SHA-256 in the configuration gives nothing away. Immutable, any
 * thread.
 */
public final class StaffBadges {
  private static final String PREFIX = "MD1B-";
  private static final Pattern BEGINNING = Pattern.compile(PREFIX);
  private static final Pattern FORM = Pattern.compile(PREFIX + "[A-Z2-7]{26}");
  private static final int RANDOM_BYTES = 16;

  /** Where paper or money is destroyed, two people see it. */
  private static final int WITNESSES = 2;

  private final List<StaffMember> staff;

  public StaffBadges(List<StaffMember> staff) {
    this.staff = List.copyOf(staff);
  }

  /**
   * The text of a new badge: only what a scanner types alike on every keyboard layout.
   *
   * @param random cryptographic
   */
  public static String draw(RandomGenerator random) {
    byte[] bytes = new byte[RANDOM_BYTES];
    random.nextBytes(bytes);
    return PREFIX + Base32.toBase32String(bytes).replace("=", "");
  }

  /** What the configuration says of a badge. */
  public static String sha256(String badge) {
    return Digest.of(TypedCode.plain(badge).getBytes(StandardCharsets.US_ASCII)).hex();
  }

  /** Whether a scanned text is a badge at all, somebody's or nobody's. */
  public static boolean looksLikeBadge(String text) {
    return !TypedCode.of(BEGINNING, text).isEmpty();
  }

  /** Whose it is. */
  public Optional<StaffNumber> read(Badge badge) {
    return TypedCode.of(FORM, badge.text()).stream()
        .flatMap(text -> whose(text).stream())
        .findFirst();
  }

  private Optional<StaffNumber> whose(String text) {
    byte[] digest = sha256(text).getBytes(StandardCharsets.US_ASCII);
    return staff.stream()
        .filter(
            s -> MessageDigest.isEqual(digest, s.badgeSha256().getBytes(StandardCharsets.US_ASCII)))
        .map(s -> new StaffNumber(s.number()))
        .findFirst();
  }

  /** How many different badges are needed where paper or money is destroyed. */
  public int needed() {
    return Math.min(WITNESSES, staff.size());
  }

  /**
   * Who answers for what was typed where a slip is scanned otherwise: one person, where people have
   * badges at all; with none configured the journal says that it was typed.
   */
  public Result attest(Presented presented, boolean needed) {
    return switch (attest(new Destruction(0, presented.badges()), false)) {
      case Result.Refused refused -> refused;
      case Result.Agreed agreed ->
          needed && !staff.isEmpty() && agreed.attested().by().isEmpty()
              ? new Result.Refused(FailureCode.BADGE_NEEDED)
              : agreed;
    };
  }

  /** The people behind the badges; fails with a code if too few of them are different people. */
  public Result attest(Destruction destruction, boolean destroys) {
    List<StaffNumber> by = new ArrayList<>();
    for (Badge badge : destruction.badges()) {
      Optional<StaffNumber> number = read(badge);
      if (number.isEmpty()) {
        return new Result.Refused(FailureCode.BADGE_UNKNOWN);
      }
      if (!by.contains(number.get())) {
        by.add(number.get());
      }
    }
    return destroys && by.size() < needed()
        ? new Result.Refused(FailureCode.SECOND_PERSON_MISSING)
        : new Result.Agreed(new Destruction.Attested(destruction.sheets(), by));
  }

  /** The people behind the badges, or why there are too few. */
  public sealed interface Result {
    record Agreed(Destruction.Attested attested) implements Result {}

    record Refused(FailureCode why) implements Result {}
  }
}
