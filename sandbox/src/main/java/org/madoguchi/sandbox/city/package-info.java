/** The simulated municipalities and their residents, as data. */
package org.madoguchi.sandbox.city;
