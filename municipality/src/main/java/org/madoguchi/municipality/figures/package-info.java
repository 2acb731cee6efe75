/** Post offices' monthly figures: taken, kept, and added up from office to nation. */
@org.jspecify.annotations.NullMarked
package org.madoguchi.municipality.figures;
