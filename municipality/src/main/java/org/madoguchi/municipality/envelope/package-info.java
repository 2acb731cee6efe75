/** What is enciphered and signed between branch and municipality, and the keys for it. */
@org.jspecify.annotations.NullMarked
package org.madoguchi.municipality.envelope;
