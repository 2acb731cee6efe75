package org.madoguchi.config;

/** One thing that a line of a paper rule asks for. */
public enum PaperNeed {
  /** A paper of class A. */
  A,
  /** A paper of class B. */
  B,
  /** A PIN that the card has found right. */
  PIN,
  /** The letter that tells a My Number: 個人番号通知書, or 通知カード of before. */
  NOTICE
}
