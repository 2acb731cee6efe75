/** PC/SC readers and the applications of the My Number card. */
package org.madoguchi.card;
