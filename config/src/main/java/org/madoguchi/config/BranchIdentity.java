package org.madoguchi.config;

import java.time.ZoneId;

/**
 * Which post office this is.
 *
 * @param id short stable name, {@code [a-z0-9-]{1,32}}; also the subject of its TLS certificate
 * @param name the name on screens and slips
 * @param zone time zone of clocks, opening hours and fee dates
 * @param hours when the office terminal is staffed
 */
public record BranchIdentity(String id, LocalizedText name, ZoneId zone, OpeningHours hours) {}
