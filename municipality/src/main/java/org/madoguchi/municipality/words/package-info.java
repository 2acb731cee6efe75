/** Words for officers, in each language: of the pages and of plans. */
@org.jspecify.annotations.NullMarked
package org.madoguchi.municipality.words;
