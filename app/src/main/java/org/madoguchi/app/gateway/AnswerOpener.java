package org.madoguchi.app.gateway;

/**
 * Opens what the municipality sealed, and believes nothing that isn't under a valid seal. Whether
 * the opened answer is the one that was asked for is compared by {@code custody.Chain} afterwards.
 *
 * <p>Thread rule: any thread.
 */
@FunctionalInterface
public interface AnswerOpener {
  /** Checks the seal first, then opens the document. */
  AnswerVerifier.Opening open(Gateway.IssueAnswer.Issued answer);
}
