package org.madoguchi.app.errand.certificate;

import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.custody.IssuanceId;

/** The result of a signed request. */
public sealed interface Submission {
  record Accepted(IssuanceId issuance) implements Submission {}

  record Failed(FailureCode why) implements Submission {}
}
