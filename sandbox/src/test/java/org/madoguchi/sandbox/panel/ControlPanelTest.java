package org.madoguchi.sandbox.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.madoguchi.app.ui.Key;
import org.madoguchi.app.ui.PhraseText;
import org.madoguchi.app.ui.Pictures;
import org.madoguchi.sandbox.city.Persona;
import org.madoguchi.sandbox.city.Personas;

class ControlPanelTest {
  private final List<String> asked = new ArrayList<>();

  private final CityControls controls =
      new CityControls() {
        @Override
        public List<Resident> residents() {
          return Personas.load().stream().map(this::resident).toList();
        }

        private Resident resident(Persona persona) {
          return new Resident(persona.id(), persona.label());
        }

        @Override
        public void layCard(String resident) {
          asked.add("lay " + resident);
        }

        @Override
        public void takeCard() {
          asked.add("take");
        }

        @Override
        public void turn(Trouble trouble, boolean on) {
          asked.add(trouble + " " + on);
        }

        @Override
        public void scanSlip() {
          asked.add("slip");
        }

        @Override
        public void scanPage(int page) {
          asked.add("page " + page);
        }

        @Override
        public void scanForeignPage() {
          asked.add("foreign page");
        }

        @Override
        public void scanBadge(String number) {
          asked.add("badge " + number);
        }

        @Override
        public void before(BeforeCamera what) {
          asked.add("before " + what);
        }

        @Override
        public void followLetter() {
          asked.add("letter");
        }

        @Override
        public void lay(UnderCamera what) {
          asked.add("paper " + what);
        }

        @Override
        public void officer(OfficerDoes what) {
          asked.add("officer " + what);
        }

        @Override
        public void makeCards() {
          asked.add("cards");
        }

        @Override
        public void listen(Consumer<CityState> listener) {}
      };

  private static final CityState BUSY =
      new CityState(
          Optional.of("household"),
          EnumSet.allOf(Trouble.class),
          true,
          30,
          true,
          BeforeCamera.FORM,
          2,
          UnderCamera.UNPLUGGED,
          OfficerDoes.VANISH,
          3);

  private static final Set<String> CANNOT = Set.of("take-card", "camera-slip", "make-cards");

  @Test
  void everyStateIsWhole() throws Exception {
    Map<String, CityState> states =
        Map.of(
            "quiet",
            CityState.QUIET,
            "busy",
            BUSY,
            "printed",
            new CityState(
                Optional.of("ordinary"),
                Set.of(Trouble.MFP_OUT_OF_PAPER),
                true,
                2,
                false,
                BeforeCamera.NOBODY,
                0,
                UnderCamera.LICENCE,
                OfficerDoes.ACCEPT,
                0));
    for (Map.Entry<String, CityState> state : states.entrySet()) {
      List<String> faults = new ArrayList<>();
      Image picture =
          fx(
              () -> {
                ControlPanel panel = panel(state.getValue());
                Scene scene = new Scene(panel.root(), ControlPanel.WIDTH, ControlPanel.HEIGHT);
                Image image = Pictures.of(scene);
                cutOff(panel.root(), faults);
                return image;
              });
      write(picture, state.getKey());
      assertEquals(List.of(), faults, state.getKey());
    }
  }

  private static void write(Image picture, String name) throws IOException {
    Pictures.write(picture, Path.of("target", "screens", "panel-" + name + ".png"));
  }

  private static void cutOff(Node node, List<String> faults) {
    if (node instanceof Text text && text.getParent() instanceof PhraseText phrase) {
      Bounds bounds = text.localToScene(text.getLayoutBounds());
      for (Parent p = phrase; p != null; p = p.getParent()) {
        Bounds outer = p.localToScene(p.getLayoutBounds());
        if (bounds.getMinX() < outer.getMinX() - 1.5
            || bounds.getMaxX() > outer.getMaxX() + 1.5
            || bounds.getMinY() < outer.getMinY() - 4
            || bounds.getMaxY() > outer.getMaxY() + 4) {
          faults.add(text.getText() + " leaves " + p.getStyleClass());
          break;
        }
      }
    }
    if (node instanceof Key key
        && key.localToScene(key.getLayoutBounds()).getMaxY() > ControlPanel.HEIGHT - 6) {
      faults.add("cut: " + key.getId());
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> cutOff(child, faults));
    }
  }

  @Test
  void keysDoWhatTheySay() throws Exception {
    touch(CityState.QUIET, "resident-one-try-left");
    touch(CityState.QUIET, "mfp-jam");
    touch(BUSY, "mfp-jam");
    touch(BUSY, "take-card");
    touch(BUSY, "scan-slip");
    touch(BUSY, "scan-page-2");
    touch(BUSY, "scan-foreign-page");
    touch(CityState.QUIET, "camera-form");
    touch(BUSY, "follow-letter");
    touch(BUSY, "camera-slip");
    touch(CityState.QUIET, "paper-passport");
    touch(CityState.QUIET, "officer-hold");
    touch(BUSY, "make-cards");
    assertEquals(
        List.of(
            "lay one-try-left",
            "MFP_JAM true",
            "MFP_JAM false",
            "take",
            "slip",
            "page 2",
            "foreign page",
            "before FORM",
            "letter",
            "before SLIP",
            "paper PASSPORT",
            "officer HOLD",
            "cards"),
        asked);
  }

  @Test
  void allPagesAreScannedInOrder() throws Exception {
    touch(
        new CityState(
            Optional.empty(),
            Set.of(),
            true,
            3,
            false,
            BeforeCamera.NOBODY,
            0,
            UnderCamera.LICENCE,
            OfficerDoes.ACCEPT,
            0),
        "scan-all-pages");
    assertEquals(List.of("page 1", "page 2", "page 3"), asked);
  }

  @Test
  void nothingThatCannotBeDoneHasAKey() throws Exception {
    List<String> ids = fx(() -> ids(panel(CityState.QUIET).root(), new ArrayList<>()));
    assertTrue(ids.stream().noneMatch(id -> id.startsWith("scan-") || CANNOT.contains(id)));
    for (Trouble trouble : Trouble.values()) {
      assertTrue(ids.contains(trouble.id()), trouble.name());
    }
  }

  private static List<String> ids(Node node, List<String> ids) {
    if (node instanceof Key key) {
      ids.add(key.getId());
    } else if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> ids(child, ids));
    }
    return ids;
  }

  private void touch(CityState state, String id) throws Exception {
    fx(
        () -> {
          ((Key) panel(state).root().lookup("#" + id)).fire();
          return id;
        });
  }

  private ControlPanel panel(CityState state) {
    ControlPanel panel = new ControlPanel(controls, Runnable::run, "BIZ UDPGothic");
    panel.show(state);
    return panel;
  }

  private static <T> T fx(Callable<T> work)
      throws InterruptedException, ExecutionException, TimeoutException {
    FutureTask<T> task = new FutureTask<>(work);
    try {
      Platform.startup(() -> Platform.setImplicitExit(false));
    } catch (IllegalStateException running) {
      // Another test class has started it.
    }
    Platform.runLater(task);
    return task.get(60, TimeUnit.SECONDS);
  }
}
