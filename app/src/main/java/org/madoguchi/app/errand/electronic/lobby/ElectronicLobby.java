package org.madoguchi.app.errand.electronic.lobby;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.errand.Availability;
import org.madoguchi.app.errand.ErrandId;
import org.madoguchi.app.errand.electronic.CardOperation;
import org.madoguchi.app.errand.electronic.CardOrderOffer;
import org.madoguchi.app.errand.electronic.CardOrders;
import org.madoguchi.app.lobby.ErrandState;
import org.madoguchi.app.lobby.ErrandVisit;
import org.madoguchi.app.lobby.InTurn;
import org.madoguchi.app.lobby.LobbyErrand;
import org.madoguchi.app.lobby.LobbyEvent;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.lobby.LobbyWork;

/** The errand {@code electronic} at the lobby terminal. */
public final class ElectronicLobby implements LobbyErrand {
  /** Names it. */
  public static final ErrandId ID = new ErrandId("electronic");

  private final CardOrders orders;
  private final InstantSource clock;
  private final ZoneId zone;
  private final InTurn turns = new InTurn();

  /**
   * @param orders the branch's service
   * @param zone the branch's
   */
  public ElectronicLobby(CardOrders orders, InstantSource clock, ZoneId zone) {
    this.orders = orders;
    this.clock = clock;
    this.zone = zone;
  }

  @Override
  public ErrandId id() {
    return ID;
  }

  @Override
  public Optional<Availability> now() {
    return orders.offers().stream().map(CardOrderOffer::availability).reduce(Availability::better);
  }

  /** What an order can put right that a municipality entrusts; whose card it is shows the card. */
  @Override
  public Set<FailureCode> cures() {
    Set<FailureCode> cures = EnumSet.noneOf(FailureCode.class);
    for (CardOrderOffer offer : orders.offers()) {
      if (offer.operations().contains(CardOperation.UNLOCK_AUTHENTICATION)) {
        cures.addAll(List.of(FailureCode.PIN_LOCKED, FailureCode.PIN_UNUSABLE));
      }
      if (offer.operations().contains(CardOperation.ISSUE_AUTHENTICATION)) {
        cures.addAll(
            List.of(
                FailureCode.ELECTRONIC_CERTIFICATE_MISSING,
                FailureCode.ELECTRONIC_CERTIFICATE_EXPIRED));
      }
    }
    return cures;
  }

  @Override
  public ErrandState begins() {
    return ElectronicFlow.begins(municipalities());
  }

  @Override
  public LobbyState next(ErrandState state, LobbyEvent event) {
    return ElectronicFlow.next((ElectronicState) state, event, municipalities());
  }

  /** Codes of those that entrust it now. */
  private List<String> municipalities() {
    return orders.offers().stream()
        .filter(o -> o.availability() instanceof Availability.Now)
        .map(o -> o.municipality().code())
        .toList();
  }

  @Override
  public ErrandVisit visit(LobbyWork work) {
    return new ElectronicVisit(orders, work, turns, clock, zone);
  }
}
