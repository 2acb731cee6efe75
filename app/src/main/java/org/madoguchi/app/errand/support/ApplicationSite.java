package org.madoguchi.app.errand.support;

import org.madoguchi.app.base.FailureCode;

/**
 * The line to the site that takes applications for cards, and to the municipality that sends forms,
 * both behind the gateway ({@code docs/gateway-openapi.json}). Everything may be asked again under
 * the same id: it is done once, and the answer is the same.
 *
 * <p>Thread rule: any thread; every call blocks at most for the gateway's deadline and is meant for
 * a virtual thread. Whatever goes wrong at the far end is a value.
 */
public interface ApplicationSite {
  /** The line of a branch where nobody entrusts applications. */
  static ApplicationSite none() {
    return new NoApplicationSite();
  }

  /** Sends an application. */
  SendAnswer send(SealedMessage message);

  /** Orders a form to the registered address. */
  OrderAnswer order(SealedMessage message);

  /** Answer to {@link #send}. */
  sealed interface SendAnswer {
    /** The site has it. */
    record Taken(SiteState site) implements SendAnswer {}

    /** It doesn't take it: the form isn't known or is stale, the photo won't do, it is closed. */
    record Refused(FailureCode why) implements SendAnswer {}

    /** There was no answer: nobody here knows whether the site has it. */
    record Unknown(FailureCode why) implements SendAnswer {}
  }

  /** Answer to {@link #order}. */
  sealed interface OrderAnswer {
    /** Taken, whoever is or isn't registered. */
    record Taken() implements OrderAnswer {}

    /** Refused, or no answer; asking again under the same id harms nobody. */
    record Failed(FailureCode why) implements OrderAnswer {}
  }
}
