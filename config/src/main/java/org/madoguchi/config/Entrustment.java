package org.madoguchi.config;

/**
 * On which days a municipality entrusts an errand to the branch, and at what hours it answers for
 * it. Immutable.
 *
 * @param days first and last day, as far as they are said
 * @param hours the municipality's hours for it, without the branch's
 */
public record Entrustment(DayRange days, OpeningHours hours) {}
