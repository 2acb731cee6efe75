package org.madoguchi.config;

/**
 * Where residents can go for an errand while it can't be had here: another post office, a
 * convenience store, the town hall.
 *
 * @param errand for which
 * @param text the place, and when it is open; shown after "elsewhere:"
 */
public record Elsewhere(ErrandName errand, LocalizedText text) {}
