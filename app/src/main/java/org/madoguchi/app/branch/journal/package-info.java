/**
 * The record of all that happened: lines, chain, reading, searching, and the gateway's
 * countersignature of its end.
 */
package org.madoguchi.app.branch.journal;
