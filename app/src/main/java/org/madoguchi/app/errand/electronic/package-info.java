/**
 * Electronic certificates and PINs of a card: renewal, first issue, revocation, setting a PIN anew
 * (公的個人認証サービス).
 *
 * <p>Here stand what follows on what in the life of an order, and the line to the authority that
 * changes cards; the branch's book and service are in {@code branch}, the lobby's part in {@code
 * lobby}. The desk doesn't see papers yet: what the card itself can't say yes to isn't offered.
 */
package org.madoguchi.app.errand.electronic;
