package org.madoguchi.app.errand.certificate;

import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.custody.CertificateRequest;

/** A request that the card will sign, or why there is none. */
public sealed interface Preparation {
  record Ready(CertificateRequest request) implements Preparation {}

  record Failed(FailureCode why) implements Preparation {}
}
