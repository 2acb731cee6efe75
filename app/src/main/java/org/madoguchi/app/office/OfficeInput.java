package org.madoguchi.app.office;

/** Where the office screen sends what is touched and typed. Any thread; returns at once. */
public interface OfficeInput {
  /** A touch. */
  void touch(OfficeTouch touch);

  /** A character from the keyboard that the scanner is; carriage return or line feed for Enter. */
  void typed(char character);
}
