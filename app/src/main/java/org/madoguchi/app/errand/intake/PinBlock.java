package org.madoguchi.app.errand.intake;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.madoguchi.app.errand.support.ApplicationId;
import org.madoguchi.app.errand.support.Wishes;
import org.madoguchi.card.Pin;
import org.madoguchi.card.PinMistake;
import org.madoguchi.card.PinReference;
import org.madoguchi.card.PrintedFacts;

/**
 * The PINs of a card that isn't made yet, in a block of one length, so that nobody can tell from it
 * which there are. Pure; any thread.
 */
public final class PinBlock {
  /** Its length, bytes. */
  public static final int BYTES = 512;

  /** Which of a card's PINs has which name in the block, in its order. */
  private static final Map<String, PinReference> MEMBERS = members();

  private PinBlock() {}

  private static Map<String, PinReference> members() {
    Map<String, PinReference> members = new LinkedHashMap<>();
    members.put("signature", PinReference.DIGITAL_SIGNATURE);
    members.put("authentication", PinReference.USER_AUTHENTICATION);
    members.put("register", PinReference.RESIDENT_REGISTER);
    members.put("text", PinReference.TEXT);
    return members;
  }

  /** Which PINs a card with these wishes has. */
  public static Set<PinReference> wanted(Wishes wishes) {
    Set<PinReference> wanted = EnumSet.of(PinReference.RESIDENT_REGISTER, PinReference.TEXT);
    if (wishes.signature()) {
      wanted.add(PinReference.DIGITAL_SIGNATURE);
    }
    if (wishes.authentication()) {
      wanted.add(PinReference.USER_AUTHENTICATION);
    }
    return Set.copyOf(wanted);
  }

  /**
   * Makes one.
   *
   * @param pins stay as they are
   * @param birthDate which none may hold
   * @return which the caller wipes; empty if they aren't the wanted ones, or one won't do
   */
  public static Optional<byte[]> of(
      ApplicationId name, NewPins pins, Set<PinReference> wanted, LocalDate birthDate) {
    if (!pins.references().equals(wanted)
        || wanted.stream().anyMatch(w -> bad(w, pins, birthDate))) {
      return Optional.empty();
    }
    byte[] block = new byte[BYTES];
    Arrays.fill(block, (byte) ' ');
    int at = put(block, 0, "{\"id\":\"" + name.hex() + "\"");
    for (Map.Entry<String, PinReference> member : MEMBERS.entrySet()) {
      at = put(block, at, ",\"" + member.getKey() + "\":\"");
      Pin pin = pins.of(member.getValue()).orElse(null);
      if (pin != null) {
        pin.copyTo(block, at);
        at += pin.length();
      }
      at = put(block, at, "\"");
    }
    put(block, at, "}");
    return Optional.of(block);
  }

  private static boolean bad(PinReference reference, NewPins pins, LocalDate birthDate) {
    return pins.of(reference)
        .map(pin -> !PinMistake.ofNew(reference, pin, new PrintedFacts(birthDate, null)).isEmpty())
        .orElse(true);
  }

  /** Where the next one goes. */
  private static int put(byte[] block, int at, String text) {
    byte[] ascii = text.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(ascii, 0, block, at, ascii.length);
    return at + ascii.length;
  }
}
