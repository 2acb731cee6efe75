/** Signed messages by the card's keys. Needs BouncyCastle (bcpkix), which its user brings along. */
package org.madoguchi.card.cms;
