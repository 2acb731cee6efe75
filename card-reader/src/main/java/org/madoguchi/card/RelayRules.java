package org.madoguchi.card;

import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which commands of an authority's script reach the card (decision 48). The script is secret from
 * the terminal, but class and instruction of its commands stay readable under secure messaging; so
 * none of them signs with a key, presents a PIN or burns its tries. What isn't allowed here is
 * refused. Immutable, pure.
 */
public final class RelayRules {
  /** The issuer security domain, which every script may select. */
  public static final String ISSUER_SECURITY_DOMAIN = "A0000001510000";

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  /**
   * Classes with secure messaging on the basic channel, without chaining (ISO/IEC 7816-4 5.4.1;
   * GlobalPlatform Card Specification 11.1.4).
   */
  private static final Set<Integer> SECURED = Set.of(0x04, 0x08, 0x0C, 0x84, 0x88, 0x8C);

  private static final Set<Integer> CLEAR = Set.of(0x00, 0x80);

  private static final int CHECKSUM = 8;

  private final RelayOrder order;

  /** Of one order. */
  public RelayRules(RelayOrder order) {
    this.order = order;
  }

  /** Why a command isn't passed on; null: it is. */
  public @Nullable RelayRefusal refusal(byte[] command) {
    RawCommand raw = RawCommand.parse(command);
    if (raw == null) {
      return RelayRefusal.MALFORMED;
    }
    if (forbidden(raw.ins())) {
      return RelayRefusal.FORBIDDEN_INSTRUCTION;
    }
    if (SECURED.contains(raw.cla())) {
      return secured(raw);
    }
    return CLEAR.contains(raw.cla()) ? clear(raw, command) : RelayRefusal.FORBIDDEN_CLASS;
  }

  /** Instructions 6X and 9X don't exist: to T=0 they would be something else (ISO/IEC 7816-3). */
  private boolean forbidden(int ins) {
    return RelayProfile.ALWAYS_FORBIDDEN.contains(ins)
        || order.profile().forbidden().contains(ins)
        || (ins & 0xF0) == 0x60
        || (ins & 0xF0) == 0x90;
  }

  private @Nullable RelayRefusal secured(RawCommand raw) {
    return switch (raw.ins()) {
      case 0xA4, 0xA5 -> RelayRefusal.FORBIDDEN_APPLICATION; // nobody sees which
      case 0x82, 0x83 -> externalAuthenticate(raw);
      default -> raw.lc() < CHECKSUM ? RelayRefusal.IN_CLEAR : null;
    };
  }

  /** Cryptogram and checksum, of 8 or 16 bytes each. */
  private @Nullable RelayRefusal externalAuthenticate(RawCommand raw) {
    boolean right =
        raw.cla() == 0x84
            && raw.ins() == 0x82
            && order.profile().securityLevels().contains(raw.p1())
            && raw.p2() == 0
            && (raw.lc() == 2 * CHECKSUM || raw.lc() == 4 * CHECKSUM)
            && !raw.extended();
    return right ? null : RelayRefusal.SECURITY_LEVEL;
  }

  private @Nullable RelayRefusal clear(RawCommand raw, byte[] command) {
    boolean allowed =
        switch (raw.ins()) {
          case 0xA4 -> raw.cla() == 0x00 && selectable(raw, command);
          case 0xCA -> raw.lc() == 0; // GET DATA
          case 0x50 -> // INITIALIZE UPDATE with a challenge of 8 or 16 bytes
              raw.cla() == 0x80
                  && !raw.extended()
                  && (raw.lc() == CHECKSUM || raw.lc() == 2 * CHECKSUM);
          default -> false;
        };
    if (allowed) {
      return null;
    }
    return raw.ins() == 0xA4 ? RelayRefusal.FORBIDDEN_APPLICATION : RelayRefusal.IN_CLEAR;
  }

  /** By its full AID: a part of one may hit another application (card.md 1.1). */
  private boolean selectable(RawCommand raw, byte[] command) {
    boolean byName = raw.p1() == 0x04 && (raw.p2() == 0x00 || raw.p2() == 0x0C) && !raw.extended();
    String aid = HEX.formatHex(command, raw.dataAt(), raw.dataAt() + raw.lc());
    return byName && (aid.equals(ISSUER_SECURITY_DOMAIN) || order.applications().contains(aid));
  }
}
