package org.madoguchi.config;

import java.util.Map;

/**
 * A ready choice by what the paper is for, so that the resident needn't know the names of
 * certificates.
 *
 * @param name what for, on screens
 * @param detail the certificate and what it shows, in words
 * @param kind code of the certificate kind
 * @param options option values that differ from the defaults, by option code
 */
public record Purpose(
    LocalizedText name, LocalizedText detail, String kind, Map<String, String> options) {
  public Purpose {
    options = Map.copyOf(options);
  }
}
