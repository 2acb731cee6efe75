/**
 * The errand {@code registration} (errands.md S6): the card as an insurance card, and an account
 * for public money, by requests that the card signs one by one.
 */
@NullMarked
package org.madoguchi.app.errand.registration;

import org.jspecify.annotations.NullMarked;
