package org.madoguchi.config;

/** How strong a proof of identity a paper is, as municipalities class them. */
public enum PaperClass {
  /** One of them proves it, mostly by a photo: a driving licence. */
  A,
  /** Without a photo that somebody vouches for: a 資格確認書. */
  B,
  /** The letter that tells a My Number: 個人番号通知書, or 通知カード of before. Proves nothing alone. */
  NOTICE
}
