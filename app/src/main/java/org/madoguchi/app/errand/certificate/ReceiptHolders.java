package org.madoguchi.app.errand.certificate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.madoguchi.app.branch.journal.JournalPages.Holder;
import org.madoguchi.app.custody.ReceiptNumber;
import org.madoguchi.app.errand.CaseRows;

/**
 * Who has a receipt number, across all errands: the issuance or case that hasn't ended, else the
 * last one that had it. Every method runs inside the caller's transaction.
 */
public final class ReceiptHolders {
  private ReceiptHolders() {}

  /** Whose; empty if nobody ever had it. */
  public static Optional<Holder> holder(Connection connection, ReceiptNumber receipt)
      throws SQLException {
    Optional<Issuance> issuance = IssuanceRows.find(connection, receipt);
    Optional<CaseRows.Bearer> other = CaseRows.bearer(connection, receipt);
    boolean ofCase =
        other.isPresent()
            && (issuance.isEmpty()
                || (issuance.get().state().ended()
                    && (!other.get().ended()
                        || other.get().since().isAfter(issuance.get().since()))));
    return ofCase
        ? other.map(o -> new Holder(o.id(), true))
        : issuance.map(i -> new Holder(i.id().toString(), false));
  }
}
