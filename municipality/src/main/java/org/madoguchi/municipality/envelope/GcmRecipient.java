package org.madoguchi.municipality.envelope;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.PrivateKey;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.bouncycastle.asn1.cms.GCMParameters;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.RecipientOperator;
import org.bouncycastle.cms.jcajce.JceKeyTransRecipient;
import org.bouncycastle.operator.InputAEADDecryptor;
import org.jspecify.annotations.Nullable;

/**
 * Opens AES-GCM by the platform's cipher, which uses the processor's instructions. The library's
 * own way needs a provider that knows the parameters by their object identifier: its own, which
 * does all of it in Java and took a fifth of this program's time under load. For one message; one
 * thread.
 */
final class GcmRecipient extends JceKeyTransRecipient {
  private static final int BITS_OF_A_BYTE = 8;

  GcmRecipient(PrivateKey key) {
    super(key);
  }

  @Override
  public RecipientOperator getRecipientOperator(
      AlgorithmIdentifier keyAlgorithm, AlgorithmIdentifier algorithm, byte[] encryptedKey)
      throws CMSException {
    Key key = extractSecretKey(keyAlgorithm, algorithm, encryptedKey);
    try {
      GCMParameters given = GCMParameters.getInstance(algorithm.getParameters());
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(
          Cipher.DECRYPT_MODE,
          key,
          new GCMParameterSpec(given.getIcvLen() * BITS_OF_A_BYTE, given.getNonce()));
      return new RecipientOperator(new Opening(algorithm, cipher));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new CMSException("the content's algorithm isn't AES-GCM", e);
    }
  }

  private record Opening(AlgorithmIdentifier algorithm, Cipher cipher)
      implements InputAEADDecryptor {
    @Override
    public AlgorithmIdentifier getAlgorithmIdentifier() {
      return algorithm;
    }

    @Override
    public InputStream getInputStream(InputStream sealed) {
      return new Opened(sealed, cipher);
    }

    @Override
    public OutputStream getAADStream() {
      return new ByteArrayOutputStream() {
        @Override
        public synchronized void write(byte[] bytes, int from, int length) {
          cipher.updateAAD(bytes, from, length);
        }

        @Override
        public synchronized void write(int one) {
          cipher.updateAAD(new byte[] {(byte) one});
        }
      };
    }

    @Override
    public byte[] getMAC() {
      return new byte[0]; // it is at the end of what is read
    }
  }

  /** Nothing of it is handed out before its tag was found right. */
  private static final class Opened extends InputStream {
    private final InputStream sealed;
    private final Cipher cipher;
    private @Nullable InputStream content;

    Opened(InputStream sealed, Cipher cipher) {
      this.sealed = sealed;
      this.cipher = cipher;
    }

    private InputStream content() throws IOException {
      InputStream opened = content;
      if (opened == null) {
        try {
          opened = new ByteArrayInputStream(cipher.doFinal(sealed.readAllBytes()));
        } catch (GeneralSecurityException e) {
          throw new IOException("the content was changed", e);
        }
        content = opened;
      }
      return opened;
    }

    @Override
    public int read() throws IOException {
      return content().read();
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      return content().read(into, from, length);
    }
  }
}
