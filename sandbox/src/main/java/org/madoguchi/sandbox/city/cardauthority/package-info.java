/**
 * The authority that holds the keys of the sandbox city's cards: it renews, issues and revokes
 * electronic certificates on them and unlocks PINs, by scripts that a terminal relays.
 */
package org.madoguchi.sandbox.city.cardauthority;
