/**
 * The way to a card, whoever opens it: slots, channels, answers and faults, with decorators that
 * log, record, replay and shorten commands. It knows nothing of applications.
 */
package org.madoguchi.card.transport;
