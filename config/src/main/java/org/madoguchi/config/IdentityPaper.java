package org.madoguchi.config;

import org.jspecify.annotations.Nullable;

/**
 * A paper that a municipality accepts as proof of identity: a row of its paper table.
 *
 * @param code stable name in the journal, {@code [a-z0-9-]{1,32}}
 * @param paperClass what it counts as
 * @param name name on screens; null if the program's own words for the code do
 * @param photo whether it has a photo of its holder
 * @param expires whether it has a last day, after which it counts as none
 * @param days when it is accepted as this
 */
public record IdentityPaper(
    String code,
    PaperClass paperClass,
    @Nullable LocalizedText name,
    boolean photo,
    boolean expires,
    DayRange days) {}
