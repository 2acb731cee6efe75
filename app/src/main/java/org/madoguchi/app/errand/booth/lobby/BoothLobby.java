package org.madoguchi.app.errand.booth.lobby;

import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.madoguchi.app.custody.ScanCode;
import org.madoguchi.app.errand.Availability;
import org.madoguchi.app.errand.ErrandId;
import org.madoguchi.app.errand.booth.Appointments;
import org.madoguchi.app.errand.support.lobby.PhotoBooth;
import org.madoguchi.app.lobby.ErrandState;
import org.madoguchi.app.lobby.ErrandVisit;
import org.madoguchi.app.lobby.LobbyErrand;
import org.madoguchi.app.lobby.LobbyEvent;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.lobby.LobbyWork;
import org.madoguchi.app.lobby.OfferDetails;
import org.madoguchi.config.Booth;
import org.madoguchi.config.LocalizedText;
import org.madoguchi.config.Municipality;

/**
 * The errand {@code booth} at the lobby terminal: a place at a municipality's booth is booked,
 * changed or cancelled.
 */
public final class BoothLobby implements LobbyErrand {
  /** Names it. */
  public static final ErrandId ID = new ErrandId("booth");

  private final Appointments appointments;
  private final List<Municipality> municipalities;
  private final Function<String, Optional<ScanCode>> codes;
  private final PhotoBooth camera;

  /**
   * @param appointments the branch's service
   * @param municipalities of the branch
   * @param codes reads what the code of a slip says ({@code ScanCodes#read}); any thread
   * @param camera of this terminal
   */
  public BoothLobby(
      Appointments appointments,
      List<Municipality> municipalities,
      Function<String, Optional<ScanCode>> codes,
      PhotoBooth camera) {
    this.appointments = appointments;
    this.codes = codes;
    this.camera = camera;
    this.municipalities = List.copyOf(municipalities);
  }

  @Override
  public ErrandId id() {
    return ID;
  }

  /** By the terminal alone, at whatever hour it runs; empty once every slot has begun. */
  @Override
  public Optional<Availability> now() {
    return !appointments.ahead()
        ? Optional.empty()
        : Optional.of(
            appointments.running()
                ? new Availability.Now(LocalTime.of(23, 59))
                : new Availability.Interrupted());
  }

  @Override
  public OfferDetails details() {
    List<Booth> open = appointments.open();
    Map<String, LocalizedText> places = new LinkedHashMap<>();
    municipalities.stream()
        .filter(m -> open.stream().anyMatch(b -> b.municipality().equals(m.code())))
        .forEach(m -> places.put(m.code(), m.name()));
    return new BoothDetails(open, places);
  }

  @Override
  public ErrandState begins() {
    return new BoothState.Begin();
  }

  @Override
  public LobbyState next(ErrandState state, LobbyEvent event) {
    return BoothFlow.next((BoothState) state, event, appointments.open());
  }

  @Override
  public ErrandVisit visit(LobbyWork work) {
    return new BoothVisit(appointments, codes, camera, work);
  }
}
