/**
 * A virtual My Number card, and the slots and readers that it can be put into.
 *
 * <p>It shares no code with the card library, on purpose: a card that used the library's parser
 * would share its mistakes. What looks like a twin of a class there (TLV, status words, command
 * APDUs) is to stay one.
 */
package org.madoguchi.sandbox.city.card;
