/**
 * Papers by which residents prove who they are: what a clerk has ticked, and whether it suffices by
 * a municipality's rule (decision 51). Values, no I/O but the names of papers.
 */
package org.madoguchi.app.errand.papers;
