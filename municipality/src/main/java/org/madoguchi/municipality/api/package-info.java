/** What branches call, as {@code docs/municipality-openapi.json} describes it. */
@org.jspecify.annotations.NullMarked
package org.madoguchi.municipality.api;
