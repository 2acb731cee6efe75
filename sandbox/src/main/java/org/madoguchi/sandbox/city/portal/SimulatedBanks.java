package org.madoguchi.sandbox.city.portal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.madoguchi.app.errand.registration.BankAccount;
import org.madoguchi.sandbox.city.Persona;
import org.madoguchi.sandbox.city.Persona.Person;

/**
 * The banks of the sandbox city, which know in whose name an account is, as banks do: by its kana.
 * Everybody of each household has one at ゆうちょ銀行 and one at another bank. Immutable.
 */
public final class SimulatedBanks {
  /** Beside ゆうちょ銀行. */
  public static final String OTHER_BANK = "0001";

  private static final String POST_BRANCH = "058";
  private static final String OTHER_BRANCH = "123";
  private static final int FIRST = 1_234_567;
  private static final int A_HOUSEHOLD = 1_000;

  private final Map<BankAccount, String> holders = new HashMap<>();

  /**
   * @param personas whose households have accounts; the first holder's is 058-1234567
   */
  public SimulatedBanks(List<Persona> personas) {
    for (int i = 0; i < personas.size(); i++) {
      List<Person> members = personas.get(i).household().members();
      for (int k = 0; k < members.size(); k++) {
        Person member = members.get(k);
        int place =
            (k - members.indexOf(personas.get(i).holder()) + members.size()) % members.size();
        String number = "%07d".formatted(FIRST + i * A_HOUSEHOLD + place);
        holders.put(new BankAccount(BankAccount.POST_BANK, POST_BRANCH, number), member.kana());
        holders.put(new BankAccount(OTHER_BANK, OTHER_BRANCH, number), member.kana());
      }
    }
  }

  /** Whether accounts at that bank are taken. */
  boolean takes(String bank) {
    return bank.equals(BankAccount.POST_BANK) || bank.equals(OTHER_BANK);
  }

  /** Whether there is that account in that name. */
  boolean holds(BankAccount account, String kana) {
    return kana.equals(holders.get(account));
  }

  /** The account of somebody at that bank; empty: none. */
  public Optional<BankAccount> account(String bank, Person of) {
    return holders.entrySet().stream()
        .filter(e -> e.getKey().bank().equals(bank) && e.getValue().equals(of.kana()))
        .map(Map.Entry::getKey)
        .min((a, b) -> a.number().compareTo(b.number()));
  }
}
