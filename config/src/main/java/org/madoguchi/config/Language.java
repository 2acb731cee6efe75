package org.madoguchi.config;

/** A language of the screens. */
public enum Language {
  JA,
  EN
}
