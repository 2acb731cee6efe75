/**
 * The branch's database: one connection, transactions, its schema by numbered SQL, and how its
 * failures are told.
 */
package org.madoguchi.app.branch.store;
