package org.madoguchi.config;

/**
 * Someone who works at the branch, as far as the branch needs to know: a number and a badge, no
 * name.
 *
 * @param number stands in the journal, {@code [a-z0-9-]{1,32}}
 * @param badgeSha256 SHA-256 of the text in the badge's code, 64 lower-case hexadecimal digits; the
 *     text itself stands on the badge alone
 */
public record StaffMember(String number, String badgeSha256) {}
