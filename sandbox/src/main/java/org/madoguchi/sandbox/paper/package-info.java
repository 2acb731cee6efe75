/** The certificates that the simulated municipalities make, as finished pages. */
package org.madoguchi.sandbox.paper;
