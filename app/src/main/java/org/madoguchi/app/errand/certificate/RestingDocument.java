package org.madoguchi.app.errand.certificate;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.paper.PaperWork;
import org.madoguchi.app.custody.CanonicalStatement;
import org.madoguchi.app.custody.Chain;
import org.madoguchi.app.custody.HolderText;
import org.madoguchi.app.custody.Statement;
import org.madoguchi.app.gateway.DocumentPages;

/**
 * The content of a {@link DocumentVault} entry: the municipality's statement with the document, so
 * that the desk can compare them again before printing.
 *
 * @param statement the municipality's signed statement
 * @param document the paged document; wiped by {@link #close()}
 * @param holder what the card told about its holder, for the comparison before printing; null if
 *     the resident declined. Wiped by {@link #close()}
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record RestingDocument(Statement statement, byte[] document, @Nullable HolderText holder)
    implements AutoCloseable {

  public byte[] encode() {
    byte[] sealed = CanonicalStatement.encode(statement);
    byte[] told = holder == null ? new byte[0] : holder.encode();
    try {
      return ByteBuffer.allocate(2 * Integer.BYTES + sealed.length + told.length + document.length)
          .putInt(sealed.length)
          .put(sealed)
          .putInt(told.length)
          .put(told)
          .put(document)
          .array();
    } finally {
      Arrays.fill(told, (byte) 0);
    }
  }

  /**
   * @throws IllegalArgumentException if {@link #encode()} didn't write it
   */
  static RestingDocument decode(byte[] content) {
    try {
      ByteBuffer buffer = ByteBuffer.wrap(content);
      byte[] statement = new byte[buffer.getInt()];
      buffer.get(statement);
      byte[] told = new byte[buffer.getInt()];
      buffer.get(told);
      byte[] document = new byte[buffer.remaining()];
      buffer.get(document);
      return new RestingDocument(
          CanonicalStatement.decode(statement),
          document,
          told.length == 0 ? null : HolderText.decode(told));
    } catch (BufferUnderflowException | NegativeArraySizeException e) {
      throw new IllegalArgumentException("not a resting document", e);
    }
  }

  /** The pages, which the caller wipes; none if the document can't be decoded. */
  List<byte[]> pages() {
    return DocumentPages.decode(document).orElse(List.of());
  }

  /** Whether document and pages still match the municipality's statement. */
  Optional<FailureCode> disagreement(List<byte[]> pages) {
    return Chain.document(statement, document, pages);
  }

  /** Whether the pages are about someone other than the card's holder, if the card told. */
  Optional<FailureCode> otherHolder(List<byte[]> pages, int copies, PaperWork paper) {
    return holder == null ? Optional.empty() : paper.otherHolder(pages, copies, holder);
  }

  @Override
  public void close() {
    Arrays.fill(document, (byte) 0);
    if (holder != null) {
      holder.close();
    }
  }

  @Override
  public String toString() {
    return "RestingDocument[" + statement.request() + "]";
  }
}
