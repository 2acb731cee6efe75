package org.madoguchi.municipality.desk;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.madoguchi.municipality.envelope.IntakePackage;
import org.madoguchi.municipality.envelope.OfficeKeys;
import org.madoguchi.municipality.envelope.SealedPackage;

/**
 * A package as its officer sees it. Personal.
 *
 * @param looked items that were compared: 0 the photo beside the face, from 1 the papers
 * @param agree those of them that agree
 */
public record OpenPackage(
    String id,
    String branch,
    Instant received,
    Instant opened,
    IntakePackage content,
    Set<Integer> looked,
    Set<Integer> agree) {
  public OpenPackage {
    looked = Set.copyOf(looked);
    agree = Set.copyOf(agree);
  }

  /** Items that are to be compared. */
  public int items() {
    return content.papers().size() + 1;
  }

  /** Whether each was. */
  public boolean allLooked() {
    return looked.size() == items();
  }

  /** Whether each agrees. */
  public boolean allAgree() {
    return agree.size() == items();
  }

  /** Without content. */
  @Override
  public String toString() {
    return "OpenPackage[" + id + "]";
  }

  /** What that officer has open; empty if it isn't this officer's (any more). */
  static Optional<OpenPackage> of(Handle in, String id, String officer, OfficeKeys keys) {
    return Row.find(in, id).filter(row -> row.openTo(officer)).flatMap(row -> of(in, row, keys));
  }

  /** What is in an open one; empty if it can't be read. */
  static Optional<OpenPackage> of(Handle in, Row row, OfficeKeys keys) {
    return content(in, row.id(), keys).map(content -> opened(in, row, content));
  }

  private static Optional<IntakePackage> content(Handle in, String id, OfficeKeys keys) {
    return in.createQuery("SELECT sealed FROM intake WHERE id = ? AND sealed IS NOT NULL")
        .bind(0, id)
        .mapTo(byte[].class)
        .findOne()
        .flatMap(bytes -> SealedPackage.open(bytes, keys.intake()))
        .flatMap(
            bytes -> {
              try {
                return IntakePackage.read(bytes);
              } finally {
                Arrays.fill(bytes, (byte) 0);
              }
            });
  }

  private static OpenPackage opened(Handle in, Row row, IntakePackage content) {
    Set<Integer> looked = new HashSet<>();
    Set<Integer> agree = new HashSet<>();
    in.createQuery("SELECT item, agrees FROM looked WHERE intake = ? AND officer = ?")
        .bind(0, row.id())
        .bind(1, row.officer())
        .map(
            (r, _) ->
                looked.add(r.getInt("item"))
                    && r.getInt("agrees") == 1
                    && agree.add(r.getInt("item")))
        .list();
    Instant opened = row.opened();
    return new OpenPackage(
        row.id(),
        row.branch(),
        row.received(),
        opened == null ? row.received() : opened,
        content,
        looked,
        agree);
  }
}
