package org.madoguchi.sandbox;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.municipality.desk.Reason;
import org.madoguchi.municipality.desk.Verdict;

/** What the officer on a tour decides, and what the resident is to hear of it. */
enum TourDecision {
  /** The card comes by post, and takes a certificate in the end. */
  accepts(new Verdict.Accepted(Verdict.Delivery.ADDRESSEE_ONLY), "accepted.addressee-only", null),
  /** Taken in, and the card is fetched at the town hall. */
  counter(new Verdict.AcceptedCounter(), "accepted-counter", null),
  /** A paper has expired: the resident is told. */
  refuses(
      new Verdict.Refused(Reason.PAPERS_EXPIRED),
      "refused.papers-expired",
      FailureCode.PAPERS_EXPIRED),
  /** Protective measures: nobody at the post office hears of them. */
  holds(new Verdict.Refused(Reason.HOLD), "refused.hold", FailureCode.MUNICIPAL_COUNTER);

  private final Verdict verdict;
  private final String onPage;
  private final @Nullable FailureCode heard;

  TourDecision(Verdict verdict, String onPage, @Nullable FailureCode heard) {
    this.verdict = verdict;
    this.onPage = onPage;
    this.heard = heard;
  }

  Verdict verdict() {
    return verdict;
  }

  /** The same on the officers' pages. */
  String onPage() {
    return onPage;
  }

  /** As what the resident hears that it came to nothing; empty: it didn't. */
  Optional<FailureCode> heard() {
    return Optional.ofNullable(heard);
  }
}
