package org.madoguchi.app.lobby;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.custody.IssuanceId;
import org.madoguchi.app.errand.ErrandId;

/**
 * A resident's visit: the certificate that is asked for now, and those that were accepted before it
 * while the same card lay on the reader. {@link VisitFlow} is the table of what follows on what.
 *
 * <p>Where {@code earlier} isn't empty, the card lies on the reader as far as anybody knows.
 *
 * @param state where the certificate stands that is asked for now
 * @param earlier accepted, oldest first; their slips come out when the card is taken
 * @param draft what was last confirmed, so that trying again asks for nothing anew; null before
 * @param errand that plugs in and was begun last; null for certificates
 */
record Visit(
    LobbyState state, List<IssuanceId> earlier, @Nullable Draft draft, @Nullable ErrandId errand) {
  /** So many slips a resident can keep apart, and one screen can show. */
  static final int MOST = 3;

  /** Nobody is here. */
  static final Visit NOBODY = of(new LobbyState.Start());

  /** With nothing but certificates. */
  Visit(LobbyState state, List<IssuanceId> earlier, @Nullable Draft draft) {
    this(state, earlier, draft, null);
  }

  Visit {
    earlier = List.copyOf(earlier);
  }

  /** One certificate, nothing before it. */
  static Visit of(LobbyState state) {
    return new Visit(state, List.of(), null);
  }

  /** The same visit, standing elsewhere. */
  Visit at(LobbyState next) {
    return new Visit(next, earlier, draft, errand);
  }

  /** The same, with nothing that waits for its slip. */
  Visit alone(LobbyState next) {
    return new Visit(next, List.of(), draft, errand);
  }

  /** Whether the resident may ask for another certificate before taking the card. */
  boolean mayGoOn() {
    return state instanceof LobbyState.TakeCard && draft != null && earlier.size() + 1 < MOST;
  }

  /** What was accepted, with this one behind. */
  List<IssuanceId> with(IssuanceId accepted) {
    List<IssuanceId> all = new ArrayList<>(earlier);
    all.add(accepted);
    return all;
  }
}
