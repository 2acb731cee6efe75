package org.madoguchi.app.branch.store;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Content that is stored encrypted: AES-256-GCM (NIST SP 800-38D) under a key of its own, with its
 * owner's id as associated data, so that no row can be taken for another. The key rests wrapped
 * under a key of the branch, which isn't in the database. Both are erased together.
 *
 * <p>Methods run inside the caller's transaction.
 */
public final class EncryptedRest {
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final int KEY_BYTES = 32;

  private final String table;
  private final String owner;
  private final SecretKey wrappingKey;
  private final SecureRandom random;

  /**
   * @param table with columns {@code sealed} and {@code wrapped_key}; a name of the program's own
   * @param owner its column with whose it is
   * @param wrappingKey AES-256, of the branch
   */
  public EncryptedRest(String table, String owner, SecretKey wrappingKey, SecureRandom random) {
    this.table = table;
    this.owner = owner;
    this.wrappingKey = wrappingKey;
    this.random = random;
  }

  /**
   * Keeps it.
   *
   * @param id 32 hexadecimal digits
   */
  public void put(Connection connection, String id, byte[] content) throws SQLException {
    byte[] key = new byte[KEY_BYTES];
    random.nextBytes(key);
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO %s (%s, sealed, wrapped_key) VALUES (?, ?, ?)".formatted(table, owner))) {
      insert.setString(1, id);
      insert.setBytes(2, seal(new SecretKeySpec(key, "AES"), id, content));
      insert.setBytes(3, seal(wrappingKey, id, key));
      insert.executeUpdate();
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }

  /**
   * The content, which the caller wipes; empty if there is none.
   *
   * @throws StoreAltered if it isn't what was put under this id
   */
  public Optional<byte[]> open(Connection connection, String id) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT sealed, wrapped_key FROM %s WHERE %s = ?".formatted(table, owner))) {
      select.setString(1, id);
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
        throw new StoreAltered("what rests sealed in table " + table + " of " + id);
      }
    }
  }

  /** Deletes content and key. {@link Store#forgetDeleted()} takes them out of the log as well. */
  public void erase(Connection connection, String id) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("DELETE FROM %s WHERE %s = ?".formatted(table, owner))) {
      delete.setString(1, id);
      delete.executeUpdate();
    }
  }

  private byte[] seal(SecretKey key, String id, byte[] content) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(HexFormat.of().parseHex(id));
      byte[] sealed = cipher.doFinal(content);
      return ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES-GCM", e);
    }
  }

  private static byte[] open(SecretKey key, String id, byte[] sealed)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, sealed, 0, NONCE_BYTES));
    cipher.updateAAD(HexFormat.of().parseHex(id));
    return cipher.doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
  }
}
