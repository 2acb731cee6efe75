/**
 * The smart card service of the machine through the foreign function interface (decision 30). Not
 * exported: {@code CardAccess} and {@code CardService} open it.
 */
package org.madoguchi.card.pcsc;
