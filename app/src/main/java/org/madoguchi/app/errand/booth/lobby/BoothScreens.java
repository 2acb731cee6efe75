package org.madoguchi.app.errand.booth.lobby;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javafx.geometry.HPos;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.madoguchi.app.base.AllTexts;
import org.madoguchi.app.base.Texts;
import org.madoguchi.app.errand.ErrandId;
import org.madoguchi.app.errand.booth.Kept;
import org.madoguchi.app.errand.support.lobby.Viewfinder;
import org.madoguchi.app.lobby.ErrandState;
import org.madoguchi.app.lobby.LobbyView;
import org.madoguchi.app.lobby.screens.CardScreens;
import org.madoguchi.app.lobby.screens.ChoiceKey;
import org.madoguchi.app.lobby.screens.Content;
import org.madoguchi.app.lobby.screens.ErrandScreens;
import org.madoguchi.app.lobby.screens.LobbyContext;
import org.madoguchi.app.lobby.screens.NumberedSteps;
import org.madoguchi.app.lobby.screens.Page;
import org.madoguchi.app.lobby.screens.ReceiptNumber;
import org.madoguchi.app.lobby.screens.Waiting;
import org.madoguchi.app.lobby.stops.LobbyWords;
import org.madoguchi.app.lobby.stops.Stop;
import org.madoguchi.app.ui.CardDrawing;
import org.madoguchi.app.ui.Icon;
import org.madoguchi.app.ui.Layout;
import org.madoguchi.app.ui.PhraseText;
import org.madoguchi.app.ui.Plates;
import org.madoguchi.app.ui.Theme;
import org.madoguchi.app.ui.Tone;
import org.madoguchi.config.Booth;
import org.madoguchi.config.Language;
import org.madoguchi.config.LocalizedText;
import org.madoguchi.config.OpeningHours.Span;

/** How the errand {@code booth} looks on the lobby terminal. */
public final class BoothScreens implements ErrandScreens {
  /** Slots side by side. */
  private static final int COLUMNS = 3;

  private static final double SLOT = 130;

  private final AllTexts texts = new AllTexts(BoothScreens.class, "booth");
  private final Viewfinder finder;

  /**
   * Reads its words.
   *
   * @param finder what the terminal's camera sees
   */
  public BoothScreens(Viewfinder finder) {
    this.finder = finder;
  }

  @Override
  public ErrandId id() {
    return BoothLobby.ID;
  }

  @Override
  public Icon icon() {
    return Icon.CLOCK;
  }

  @Override
  public Texts texts(Language language) {
    return texts.in(language);
  }

  @Override
  public List<Stop> of(ErrandState state, LobbyWords words) {
    return BoothStops.of((BoothState) state, words);
  }

  @Override
  public Content of(ErrandState state, LobbyContext c) {
    return switch ((BoothState) state) {
      case BoothState.Begin _ -> begin(c);
      case BoothState.Which _ -> which(c);
      case BoothState.Looking _ -> waiting(c, 2, "looking");
      case BoothState.Days s -> days(c, s);
      case BoothState.Slots s -> slots(c, s);
      case BoothState.Holding _ -> waiting(c, 3, "holding");
      case BoothState.Confirm s -> confirm(c, s);
      case BoothState.Booking _ -> CardScreens.printing(c);
      case BoothState.SlipOut s -> slip(c, s);
      case BoothState.FindingSlip _, BoothState.FindingNumber _ -> waiting(c, 0, "finding");
      case BoothState.Cancelling _ -> waiting(c, 0, "cancelling");
      case BoothState.OfSlip s -> SlipScreens.of(c, s, finder);
    };
  }

  private static Content begin(LobbyContext c) {
    return new Page(c, 0, c.words("begin.title"), c.words("which.lead"))
        .under(
            Layout.centre(Icon.TOWN_HALL.at(260)),
            List.of(
                way(c, BoothFlow.BOOK, Icon.CLOCK, "begin.book"),
                way(c, BoothFlow.SLIP, Icon.SLIP, "begin.slip")));
  }

  private static Region way(LobbyContext c, String id, Icon icon, String words) {
    return ChoiceKey.of(c, id, icon, c.words(words), c.words(words + ".what"));
  }

  private static Content waiting(LobbyContext c, int step, String words) {
    return new Page(c, step, c.words(words + ".title"), c.words("wait.lead")).middle(new Waiting());
  }

  private static Content which(LobbyContext c) {
    BoothDetails details = BoothDetails.at(c.view());
    List<Region> rows = new ArrayList<>();
    for (Booth booth : details.booths()) {
      LocalizedText place = details.places().get(booth.municipality());
      String whose = place == null ? "" : c.words(place);
      rows.add(ChoiceKey.of(c, BoothStops.id(booth), Icon.TOWN_HALL, c.words(booth.name()), whose));
    }
    return new Page(c, 1, c.words("which.title"), c.words("which.lead")).foot(c.list(rows));
  }

  private static Content days(LobbyContext c, BoothState.Days state) {
    List<Region> rows = new ArrayList<>();
    state
        .first()
        .ifPresent(
            slot ->
                rows.add(
                    ChoiceKey.of(
                        c,
                        BoothFlow.FIRST,
                        Icon.CHECK,
                        c.words("days.first"),
                        BoothStops.moment(c.words(), slot))));
    for (LocalDate day : BoothStops.dates(state)) {
      int free = state.on(day);
      String told = free > 0 ? BoothStops.places(c.words(), free) : "";
      rows.add(ChoiceKey.of(c, BoothStops.id(day), Icon.CLOCK, c.when().day(day), told));
    }
    return new Page(c, 2, c.words("days.title"), c.words(state.booth().name())).foot(c.list(rows));
  }

  private static Content slots(LobbyContext c, BoothState.Slots state) {
    int columns = c.view().largeText() ? COLUMNS - 1 : COLUMNS;
    List<Region> keys = new ArrayList<>();
    state.free().forEach((slot, free) -> keys.add(slot(c, slot, free)));
    List<Region> rows = new ArrayList<>();
    for (int first = 0; first < keys.size(); first += columns) {
      Region[] row = new Region[columns];
      for (int i = 0; i < columns; i++) {
        row[i] = first + i < keys.size() ? keys.get(first + i) : new Region();
      }
      rows.add(Layout.equalRow(Theme.GAP, row));
    }
    return new Page(c, 3, c.words("slots.title"), c.when().day(state.day())).foot(c.list(rows));
  }

  private static Region slot(LobbyContext c, LocalDateTime slot, int free) {
    String id = BoothStops.id(slot);
    VBox face =
        Layout.centre(
            new PhraseText(HPos.CENTER, c.when().hour(slot.toLocalTime()), "large", "strong"),
            new PhraseText(HPos.CENTER, BoothStops.places(c.words(), free), "small"));
    if (free == 0) {
      face.getStyleClass().add("not-now");
      face.setMinHeight(Math.max(SLOT, c.smallestKey()));
      return c.notNow(id, face);
    }
    return c.sized(c.key(id, face), SLOT);
  }

  private static Content confirm(LobbyContext c, BoothState.Confirm state) {
    Booth booth = state.booth();
    Kept instead = state.wanted().instead();
    // whoever changes a booking knows the booth, and has to see both times together
    String above =
        instead == null
            ? c.words(booth.name())
            : c.words("confirm.now", BoothStops.moment(c.words(), instead.slot()));
    Region what =
        Plates.card(
            6,
            new PhraseText(above, "body", "second"),
            new PhraseText(c.when().day(state.slot().toLocalDate()), "huge"),
            new PhraseText(c.when().hour(state.slot().toLocalTime()), "huge"));
    Region bring =
        Plates.plate(
            Tone.NOTICE,
            Icon.PAPER,
            new PhraseText(c.words("bring"), "body", "strong"),
            new PhraseText(c.words(booth.bring()), "large"));
    Page page =
        new Page(
            c,
            4,
            c.words(instead == null ? "confirm.title" : "confirm.title.move"),
            c.words("confirm.lead"));
    String beside = c.words(instead == null ? "confirm.nameless" : "confirm.before");
    return page.foot(
        what,
        bring,
        page.spare(Plates.notice(Tone.SOFT, Icon.NOTICE, beside)),
        c.next(c.words(instead == null ? "confirm.next" : "confirm.move")));
  }

  private static Content slip(LobbyContext c, BoothState.SlipOut state) {
    List<Region> answers = new ArrayList<>();
    answers.add(
        Plates.card(
            6,
            new PhraseText(BoothStops.moment(c.words(), state.slot()), "large", "strong"),
            new PhraseText(c.words("slip.receipt"), "body", "second"),
            ReceiptNumber.of(c, state.receipt(), state.code(), state.printed(), true)));
    answers.add(
        NumberedSteps.of(
            c.words("slip.steps"),
            Stream.of("slip.step.1", "slip.step.2", "slip.step.3").map(c::words).toList()));
    answers.add(c.next(c.words("slip.end")));
    boolean moved = state.wanted().moves();
    String title = c.words(moved ? "slip.title.moved" : "slip.title");
    String lead =
        !state.printed() ? "slip.not-printed.lead" : moved ? "slip.lead.moved" : "slip.lead";
    return new Page(c, 5, title, c.words(lead))
        .under(state.printed() ? CardDrawing.slipAlone() : Layout.centre(), answers);
  }

  @Override
  public List<ErrandState> samples(LobbyView start) {
    return samples();
  }

  /** One state of each kind; nothing in them is real. */
  static List<ErrandState> samples() {
    LocalDate day = LocalDate.of(2000, 1, 3);
    Booth booth =
        new Booth(
            "sample",
            "00000",
            LocalizedText.same("―"),
            List.of(new Booth.Day(day, List.of(new Span(LocalTime.of(9, 0), LocalTime.of(11, 0))))),
            20,
            1,
            LocalizedText.same("―"),
            Booth.BookUntil.START);
    SortedMap<LocalDateTime, Integer> free = new TreeMap<>();
    booth.slots(day).forEach(time -> free.put(day.atTime(time), free.size() % 3));
    Wanted wanted = Wanted.first(booth);
    BoothState.Days days = new BoothState.Days(wanted, free);
    LocalDateTime slot = free.firstKey();
    String id = "0".repeat(32);
    return Stream.concat(
            Stream.of(
                new BoothState.Begin(),
                new BoothState.Which(),
                new BoothState.Looking(wanted),
                days,
                new BoothState.Slots(days, day),
                new BoothState.Holding(wanted, slot),
                new BoothState.Confirm(wanted, slot, id),
                new BoothState.Booking(wanted, slot, id),
                new BoothState.SlipOut(wanted, slot, "A 0000", "MD1A-", true)),
            SlipScreens.samples(
                new Kept(id, "A 0000", booth.municipality(), booth.name(), slot, booth)))
        .toList();
  }
}
