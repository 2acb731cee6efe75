package org.madoguchi.app.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.madoguchi.app.branch.OfficeSnapshot;
import org.madoguchi.app.ui.Fx;
import org.madoguchi.app.ui.Key;
import org.madoguchi.app.ui.PhraseText;
import org.madoguchi.app.ui.Pictures;
import org.madoguchi.app.ui.PracticeFrame;
import org.madoguchi.app.ui.Theme;
import org.madoguchi.config.Language;

/** Every step and failure, in each language, as a picture in target/screens. */
class OfficeScreenTest {
  private static final Path PICTURES = Path.of("target", "screens");

  /** {@link Theme#SMALLEST_KEY_MM} on a 24 inch panel, 0.277 mm a pixel. */
  private static final double SMALLEST_KEY = Theme.smallestKey(1 / 0.277);

  record Ignoring() implements OfficeInput {
    @Override
    public void touch(OfficeTouch touch) {}

    @Override
    public void typed(char character) {}
  }

  @ParameterizedTest
  @FieldSource("org.madoguchi.config.Language#OF_STAFF")
  void nothingIsCutOff(Language language) throws IOException {
    List<String> faults = new ArrayList<>();
    OfficeScreen screen = Fx.call(() -> new OfficeScreen(new Ignoring(), Fx.FAMILY));
    Scene scene = Fx.call(() -> new Scene(screen.root(), OfficeScreen.WIDTH, OfficeScreen.HEIGHT));
    Path folder = PICTURES.resolve(language.code());
    for (Map.Entry<String, OfficeView> sample : Samples.all().entrySet()) {
      Image image =
          Fx.call(
              () -> {
                screen.show(Samples.in(language, sample.getValue()));
                Image picture = Pictures.of(scene);
                cutOff(screen.root(), sample.getKey(), faults);
                return picture;
              });
      Pictures.write(image, folder.resolve("office-" + sample.getKey() + ".png"));
    }
    assertEquals(List.of(), faults);
  }

  /** Whatever went wrong, its words fit into the journal's lines. */
  @ParameterizedTest
  @FieldSource("org.madoguchi.config.Language#OF_STAFF")
  void noReasonIsCutOffInTheJournal(Language language) {
    List<String> faults = new ArrayList<>();
    Fx.run(
        () -> {
          OfficeScreen screen = new OfficeScreen(new Ignoring(), Fx.FAMILY);
          Scene scene = new Scene(screen.root(), OfficeScreen.WIDTH, OfficeScreen.HEIGHT);
          for (OfficeView view : JournalSamples.everyWhy()) {
            screen.show(Samples.in(language, view));
            Pictures.of(scene);
            cutOff(screen.root(), "why", faults);
          }
        });
    assertEquals(List.of(), faults);
  }

  /** What is drawn with an edge or a ground of its own. */
  private static boolean isFrame(Region node) {
    return node.getStyleClass().stream()
        .anyMatch(Set.of("card", "plate", "hint", "call", "side-open", "link", "chip")::contains);
  }

  /** A text must lie inside all that holds it; keys and frames inside the screen. */
  static void cutOff(Node node, String where, List<String> faults) {
    if (node instanceof Text text && text.getParent() instanceof PhraseText) {
      Bounds bounds = text.localToScene(text.getLayoutBounds());
      for (Parent p = text.getParent(); p != null; p = p.getParent()) {
        Bounds outer = p.localToScene(p.getLayoutBounds());
        if (bounds.getMinX() < outer.getMinX() - 1.5
            || bounds.getMaxX() > outer.getMaxX() + 1.5
            || bounds.getMinY() < outer.getMinY() - 6
            || bounds.getMaxY() > outer.getMaxY() + 6) {
          faults.add(where + ": " + text.getText() + " leaves " + p.getStyleClass());
          break;
        }
      }
    }
    if (node instanceof Region frame && isFrame(frame)) {
      Bounds bounds = frame.localToScene(frame.getLayoutBounds());
      if (bounds.getMaxY() > OfficeScreen.HEIGHT - 12
          || bounds.getMaxX() > OfficeScreen.WIDTH - 20) {
        faults.add(where + ": frame cut: " + frame.getStyleClass() + " " + bounds.getMaxY());
      }
    }
    if (node instanceof Key key) {
      Bounds bounds = key.localToScene(key.getLayoutBounds());
      if (bounds.getMaxY() > OfficeScreen.HEIGHT - 16
          || bounds.getMaxX() > OfficeScreen.WIDTH - 20
          || bounds.getMinX() < 20
          || bounds.getHeight() + 0.5 < key.minHeight(key.getWidth())
          || Math.min(bounds.getWidth(), bounds.getHeight()) < SMALLEST_KEY) {
        faults.add(where + ": cut or too small: " + key.getId() + " " + bounds.getMaxY());
      }
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> cutOff(child, where, faults));
    }
  }

  /**
   * In the frame of the practice mode nothing is cut off, and nothing looks like the real thing.
   */
  @Test
  void practiceIsUnmistakable() throws IOException {
    OfficeScreen screen = Fx.call(() -> new OfficeScreen(new Ignoring(), Fx.FAMILY));
    Image image =
        Fx.call(
            () -> {
              screen.show(sample("fee"));
              Scene scene =
                  new Scene(
                      PracticeFrame.around(screen.root(), Fx.FAMILY),
                      OfficeScreen.WIDTH,
                      OfficeScreen.HEIGHT);
              return Pictures.of(scene);
            });
    Pictures.write(image, PICTURES.resolve("ja").resolve("office-practice.png"));
    int corner = image.getPixelReader().getArgb(4, 4);
    assertEquals(0xFF5B2A86, corner);
    int paper = image.getPixelReader().getArgb((int) OfficeScreen.WIDTH - 40, 200);
    assertEquals(0xFFEDE4F6, paper);
  }

  @Test
  void onlyTheDueKeyIsGreen() {
    for (Map.Entry<String, OfficeView> sample : Samples.all().entrySet()) {
      List<String> green =
          Fx.call(
              () ->
                  keys(sample.getValue()).stream()
                      .filter(k -> k.getStyleClass().contains("go"))
                      .map(Key::getId)
                      .toList());
      assertEquals(due(sample.getValue()), green, sample.getKey());
    }
  }

  private static List<String> due(OfficeView view) {
    Optional<OfficeSnapshot.Open> open = view.snapshot().open();
    if (view.panel() instanceof OfficePanel.Closing c) {
      boolean explained = c.till().yen() == c.report().cashYen() || c.till().why().isPresent();
      if (!c.till().counted()) {
        return List.of("till-counted");
      }
      return explained ? List.of("close-day") : List.of();
    }
    if (view.panel() instanceof OfficePanel.OfCase panel) {
      return CaseSamples.due(panel, view.snapshot());
    }
    if (view.snapshot().alarm().isPresent()
        || open.isEmpty()
        || !(view.panel() instanceof OfficePanel.Work)) {
      return List.of();
    }
    return switch (open.get().step()) {
      case PRINTING, SCAN_PAGES, STOPPED, HAND_OVER -> List.of();
      case PRINT_FAILED -> List.of("print-again");
      case PRINT_IN_DOUBT -> List.of("all-sheets");
      case TAKE_FEE -> List.of("take-fee");
    };
  }

  @Test
  void onlyTheVoidLeadsOutOfAStop() {
    List<String> ids = Fx.call(() -> keys(sample("stopped-K07")).stream().map(Key::getId).toList());
    assertEquals(List.of("waiting-A0430", "waiting-B0103", "language", "void"), ids);
  }

  /**
   * A touch that comes twice or too late must not destroy: where a key destroys, the sheet before
   * it and the one after it have no key that does something else.
   */
  @ParameterizedTest
  @FieldSource("org.madoguchi.config.Language#OF_STAFF")
  void noKeyThatDestroysLiesUnderAHarmlessOne(Language language) {
    List<String> faults = new ArrayList<>();
    Map<String, List<String>> beside =
        Map.of(
            "unclaimed-both", List.of("closing", "closing-differs", "closing-agrees", "unclaimed"),
            "confirm-waiting", List.of("reason-waiting"),
            "confirm-stopped-paid", List.of("reason-open", "stopped-K07"));
    beside.forEach(
        (sheet, others) -> {
          List<Key> destroys =
              Fx.call(() -> laidOut(language, sheet)).stream()
                  .filter(k -> k.getStyleClass().contains("stop"))
                  .toList();
          assertEquals(1, destroys.size(), sheet);
          for (String other : others) {
            Fx.call(() -> laidOut(language, other)).stream()
                .filter(k -> place(k).intersects(place(destroys.getFirst())))
                .forEach(
                    k -> faults.add(language + " " + sheet + " under " + other + " " + k.getId()));
          }
        });
    assertEquals(List.of(), faults);
  }

  private static List<Key> laidOut(Language language, String sample) {
    OfficeScreen screen = new OfficeScreen(new Ignoring(), Fx.FAMILY);
    Scene scene = new Scene(screen.root(), OfficeScreen.WIDTH, OfficeScreen.HEIGHT);
    screen.show(Samples.in(language, sample(sample)));
    Pictures.of(scene);
    List<Key> keys = new ArrayList<>();
    collect(screen.root(), keys);
    return keys;
  }

  private static Bounds place(Key key) {
    return key.localToScene(key.getLayoutBounds());
  }

  @Test
  void problemKeysHaveStableIds() {
    assertIds(
        "idle",
        "waiting-A0427",
        "waiting-A0430",
        "waiting-B0103",
        "language",
        "type-receipt",
        "journal",
        "figures",
        "closing");
    assertIds("journal-1", "language", "back", "journal-older", "journal-search", "journal-print");
    assertIds(
        "journal-life",
        "language",
        "back",
        "journal-previous",
        "journal-next",
        "journal-search",
        "journal-print");
    assertIds("scan", "waiting-A0430", "waiting-B0103", "language", "paper-trouble", "void");
    assertIds(
        "call",
        "answer-call",
        "waiting-A0430",
        "waiting-more",
        "language",
        "paper-trouble",
        "void");
    assertIds("life", "waiting-A0430", "language", "back", "void");
    assertIds(
        "unclaimed-one-badge",
        "waiting-A0430",
        "waiting-B0112",
        "waiting-A0430",
        "waiting-B0112",
        "language",
        "back");
    assertIds(
        "reason-open",
        "waiting-A0430",
        "language",
        "void-reason-resident-declined",
        "void-reason-not-collected",
        "void-reason-paper-damaged",
        "void-reason-printed-in-doubt",
        "back");
    assertIds(
        "confirm-NOT_COLLECTED",
        "waiting-A0430",
        "language",
        "fewer-sheets",
        "more-sheets",
        "back",
        "void-confirm");
    // One badge is not enough: there is no key yet.
    assertIds("confirm-paid-elsewhere", "language", "fewer-sheets", "more-sheets", "back");
    assertIds(
        "confirm-stopped-paid", "language", "fewer-sheets", "more-sheets", "back", "void-confirm");
    assertIds("alarm-K07", "waiting-A0430", "language", "read-alarm");
  }

  @Test
  void aScannersEnterPressesNoKey() {
    StringBuilder typed = new StringBuilder();
    List<OfficeTouch> touched = new ArrayList<>();
    OfficeInput input =
        new OfficeInput() {
          @Override
          public void touch(OfficeTouch touch) {
            touched.add(touch);
          }

          @Override
          public void typed(char character) {
            typed.append(character);
          }
        };
    Fx.run(
        () -> {
          OfficeScreen screen = new OfficeScreen(input, Fx.FAMILY);
          screen.show(sample("fee"));
          Scene scene = new Scene(screen.root(), OfficeScreen.WIDTH, OfficeScreen.HEIGHT);
          Pictures.of(scene);
          Node key = screen.root().lookup("#take-fee");
          key.requestFocus();
          for (String character : List.of("A", "-", "\r")) {
            Event.fireEvent(key, press(KeyEvent.KEY_PRESSED, character));
            Event.fireEvent(key, press(KeyEvent.KEY_TYPED, character));
          }
          ((Key) key).fire();
        });
    assertEquals("A-\r", typed.toString());
    assertEquals(List.of(new OfficeTouch.FeeTaken()), touched);
  }

  private static KeyEvent press(EventType<KeyEvent> type, String character) {
    KeyCode code = character.equals("\r") ? KeyCode.ENTER : KeyCode.UNDEFINED;
    return new KeyEvent(type, character, character, code, false, false, false, false);
  }

  @Test
  void aClockTickLeavesTheKeysInPlace() {
    OfficeScreen screen = Fx.call(() -> new OfficeScreen(new Ignoring(), Fx.FAMILY));
    OfficeView view = sample("fee");
    Node before = Fx.call(() -> keyAfter(screen, view));
    assertSame(
        before, Fx.call(() -> keyAfter(screen, Samples.at(view.now().plusSeconds(61), view))));
  }

  private static Node keyAfter(OfficeScreen screen, OfficeView view) {
    screen.show(view);
    return screen.root().lookup("#take-fee");
  }

  private static void assertIds(String sample, String... expected) {
    List<String> ids = Fx.call(() -> keys(sample(sample)).stream().map(Key::getId).toList());
    assertEquals(List.of(expected), ids);
  }

  private static OfficeView sample(String name) {
    return Objects.requireNonNull(Samples.all().get(name), name);
  }

  private static List<Key> keys(OfficeView view) {
    OfficeScreen screen = new OfficeScreen(new Ignoring(), Fx.FAMILY);
    screen.show(view);
    List<Key> keys = new ArrayList<>();
    collect(screen.root(), keys);
    return keys;
  }

  private static void collect(Node node, List<Key> keys) {
    if (node instanceof Key key) {
      keys.add(key);
    } else if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, keys));
    }
  }
}
