/**
 * The stand-in for the site that takes applications for cards: forms, its own rules, its letters.
 */
@org.jspecify.annotations.NullMarked
package org.madoguchi.sandbox.city.site;
