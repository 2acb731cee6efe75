/** A virtual My Number card, and the slots and readers that it can be put into. */
package org.madoguchi.sandbox.card;
