package org.madoguchi.app.gateway;

/**
 * Verifies and opens a municipality's answer; nothing is accepted without a valid signature.
 * Whether it answers the request is checked by {@code custody.Chain} afterwards.
 *
 * <p>Thread rule: any thread.
 */
@FunctionalInterface
public interface AnswerOpener {
  /** Verifies the statement's signature first, then opens the document. */
  AnswerVerifier.Opening open(Gateway.IssueAnswer.Issued answer);
}
