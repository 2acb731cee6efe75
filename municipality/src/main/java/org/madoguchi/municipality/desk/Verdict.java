package org.madoguchi.municipality.desk;

/** What an officer decides. */
public sealed interface Verdict {
  /** How the card comes to its holder. */
  enum Delivery {
    ADDRESSEE_ONLY("addressee-only"),
    REGISTERED_MAIL("registered-mail");

    private final String word;

    Delivery(String word) {
      this.word = word;
    }

    /** Its stable name in messages and forms. */
    public String word() {
      return word;
    }
  }

  /** Its stable name in decisions. */
  String word();

  /** Identity is proven; the card goes by post. */
  record Accepted(Delivery delivery) implements Verdict {
    @Override
    public String word() {
      return "accepted";
    }
  }

  /** The application goes its way, and the card is fetched at the counter. */
  record AcceptedCounter() implements Verdict {
    @Override
    public String word() {
      return "accepted-counter";
    }
  }

  /** It isn't taken in. */
  record Refused(Reason reason) implements Verdict {
    @Override
    public String word() {
      return "refused";
    }
  }

  /** The call broke off; the resident may come again today. */
  record Suspended() implements Verdict {
    @Override
    public String word() {
      return "suspended";
    }
  }
}
