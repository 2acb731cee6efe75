/** The commands of the sandbox and the simulated branch that they work with. */
package org.madoguchi.sandbox;
