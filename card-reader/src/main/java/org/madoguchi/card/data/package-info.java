/** Values that are read from a My Number card, with the forms that they have on it. */
package org.madoguchi.card.data;
