package org.madoguchi.app.lobby.screens;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
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
import org.madoguchi.app.FailureCode;
import org.madoguchi.app.FailureWords;
import org.madoguchi.app.branch.MunicipalityOffer;
import org.madoguchi.app.lobby.LobbyInput;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.lobby.LobbyView;
import org.madoguchi.app.screen.FitPane;
import org.madoguchi.app.screen.Icon;
import org.madoguchi.app.screen.PhraseText;
import org.madoguchi.app.screen.PlaceHeader;
import org.madoguchi.app.screen.Plates;
import org.madoguchi.app.screen.Texts;
import org.madoguchi.app.screen.Theme;
import org.madoguchi.app.screen.Tone;
import org.madoguchi.config.Language;
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

  private final LobbyInput input;
  private final Map<Language, Texts> texts = new EnumMap<>(Language.class);
  private final Map<Language, FailureWords> failures = new EnumMap<>(Language.class);
  private final StackPane header = new StackPane();
  private final VBox notices = new VBox(12);
  private final StackPane content = new StackPane();
  private final StackPane footer = new StackPane();
  private final StackPane cover = new StackPane();
  private final PauseTransition settling = new PauseTransition(SETTLING);
  private final FitPane root;

  private Slot<HeaderKey, PlaceHeader> headerSlot = Slot.empty();
  private Slot<NoticeKey, Region> noticeSlot = Slot.empty();
  private Slot<ContentKey, Content> contentSlot = Slot.empty();
  private Slot<FooterKey, Region> footerSlot = Slot.empty();
  private Slot<CoverKey, Content> coverSlot = Slot.empty();
  private @Nullable LobbyView shown;

  /**
   * @param input where touches go
   * @param fontFamily from {@link org.madoguchi.app.screen.Fonts}
   */
  public LobbyScreens(LobbyInput input, String fontFamily) {
    this.input = input;
    for (Language language : Language.values()) {
      texts.put(language, Texts.load(LobbyScreens.class, "lobby", language));
      failures.put(language, FailureWords.in(language));
    }
    notices.getStyleClass().add("notices");
    cover.getStyleClass().add("covering");
    VBox.setVgrow(content, Priority.ALWAYS);
    content.setMinSize(0, 0);
    header.setMinHeight(Region.USE_PREF_SIZE);
    notices.setMinHeight(Region.USE_PREF_SIZE);
    footer.setMinHeight(Region.USE_PREF_SIZE);
    settling.setOnFinished(_ -> content.setMouseTransparent(false));
    VBox below = new VBox(notices, content, footer);
    StackPane rest = new StackPane(below, cover);
    VBox.setVgrow(rest, Priority.ALWAYS);
    rest.setMinHeight(0);
    root = new FitPane(new VBox(header, rest), WIDTH, HEIGHT);
    Theme.dress(root, fontFamily);
    root.factorProperty().addListener((_, _, _) -> Platform.runLater(this::showAgain));
  }

  /** The node for a scene. It fits itself into any size. */
  public Parent root() {
    return root;
  }

  /** Shows that. */
  public void show(LobbyView view) {
    shown = view;
    Theme.setLargerText(root, view.largeText());
    LobbyContext context =
        new LobbyContext(
            view,
            of(texts, view.language()),
            of(failures, view.language()),
            input,
            Math.ceil(Theme.smallestKey(view.pixelsPerMillimetre()) / root.factor()));
    showHeader(context);
    showNotices(context);
    showContent(context);
    showFooter(context);
    showCover(context);
  }

  private void showAgain() {
    LobbyView view = shown;
    if (view != null) {
      show(view);
    }
  }

  private void showHeader(LobbyContext c) {
    HeaderKey key = new HeaderKey(c.view().language(), c.view().branchName(), municipality(c));
    headerSlot =
        headerSlot.with(
            key,
            () -> {
              String branch = c.words(c.view().branchName());
              String place =
                  key.municipality
                      .map(m -> c.words("header.places", c.words(m), branch))
                      .orElse(branch);
              PlaceHeader made = new PlaceHeader(c.words("header.title"), place);
              header.getChildren().setAll(made);
              return made;
            });
    String time = String.format(java.util.Locale.ROOT, "%tR", c.view().now());
    headerSlot.made().setClock(c.when().day(c.view().now().toLocalDate()), time);
  }

  /** The municipality that was chosen, or the only one. */
  private static Optional<LocalizedText> municipality(LobbyContext c) {
    Optional<MunicipalityOffer> chosen =
        switch (c.view().state()) {
          case LobbyState.Certificates s -> Optional.of(s.municipality());
          case LobbyState.Options s -> Optional.of(s.draft().municipality());
          case LobbyState.Copies s -> Optional.of(s.draft().municipality());
          case LobbyState.Confirm s -> Optional.of(s.draft().municipality());
          case LobbyState.Preparing s -> Optional.of(s.draft().municipality());
          case LobbyState.PlaceCard s -> c.offer(s.request().municipality());
          case LobbyState.ReadingCard s -> c.offer(s.request().municipality());
          case LobbyState.LastTry s -> c.offer(s.request().municipality());
          case LobbyState.PinEntry s -> c.offer(s.request().municipality());
          case LobbyState.Signing s -> c.offer(s.request().municipality());
          case LobbyState.AskingMunicipality s -> c.offer(s.request().municipality());
          case LobbyState.Start _,
              LobbyState.Municipalities _,
              LobbyState.TakeCard _,
              LobbyState.PrintingSlip _,
              LobbyState.SlipReady _,
              LobbyState.Goodbye _,
              LobbyState.Problem _ ->
              Optional.empty();
        };
    List<MunicipalityOffer> offers = c.view().offers();
    return chosen
        .or(() -> offers.size() == 1 ? Optional.of(offers.getFirst()) : Optional.empty())
        .map(o -> o.municipality().name());
  }

  private void showNotices(LobbyContext c) {
    LobbyView view = c.view();
    NoticeKey key =
        new NoticeKey(view.language(), view.largeText(), view.staffCalled(), view.voiceAsked());
    noticeSlot =
        noticeSlot.with(
            key,
            () -> {
              List<Region> made = new ArrayList<>();
              if (view.staffCalled()) {
                String also = view.voiceAsked() ? c.words("notice.voice.called") + "\n" : "";
                made.add(notice(c, Icon.PERSON, also + c.words("notice.staff")));
              } else if (view.voiceAsked()) {
                made.add(notice(c, Icon.VOICE, c.words("notice.voice")));
              }
              notices.getChildren().setAll(made);
              notices.setVisible(!made.isEmpty());
              notices.setManaged(!made.isEmpty());
              return notices;
            });
  }

  private static Region notice(LobbyContext c, Icon icon, String words) {
    String size = c.view().largeText() ? "small" : "body";
    return Plates.plate(Tone.SOFT, icon, new PhraseText(words, size));
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
            withoutDigits(view.state()),
            view.language(),
            view.largeText(),
            view.now().toLocalDate(),
            view.offers(),
            view.deviceTrouble(),
            c.smallestKey());
    contentSlot =
        contentSlot.with(
            key,
            () -> {
              Content made = Contents.of(c);
              content.getChildren().setAll(made.node());
              return made;
            });
    contentSlot.made().update(view);
  }

  private void showFooter(LobbyContext c) {
    LobbyView view = c.view();
    FooterKey key =
        new FooterKey(
            view.language(),
            Footer.hasBack(view.state()),
            view.largeText(),
            view.staffCalled(),
            c.smallestKey());
    footerSlot =
        footerSlot.with(
            key,
            () -> {
              Region made = Footer.of(c);
              footer.getChildren().setAll(made);
              return made;
            });
  }

  private void showCover(LobbyContext c) {
    boolean idle = c.view().idleSecondsLeft().isPresent();
    cover.setVisible(idle);
    if (idle) {
      coverSlot =
          coverSlot.with(
              new CoverKey(c.view().language(), c.smallestKey()),
              () -> {
                Content made = new IdleScreen(c);
                cover.getChildren().setAll(made.node());
                return made;
              });
      coverSlot.made().update(c.view());
    }
  }

  private static LobbyState withoutDigits(LobbyState state) {
    return state instanceof LobbyState.PinEntry(var request, var tries, int _, boolean wrong)
        ? new LobbyState.PinEntry(request, tries, 0, wrong)
        : state;
  }

  private static <T> T of(Map<Language, T> map, Language language) {
    return java.util.Objects.requireNonNull(map.get(language));
  }

  private record HeaderKey(
      Language language, LocalizedText branch, Optional<LocalizedText> municipality) {}

  private record NoticeKey(Language language, boolean largeText, boolean staff, boolean voice) {}

  private record ContentKey(
      LobbyState state,
      Language language,
      boolean largeText,
      LocalDate today,
      List<MunicipalityOffer> offers,
      Optional<FailureCode> trouble,
      double smallestKey) {}

  private record FooterKey(
      Language language, boolean back, boolean largeText, boolean staff, double smallestKey) {}

  private record CoverKey(Language language, double smallestKey) {}
}
