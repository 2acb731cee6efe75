/**
 * A seeded random simulation of whole branches on a virtual clock: the product's own branch between
 * simulated lobbies, clerks, gateway and MFP, compared after every step with a truth that the
 * branch can't see.
 */
package org.madoguchi.sandbox.proof.storm;
