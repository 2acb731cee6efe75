package org.madoguchi.app.errand.registration.lobby;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.madoguchi.app.errand.registration.BankAccount;

/**
 * An account while it is told, number after number. Its {@code toString} shows nothing.
 *
 * @param kind of bank
 * @param told numbers that are told, in the order of {@link Kind#fields}
 */
public record AccountEntry(Kind kind, List<String> told) {
  public AccountEntry {
    told = List.copyOf(told);
  }

  /** One number, as it is printed. */
  public enum Field {
    /** 記号 of ゆうちょ銀行. */
    SYMBOL(5, 5),
    /** 番号 of ゆうちょ銀行. */
    SERIAL(2, 8),
    /** 銀行コード. */
    BANK(4, 4),
    /** 支店番号. */
    BRANCH(3, 3),
    /** 口座番号. */
    NUMBER(7, 7);

    private final int shortest;
    private final int longest;

    Field(int shortest, int longest) {
      this.shortest = shortest;
      this.longest = longest;
    }

    /** So many digits at least. */
    public int shortest() {
      return shortest;
    }

    /** So many at most. */
    public int longest() {
      return longest;
    }
  }

  /** Which numbers a bank's account has. */
  public enum Kind {
    /** ゆうちょ銀行: 記号 and 番号, as people know it. */
    POST(List.of(Field.SYMBOL, Field.SERIAL)),
    /** Every other bank. */
    OTHER(List.of(Field.BANK, Field.BRANCH, Field.NUMBER));

    private final List<Field> fields;

    Kind(List<Field> fields) {
      this.fields = fields;
    }

    /** Its numbers, in order. */
    public List<Field> fields() {
      return fields;
    }
  }

  /** Nothing told yet. */
  static AccountEntry of(Kind kind) {
    return new AccountEntry(kind, List.of());
  }

  /** Whether all of it is told. */
  boolean whole() {
    return told.size() == kind.fields().size();
  }

  /**
   * Which number is told next.
   *
   * @throws IndexOutOfBoundsException if it is whole
   */
  public Field next() {
    return kind.fields().get(told.size());
  }

  /** With the next number. */
  AccountEntry with(String digits) {
    List<String> all = new ArrayList<>(told);
    all.add(digits);
    return new AccountEntry(kind, all);
  }

  /** Without the last number; empty if none is told. */
  Optional<AccountEntry> before() {
    return told.isEmpty()
        ? Optional.empty()
        : Optional.of(new AccountEntry(kind, told.subList(0, told.size() - 1)));
  }

  /** Which account it is; empty if there can't be one. */
  Optional<BankAccount> account() {
    return switch (kind) {
      case POST -> BankAccount.ofPassbook(told.get(0), told.get(1));
      case OTHER -> Optional.of(new BankAccount(told.get(0), told.get(1), told.get(2)));
    };
  }

  @Override
  public String toString() {
    return "AccountEntry[****]";
  }
}
