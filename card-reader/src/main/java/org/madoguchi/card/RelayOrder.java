package org.madoguchi.card;

import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a relay is opened for.
 *
 * @param id names the order; nothing of the card or its holder
 * @param applications AIDs that its script may select beside the issuer security domain, in
 *     hexadecimal, 5 to 16 bytes each (ISO/IEC 7816-4 12.2.3)
 */
public record RelayOrder(String id, RelayProfile profile, Set<String> applications) {
  public RelayOrder {
    applications =
        applications.stream()
            .map(aid -> aid.toUpperCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    for (String aid : applications) {
      int length = HexFormat.of().parseHex(aid).length;
      if (length < 5 || length > 16) {
        throw new IllegalArgumentException("no AID: " + aid);
      }
    }
  }
}
