package org.madoguchi.municipality.web;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address within the pages: of no case, or of one.
 *
 * @param id of the case; empty: none
 * @param rest after it, such as {@code /photo}
 */
record Address(String id, String rest) {
  private static final Pattern CASE = Pattern.compile("/intakes/([0-9a-f]{32})(/.*)?");
  private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");

  /** Pages of a case; of papers there are eight at most. */
  private static final Pattern PAGE = Pattern.compile("(/photo|/papers/([1-8])|/decide|/confirm)?");

  private static final Pattern PICTURE =
      Pattern.compile("/(?:photo|face|live|papers/([1-8]))\\.jpg");

  private static final int PAPER = 2;

  static Address of(String path) {
    Matcher matcher = CASE.matcher(path);
    return matcher.matches()
        ? new Address(matcher.group(1), matcher.group(2) == null ? "" : matcher.group(2))
        : new Address("", path);
  }

  /** Whether it can be a case's id. */
  static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  /** Whether it is a page that can be loaded. */
  boolean page() {
    return id.isEmpty() ? rest.equals("/") : PAGE.matcher(rest).matches();
  }

  /** Whether it is a picture of a case. */
  boolean picture() {
    return !id.isEmpty() && PICTURE.matcher(rest).matches();
  }

  /** Which thing is compared there: 0 the photo, from 1 the papers; empty if none is. */
  Optional<Integer> item() {
    Matcher matcher = PAGE.matcher(rest);
    if (rest.equals("/photo")) {
      return Optional.of(0);
    }
    return matcher.matches() && matcher.group(PAPER) != null
        ? Optional.of(Integer.valueOf(matcher.group(PAPER)))
        : Optional.empty();
  }

  /** Of which paper it is a picture, from 1; 0: of none. */
  int paperPicture() {
    Matcher matcher = PICTURE.matcher(rest);
    return matcher.matches() && matcher.group(1) != null ? Integer.parseInt(matcher.group(1)) : 0;
  }

  /** The whole of it. */
  String path() {
    return id.isEmpty() ? rest : Items.at(id) + rest;
  }
}
