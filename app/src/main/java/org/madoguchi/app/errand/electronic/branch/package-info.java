/**
 * Orders of cards at the branch: the service that lobby terminals call, its book, what is asked of
 * the authority, slips, and the desk's part.
 */
package org.madoguchi.app.errand.electronic.branch;
