/**
 * Electronic certificates and PINs of a card: renewal, first issue, revocation, setting a PIN anew
 * (公的個人認証サービス).
 *
 * <p>Not offered yet: what follows on what in the life of an order stands here and is proven, and
 * so does the line to the authority that changes cards; desk and store don't know this errand.
 */
package org.madoguchi.app.errand.electronic;
