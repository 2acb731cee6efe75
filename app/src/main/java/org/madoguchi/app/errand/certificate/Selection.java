package org.madoguchi.app.errand.certificate;

import java.util.SortedMap;

/**
 * What the resident chose.
 *
 * @param terminal lobby terminal
 * @param municipality five-digit code
 * @param kind certificate kind's code
 * @param options every option of the kind
 * @param copies at least 1
 */
public record Selection(
    String terminal,
    String municipality,
    String kind,
    SortedMap<String, String> options,
    int copies) {}
