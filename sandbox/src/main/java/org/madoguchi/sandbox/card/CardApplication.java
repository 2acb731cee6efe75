package org.madoguchi.sandbox.card;

import java.util.Map;

/**
 * An application of the card.
 *
 * @param aid application identifier in hexadecimal, 10 bytes (card.md 1.1)
 * @param files by EF id, 0001 to 001E: every one has a short EF id
 */
record CardApplication(String aid, Map<Integer, CardFile> files) {}
