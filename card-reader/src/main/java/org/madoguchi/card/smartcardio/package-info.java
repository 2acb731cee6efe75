/**
 * Readers through {@code javax.smartcardio}: by any provider, such as jnasmartcardio, and any
 * single {@link javax.smartcardio.CardTerminal} that a program has already.
 *
 * <p>What a provider keeps of a command can't be wiped from here: over jnasmartcardio a copy of
 * each PIN stays in memory until something else overwrites it (decision 39). On Linux {@link
 * org.madoguchi.card.pcsc.PcscSlot} leaves none.
 */
package org.madoguchi.card.smartcardio;
