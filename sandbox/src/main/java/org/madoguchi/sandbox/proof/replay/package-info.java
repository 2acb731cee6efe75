/**
 * The accidents of the field as scenarios that anyone can play against this program: each acts the
 * cause on the real branch and ends with nobody holding somebody else's papers.
 */
package org.madoguchi.sandbox.proof.replay;
