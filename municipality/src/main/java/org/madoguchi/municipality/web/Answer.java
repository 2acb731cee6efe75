package org.madoguchi.municipality.web;

import org.madoguchi.config.Language;

/** What a browser gets. */
sealed interface Answer {
  /** A page. */
  record Page(int status, Html html) implements Answer {}

  /** What isn't a page: a picture, the style. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Bytes(String type, byte[] body) implements Answer {
    @Override
    public String toString() {
      return "Bytes[" + type + "]";
    }
  }

  /** Go there (RFC 9110 15.4.4), so that loading it again does nothing again. */
  record SeeOther(String to) implements Answer {}

  /** The same page in another language from now on. */
  record Speak(Language language, String to) implements Answer {}

  /** The method isn't for this address. */
  record OtherMethod(String allowed, Html html) implements Answer {}
}
