package org.madoguchi.app.errand.certificate.lobby;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.custody.IssuanceId;
import org.madoguchi.app.errand.ErrandId;
import org.madoguchi.app.lobby.ErrandMemory;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.lobby.Visit;

/**
 * What certificates keep in mind of a visit: those that were accepted while the same card lay on
 * the reader, and what was confirmed last. {@link FurtherFlow} is the table of what follows.
 *
 * <p>Where {@code earlier} isn't empty, the card lies on the reader as far as anybody knows.
 *
 * @param earlier accepted, oldest first; their slips come out when the card is taken
 * @param draft what was last confirmed, so that trying again asks for nothing anew; null before
 */
public record CertificateMemory(List<IssuanceId> earlier, @Nullable Draft draft)
    implements ErrandMemory {
  /** So many slips a resident can keep apart, and one screen can show. */
  static final int MOST = 3;

  /** Nothing was confirmed yet. */
  public static final CertificateMemory NONE = new CertificateMemory(List.of(), null);

  public CertificateMemory {
    earlier = List.copyOf(earlier);
  }

  /** Of a visit; {@link #NONE} if it is another errand's. */
  public static CertificateMemory of(Visit visit) {
    return visit.memory() instanceof CertificateMemory memory ? memory : NONE;
  }

  @Override
  public ErrandId errand() {
    return ErrandId.CERTIFICATE;
  }

  @Override
  public boolean cardLies() {
    return !earlier.isEmpty();
  }

  @Override
  public CertificateMemory settled() {
    return new CertificateMemory(List.of(), draft);
  }

  /** The same, with that as what was confirmed last. */
  CertificateMemory confirmed(Draft last) {
    return new CertificateMemory(earlier, last);
  }

  /** The same, with other ones that were accepted. */
  CertificateMemory with(List<IssuanceId> accepted) {
    return new CertificateMemory(accepted, draft);
  }

  /** What was accepted, with this one behind. */
  List<IssuanceId> and(IssuanceId accepted) {
    List<IssuanceId> all = new ArrayList<>(earlier);
    all.add(accepted);
    return all;
  }

  /** Whether the resident may ask for another certificate before taking the card. */
  public boolean mayGoOn(LobbyState state) {
    return state instanceof CertificateState.TakeCard && draft != null && earlier.size() + 1 < MOST;
  }
}
