/** The database: SQLite in a file or a PostgreSQL server, by the same statements. */
@org.jspecify.annotations.NullMarked
package org.madoguchi.municipality.store;
