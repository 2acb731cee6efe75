package org.madoguchi.sandbox.city.cardauthority;

/**
 * An order as a terminal asks for it; who may ask for it was checked before.
 *
 * @param id 128 random bits as a word; the same id is the same order
 * @param cardCommitment names the card, 32 bytes ({@link IssuedCard#commitment})
 * @param challenge what the card signs at read-back, 32 bytes
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record CardRequest(
    String id, CardOperation operation, byte[] cardCommitment, byte[] challenge) {}
