package org.madoguchi.config;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Something that the lobby terminal tells while nobody uses it. Immutable.
 *
 * @param code stable name
 * @param days on which it is told
 * @param text what it says; where there is a picture, the same in words, for who doesn't see it
 * @param picture PNG or JPEG file; null if there is none
 */
public record Notice(String code, DayRange days, LocalizedText text, @Nullable Path picture) {}
