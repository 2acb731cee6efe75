package org.madoguchi.app.branch;

import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.madoguchi.app.errand.support.ApplicationSite;
import org.madoguchi.app.errand.support.SealedMessage;
import org.madoguchi.app.errand.support.SiteState;
import org.madoguchi.app.keys.Issued;

/** The application site: takes everything, or answers what a test has ready for it. */
final class SiteDouble implements ApplicationSite {
  static final KeyPair INTAKE_KEYS = Issued.pair("RSA", 2048);
  static final X509Certificate INTAKE =
      Issued.authority("CN=Mihon City intake", INTAKE_KEYS, "SHA256withRSA");

  final List<SealedMessage> sent = new ArrayList<>();
  final Deque<SendAnswer> next = new ArrayDeque<>();

  @Override
  public SendAnswer send(SealedMessage message) {
    sent.add(message);
    return next.isEmpty() ? new SendAnswer.Taken(SiteState.MAIL_SENT) : next.removeFirst();
  }

  @Override
  public OrderAnswer order(SealedMessage message) {
    return new OrderAnswer.Taken();
  }
}
