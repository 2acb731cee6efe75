package org.madoguchi.app.lobby.screens;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.AllTexts;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.base.FailureWords;
import org.madoguchi.app.lobby.ErrandMemory;
import org.madoguchi.app.lobby.ErrandOffer;
import org.madoguchi.app.lobby.ErrandState;
import org.madoguchi.app.lobby.LobbyInput;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.lobby.LobbyTouch;
import org.madoguchi.app.lobby.LobbyView;
import org.madoguchi.app.lobby.Look;
import org.madoguchi.app.lobby.LookChoice;
import org.madoguchi.app.lobby.StaffCall;
import org.madoguchi.app.lobby.stops.Stops;
import org.madoguchi.app.ui.Faces;
import org.madoguchi.app.ui.FitPane;
import org.madoguchi.app.ui.PagedList;
import org.madoguchi.app.ui.ShrinkToFit;
import org.madoguchi.app.ui.Theme;
import org.madoguchi.app.voice.Speech;
import org.madoguchi.config.CardScene;
import org.madoguchi.config.Language;
import org.madoguchi.config.LobbyKeypad;
import org.madoguchi.config.LocalizedText;

/**
 * The lobby terminal's screen: shows a {@link LobbyView} and sends what is touched to a {@link
 * LobbyInput}. A part is built anew only when what it shows is another; clock, countdown and PIN
 * boxes change in place. JavaFX thread only.
 */
public final class LobbyScreens {
  /** Width that the screens are laid out for, px. */
  public static final double WIDTH = 1080;

  /** Height that the screens are laid out for, px. */
  public static final double HEIGHT = 1920;

  /** A second tap that comes this soon after a new page belongs to the page before. */
  private static final Duration SETTLING = Duration.millis(250);

  private static final String PAGED = ".paged-list";

  private final LobbyInput input;
  private final List<ErrandScreens> errands;
  private final String fontFamily;
  private final Faces faces = Faces.ofSystem();
  private final AllTexts texts = new AllTexts(LobbyScreens.class, "lobby");
  private final Map<Language, FailureWords> failures = new HashMap<>();
  private final HeaderBand header = new HeaderBand();
  private final NoticeBand notices = new NoticeBand();
  private final ShrinkToFit content = new ShrinkToFit();
  private final StackPane footer = new StackPane();
  private final ShrinkToFit cover = new ShrinkToFit();
  private final PauseTransition settling;
  private final FitPane root;
  private final Keyboard keyboard;
  private final CardScene scene;
  private final Region night = new Region();

  private Slot<ContentKey, Content> contentSlot = Slot.empty();
  private Slot<FooterKey, Region> footerSlot = Slot.empty();
  private Slot<CoverKey, Content> coverSlot = Slot.empty();
  private @Nullable LobbyView shown;

  /**
   * @param input where touches go
   * @param fontFamily from {@link org.madoguchi.app.ui.Fonts}
   * @param errands of this terminal
   */
  public LobbyScreens(LobbyInput input, String fontFamily, List<ErrandScreens> errands) {
    this(input, fontFamily, errands, SETTLING, Speech.SILENT, LobbyKeypad.NONE, CardScene.USUAL);
  }

  /**
   * @param input where touches go
   * @param fontFamily from {@link org.madoguchi.app.ui.Fonts}
   * @param errands of this terminal
   * @param speech says what is shown, to who wants it
   * @param keypad what the keys of a special keypad do
   * @param scene how it is shown where a card belongs
   */
  public LobbyScreens(
      LobbyInput input,
      String fontFamily,
      List<ErrandScreens> errands,
      Speech speech,
      LobbyKeypad keypad,
      CardScene scene) {
    this(input, fontFamily, errands, SETTLING, speech, keypad, scene);
  }

  /**
   * @param settle how long a new page doesn't feel touches
   */
  LobbyScreens(LobbyInput input, String fontFamily, List<ErrandScreens> errands, Duration settle) {
    this(input, fontFamily, errands, settle, Speech.SILENT, LobbyKeypad.NONE, CardScene.USUAL);
  }

  private LobbyScreens(
      LobbyInput input,
      String fontFamily,
      List<ErrandScreens> errands,
      Duration settle,
      Speech speech,
      LobbyKeypad keypad,
      CardScene scene) {
    this.input = input;
    this.scene = scene;
    this.settling = new PauseTransition(settle);
    this.errands = List.copyOf(errands);
    this.fontFamily = fontFamily;
    cover.getStyleClass().add("covering");
    VBox.setVgrow(content, Priority.ALWAYS);
    content.setMinSize(0, 0);
    footer.setMinHeight(Region.USE_PREF_SIZE);
    settling.setOnFinished(_ -> content.setMouseTransparent(false));
    StackPane rest = new StackPane(new VBox(notices, content), cover);
    VBox.setVgrow(rest, Priority.ALWAYS);
    rest.setMinHeight(0);
    night.getStyleClass().add("night");
    night.setVisible(false);
    night.setOnMousePressed(_ -> input.touch(new LobbyTouch.Dark()));
    root = new FitPane(new StackPane(new VBox(header, rest, footer), night), WIDTH, HEIGHT);
    Theme.dress(root, fontFamily);
    keyboard =
        new Keyboard(
            root,
            input,
            content::isMouseTransparent,
            new Narrator(speech, this::read),
            new KeypadKeys(keypad),
            this::practised);
    root.factorProperty().addListener((_, _, _) -> Platform.runLater(this::showAgain));
  }

  /** The node for a scene. It fits itself into any size. */
  public Parent root() {
    return root;
  }

  /** What can be done on that screen, in order. */
  public Stops stops(LobbyView view) {
    return Stops.of(view, texts.in(view.language()), errands);
  }

  /** Shows that. */
  public void show(LobbyView view) {
    shown = view;
    Theme.look(root, view.look().size(), view.look().theme());
    double density = view.pixelsPerMillimetre() / root.factor();
    double body = view.look().size().body(view.language(), density);
    root.setStyle(Theme.letters(family(view.language()), body));
    LobbyContext context =
        new LobbyContext(
                view,
                texts.in(view.language()),
                failures.computeIfAbsent(view.language(), FailureWords::forResidents),
                input,
                Math.ceil(Theme.smallestKey(view.pixelsPerMillimetre()) / root.factor()),
                errands)
            .with(scene);
    header.show(context);
    notices.show(context);
    showContent(context.beneath().ofState());
    showFooter(context);
    showCover(context);
    night.setVisible(view.look().dark());
    keyboard.show(context);
  }

  /** What is read on the screen, or on what lies over it; then what is told beside it. */
  private List<String> read(LobbyContext c) {
    List<String> words = ReadAloud.words(c.view().covered() ? cover : content, c.stops());
    words.addAll(ReadAloud.words(notices, c.stops()));
    return words;
  }

  private void showAgain() {
    LobbyView view = shown;
    if (view != null) {
      show(view);
    }
  }

  private void showContent(LobbyContext c) {
    LobbyView view = c.view();
    ContentKey before = contentSlot.from();
    if (before != null && before.state.getClass() != view.state().getClass()) {
      content.setMouseTransparent(true);
      settling.playFromStart();
    }
    ContentKey key =
        new ContentKey(
            view.state() instanceof ErrandState e ? e.screen() : view.state(),
            view.look().seen(),
            view.now().toLocalDate(),
            offers(view),
            view.deviceTrouble(),
            cardLies(view),
            view.state() instanceof LobbyState.Problem ? view.call() : StaffCall.State.NONE,
            Optional.ofNullable(view.memory()),
            view.notice(),
            c.smallestKey());
    contentSlot =
        contentSlot.with(
            key,
            () -> {
              Content made = Contents.of(c);
              if (before != null && stays(before.state, view.state())) {
                keepPage(contentSlot.made().node(), made.node());
              }
              content.show(made.node());
              return made;
            });
    contentSlot.made().update(c);
  }

  /** Whether it is the same list with another choice in it. */
  private static boolean stays(LobbyState before, LobbyState now) {
    return now instanceof ErrandState e && e.keepsPage() && before.getClass() == now.getClass();
  }

  /** What can be had, of which the screen tells. */
  private static List<ErrandOffer> offers(LobbyView view) {
    return switch (view.state()) {
      case LobbyState.Start _, LobbyState.Problem _ -> view.errands();
      case LobbyState.Goodbye _ -> List.of();
      case ErrandState e -> view.offer(e.errand()).stream().toList();
    };
  }

  /** Only where a screen says so: a card that comes and goes builds no other screen anew. */
  private static boolean cardLies(LobbyView view) {
    return view.state() instanceof LobbyState.Start && view.cardLies();
  }

  private void keepPage(Region shownNow, Region next) {
    if (shownNow instanceof Page old && old.leafing() && next instanceof Page made) {
      made.goOn(old);
    } else if (content.lookup(PAGED) instanceof PagedList old
        && next.lookup(PAGED) instanceof PagedList made) {
      made.open(old.page());
    }
  }

  private void showFooter(LobbyContext c) {
    LobbyView view = c.view();
    boolean back = c.stops().find("back").isPresent();
    FooterKey key =
        new FooterKey(
            view.look().plainlySpoken(), view.choice().asked(), back, view.call(), c.smallestKey());
    footerSlot =
        footerSlot.with(
            key,
            () -> {
              Region made = Footer.of(c);
              footer.getChildren().setAll(made);
              return made;
            });
  }

  private void practised(LobbyKeypad.Action key) {
    if (coverSlot.from() != null && coverSlot.made() instanceof PracticeScreen practice) {
      practice.light(key);
    }
  }

  private void showCover(LobbyContext c) {
    boolean idle = c.view().idleSecondsLeft().isPresent();
    cover.setVisible(c.view().covered());
    if (c.view().covered()) {
      coverSlot =
          coverSlot.with(
              new CoverKey(
                  idle,
                  c.view().choice().asked(),
                  c.view().look().seen(),
                  c.view().cardLies(),
                  c.view().choice().resting() ? c.view().notice() : Optional.empty(),
                  c.smallestKey()),
              () -> {
                Content made = idle ? new IdleScreen(c) : choice(c);
                cover.show(made.node());
                return made;
              });
      coverSlot.made().update(c);
    }
  }

  private Content choice(LobbyContext c) {
    return switch (c.view().choice().asked()) {
      case LANGUAGE -> LanguageScreen.of(c, this::family);
      case RESTING -> RestScreen.of(c, texts, this::family);
      case PRACTICE -> new PracticeScreen(c);
      case REASON -> CallScreen.of(c);
      case BOARD -> new BoardScreen(c);
      case NOTHING, DISPLAY -> DisplayScreen.of(c);
    };
  }

  /** Japanese letters are those that the program was started with. */
  private String family(Language language) {
    return language.japanese() ? fontFamily : faces.of(language).orElse(fontFamily);
  }

  private record ContentKey(
      LobbyState state,
      Look look,
      LocalDate today,
      List<ErrandOffer> offers,
      Optional<FailureCode> trouble,
      boolean cardLies,
      StaffCall.State call,
      Optional<ErrandMemory> memory,
      Optional<LocalizedText> notice,
      double smallestKey) {}

  private record FooterKey(
      Look look, LookChoice.Asked asked, boolean back, StaffCall.State call, double smallestKey) {}

  private record CoverKey(
      boolean idle,
      LookChoice.Asked asked,
      Look look,
      boolean cardLies,
      Optional<LocalizedText> told,
      double smallestKey) {}
}
