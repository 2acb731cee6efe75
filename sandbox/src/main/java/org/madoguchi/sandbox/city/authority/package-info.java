/**
 * The authorities of the sandbox city: every key and certificate of the made-up world, always the
 * same ones, made on demand out of one seed. Separate programs therefore share one world without
 * sharing a file. The seed is public and the keys are worthless outside.
 */
package org.madoguchi.sandbox.city.authority;
