/**
 * The programs of the product ({@code run}, {@code office}, {@code tech}) and their composition by
 * hand.
 */
package org.madoguchi.app;
