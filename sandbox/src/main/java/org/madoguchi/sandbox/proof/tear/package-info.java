/** Cards that are torn away at every command of every script, and what is left of them. */
package org.madoguchi.sandbox.proof.tear;
