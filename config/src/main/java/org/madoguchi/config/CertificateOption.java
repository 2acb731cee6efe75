package org.madoguchi.config;

import java.util.List;

/** Something that the resident may choose about a certificate. */
public sealed interface CertificateOption {
  /** The value of an {@link Item} that is to be printed. */
  String YES = "yes";

  /** The value of an {@link Item} that is left out. */
  String NO = "no";

  /** Stable name in requests, {@code [a-z0-9-]{1,32}}. */
  String code();

  /** Name on screens. */
  LocalizedText name();

  /** The value that holds until the resident chooses another. */
  String defaultValue();

  /** Whether the request may carry this value. */
  boolean allows(String value);

  /**
   * Exactly one of several values, such as whose data the paper shows.
   *
   * @param values at least two; the first is the default
   */
  record Choice(String code, LocalizedText name, List<Value> values) implements CertificateOption {
    public Choice {
      values = List.copyOf(values);
    }

    @Override
    public String defaultValue() {
      return values.getFirst().code();
    }

    @Override
    public boolean allows(String value) {
      return values.stream().anyMatch(v -> v.code().equals(value));
    }
  }

  /**
   * An item that is printed or left out, such as the relationship to the head of household.
   *
   * @param included whether it is printed unless the resident chooses otherwise
   */
  record Item(String code, LocalizedText name, boolean included) implements CertificateOption {
    @Override
    public String defaultValue() {
      return included ? YES : NO;
    }

    @Override
    public boolean allows(String value) {
      return value.equals(YES) || value.equals(NO);
    }
  }

  /** One value of a {@link Choice}. */
  record Value(String code, LocalizedText name) {}
}
