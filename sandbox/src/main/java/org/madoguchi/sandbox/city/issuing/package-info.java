/** The cards that the simulated residents hold: what is printed on them and written into them. */
package org.madoguchi.sandbox.city.issuing;
