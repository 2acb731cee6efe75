package org.madoguchi.app.branch.alarm;

import java.time.Instant;
import java.util.Optional;
import org.madoguchi.app.base.FailureCode;

/**
 * Something disagreed. Until a person has read it, nothing is released, paid or handed over.
 *
 * @param number names it within the branch
 * @param why what disagreed
 * @param receipt the issuance's receipt number, if it has one already
 * @param at when
 */
public record Alarm(long number, FailureCode why, Optional<String> receipt, Instant at) {}
