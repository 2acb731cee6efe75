/** Decorators of a channel to a card: log, record, replay, short commands. */
package org.madoguchi.card.transport;
