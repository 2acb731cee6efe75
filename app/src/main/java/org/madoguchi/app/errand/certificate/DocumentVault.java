package org.madoguchi.app.errand.certificate;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.madoguchi.app.branch.store.EncryptedRest;
import org.madoguchi.app.branch.store.Store;
import org.madoguchi.app.custody.IssuanceId;

/**
 * Keeps documents encrypted between gateway and MFP, each under its own key ({@link
 * EncryptedRest}). Both are erased at hand-over or void.
 *
 * <p>Methods run inside the caller's transaction.
 */
public final class DocumentVault {
  private final EncryptedRest rest;

  /**
   * @param wrappingKey AES-256, of the branch
   */
  public DocumentVault(SecretKey wrappingKey, SecureRandom random) {
    rest = new EncryptedRest("document", "issuance", wrappingKey, random);
  }

  public void put(Connection connection, IssuanceId id, byte[] content) throws SQLException {
    rest.put(connection, id.toString(), content);
  }

  /**
   * The content, which the caller wipes; empty if there is none, or if it isn't what was put under
   * this id.
   */
  Optional<byte[]> open(Connection connection, IssuanceId id) throws SQLException {
    return rest.open(connection, id.toString());
  }

  /** Deletes document and key. {@link Store#forgetDeleted()} takes them out of the log as well. */
  public void erase(Connection connection, IssuanceId id) throws SQLException {
    rest.erase(connection, id.toString());
  }
}
