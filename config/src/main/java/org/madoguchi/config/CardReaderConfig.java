package org.madoguchi.config;

import java.util.regex.Pattern;

/**
 * The reader of the lobby terminal.
 *
 * @param namePattern the reader's name, a part of it, or a regular expression that it contains, in
 *     this order of reading; empty: any reader
 * @param service by which way it is reached
 */
public record CardReaderConfig(String namePattern, CardServiceSetting service) {
  /** A reader by the way that is right on this machine. */
  public CardReaderConfig(Pattern namePattern) {
    this(namePattern.pattern(), CardServiceSetting.AUTO);
  }
}
