package org.madoguchi.municipality.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.madoguchi.municipality.envelope.Decision;
import org.madoguchi.municipality.envelope.IntakePackage;
import org.madoguchi.municipality.envelope.OfficeKeys;
import org.madoguchi.municipality.store.OfficeStore;

/**
 * Applications that were accepted and that the post office has closed: what whoever has cards made
 * and sets their PINs is handed, each once.
 *
 * <p>Thread rule: any thread; blocks on the database. Every method may throw {@link
 * org.madoguchi.municipality.store.StoreFailure}.
 */
public final class Acceptances {
  private final OfficeStore store;
  private final OfficeKeys keys;
  private final InstantSource clock;
  private final CaseLog log;

  Acceptances(OfficeStore store, OfficeKeys keys, InstantSource clock, CaseLog log) {
    this.store = store;
    this.keys = keys;
    this.clock = clock;
    this.log = log;
  }

  /**
   * An application that was accepted. Personal.
   *
   * @param id of the package
   * @param form 23 digits
   * @param birthDate RFC 3339 full-date
   * @param photo for the card, JPEG; empty for a child of less than a year
   * @param delivery how the card comes to its holder: {@code addressee-only}, {@code
   *     registered-mail}, {@code counter}
   * @param pins CMS AuthEnvelopedData for the PIN-setting key; null: they come on paper, or are set
   *     at the counter
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Accepted(
      String id,
      String form,
      String birthDate,
      byte[] photo,
      boolean signature,
      boolean authentication,
      boolean braille,
      String delivery,
      byte @Nullable [] pins) {
    /** Without content. */
    @Override
    public String toString() {
      return "Accepted[" + id + "]";
    }
  }

  /** The ids of those that nobody was handed yet, oldest first. */
  public List<String> due() {
    return store.reading(
        in ->
            in.createQuery(
                    "SELECT id FROM intake WHERE state = 'decided' AND acknowledged IS NOT NULL"
                        + " AND decision IN ('accepted', 'accepted-counter')"
                        + " AND withdrawn IS NULL AND handed IS NULL AND sealed IS NOT NULL"
                        + " ORDER BY received, id")
                .mapTo(String.class)
                .list());
  }

  /**
   * One of them; empty if it is none, or its package can't be read, or no officer of this office
   * has signed for that very package.
   */
  public Optional<Accepted> find(String id) {
    return store.reading(in -> find(in, id));
  }

  private Optional<Accepted> find(Handle in, String id) {
    return Row.find(in, id)
        .filter(row -> row.state() == IntakeState.DECIDED)
        .flatMap(
            row ->
                OpenPackage.of(in, row, keys).flatMap(open -> accepted(in, row, open.content())));
  }

  private Optional<Accepted> accepted(Handle in, Row row, IntakePackage content) {
    return in.createQuery("SELECT signed, pins FROM intake WHERE id = ?")
        .bind(0, row.id())
        .map((r, _) -> accepted(row, content, r.getBytes("signed"), r.getBytes("pins")))
        .one();
  }

  private Optional<Accepted> accepted(
      Row row, IntakePackage content, byte[] signed, byte @Nullable [] pins) {
    return Decision.read(signed, keys.decision().certificate())
        .filter(d -> d.id().equals(row.id()))
        .filter(d -> d.packageSha256().equals(row.packageSha256()))
        .filter(d -> d.decision().startsWith("accepted"))
        .map(
            d ->
                new Accepted(
                    row.id(),
                    content.form(),
                    content.birthDate(),
                    content.photo(),
                    content.signature(),
                    content.authentication(),
                    content.braille(),
                    d.delivery(),
                    pins));
  }

  /** What became of handing one over. */
  public enum Handing {
    /** Whoever takes it has it. */
    HANDED,
    /** Another was handed it meanwhile, or its post office has taken it back. */
    NOT_DUE,
    /** {@link #find} finds nothing. It stays due. */
    UNREADABLE
  }

  /** Takes one, and has it for certain when this returns. */
  @FunctionalInterface
  public interface Taker {
    void take(Accepted accepted) throws IOException;
  }

  /**
   * Hands one over: it is due no longer, and the record says so. Who else would hand it over waits
   * meanwhile, in other programs too, and then finds that it isn't due.
   *
   * @throws IOException from the taker; it stays due
   * @throws org.madoguchi.municipality.store.StoreFailure whoever took it may be handed it once
   *     more
   */
  public Handing handOver(String id, Taker taker) throws IOException {
    try {
      return store.changing(in -> handOver(in, id, taker));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private Handing handOver(Handle in, String id, Taker taker) {
    Optional<Accepted> accepted = find(in, id);
    if (accepted.isEmpty()) {
      return Handing.UNREADABLE;
    }
    if (!marked(in, id)) {
      return Handing.NOT_DUE;
    }
    log.line(in, "handed-over", id, "");
    try {
      taker.take(accepted.get());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Handing.HANDED;
  }

  private boolean marked(Handle in, String id) {
    return in.createUpdate(
                "UPDATE intake SET handed = ? WHERE id = ? AND handed IS NULL"
                    + " AND state = 'decided' AND acknowledged IS NOT NULL"
                    + " AND decision IN ('accepted', 'accepted-counter')"
                    + " AND withdrawn IS NULL AND sealed IS NOT NULL")
            .bind(0, clock.millis())
            .bind(1, id)
            .execute()
        == 1;
  }
}
