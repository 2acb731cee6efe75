/** Proofs against the real program: storm, replay, tears, power cuts; here what they share. */
@org.jspecify.annotations.NullMarked
package org.madoguchi.sandbox.proof;
