package org.madoguchi.config;

import java.util.regex.Pattern;

/**
 * The PC/SC reader of the lobby terminal.
 *
 * @param namePattern regular expression that the reader's PC/SC name must contain
 */
public record CardReaderConfig(Pattern namePattern) {}
