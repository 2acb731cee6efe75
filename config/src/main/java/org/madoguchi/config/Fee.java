package org.madoguchi.config;

import java.time.LocalDate;

/**
 * A fee and the day from which it holds.
 *
 * @param from first day
 * @param yen for one copy, 0 to 100,000
 */
public record Fee(LocalDate from, int yen) {}
