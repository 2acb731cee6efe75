package org.madoguchi.app.errand.certificate;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.madoguchi.app.branch.store.Store;
import org.madoguchi.app.branch.store.StoreAltered;
import org.madoguchi.app.custody.IssuanceId;

/**
 * Where documents rest between gateway and MFP: AES-256-GCM (NIST SP 800-38D) under a key of the
 * issuance's own, with the issuance's id as associated data, so that no row can be taken for
 * another. The key rests wrapped under the branch's key, which isn't in the database. Both are
 * erased at hand-over or void.
 *
 * <p>Methods run inside the caller's transaction.
 */
public final class DocumentVault {
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final int KEY_BYTES = 32;

  private final SecretKey wrappingKey;
  private final SecureRandom random;

  /**
   * @param wrappingKey AES-256, of the branch
   */
  public DocumentVault(SecretKey wrappingKey, SecureRandom random) {
    this.wrappingKey = wrappingKey;
    this.random = random;
  }

  public void put(Connection connection, IssuanceId id, byte[] content) throws SQLException {
    byte[] key = new byte[KEY_BYTES];
    random.nextBytes(key);
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO document (issuance, sealed, wrapped_key) VALUES (?, ?, ?)")) {
      insert.setString(1, id.toString());
      insert.setBytes(2, seal(new SecretKeySpec(key, "AES"), id, content));
      insert.setBytes(3, seal(wrappingKey, id, key));
      insert.executeUpdate();
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }

  /**
   * The content, which the caller wipes; empty if there is none, or if it isn't what was put under
   * this id.
   */
  Optional<byte[]> open(Connection connection, IssuanceId id) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT sealed, wrapped_key FROM document WHERE issuance = ?")) {
      select.setString(1, id.toString());
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          return Optional.empty();
        }
        byte[] key = open(wrappingKey, id, row.getBytes(2));
        try {
          return Optional.of(open(new SecretKeySpec(key, "AES"), id, row.getBytes(1)));
        } finally {
          Arrays.fill(key, (byte) 0);
        }
      } catch (GeneralSecurityException | IllegalArgumentException e) {
        throw new StoreAltered("a resting document of issuance " + id);
      }
    }
  }

  /** Deletes document and key. {@link Store#forgetDeleted()} takes them out of the log as well. */
  public void erase(Connection connection, IssuanceId id) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("DELETE FROM document WHERE issuance = ?")) {
      delete.setString(1, id.toString());
      delete.executeUpdate();
    }
  }

  private byte[] seal(SecretKey key, IssuanceId id, byte[] content) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(id.bytes());
      byte[] sealed = cipher.doFinal(content);
      return ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES-GCM", e);
    }
  }

  private static byte[] open(SecretKey key, IssuanceId id, byte[] sealed)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, sealed, 0, NONCE_BYTES));
    cipher.updateAAD(id.bytes());
    return cipher.doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
  }
}
