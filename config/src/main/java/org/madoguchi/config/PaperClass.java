package org.madoguchi.config;

/** How much a paper proves who somebody is, as municipalities class them. */
public enum PaperClass {
  /** One of them proves it, mostly by a photo: a driving licence. */
  A,
  /** Without a photo that somebody vouches for: a 資格確認書. */
  B
}
