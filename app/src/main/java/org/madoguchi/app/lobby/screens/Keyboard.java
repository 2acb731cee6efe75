package org.madoguchi.app.lobby.screens;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.css.PseudoClass;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.lobby.ErrandState;
import org.madoguchi.app.lobby.LobbyInput;
import org.madoguchi.app.lobby.LobbyTouch;
import org.madoguchi.app.lobby.stops.Stop;
import org.madoguchi.app.lobby.stops.StopFocus;
import org.madoguchi.app.ui.PagedList;

/**
 * A whole errand with a keyboard: Tab and arrows move, Enter and Space act, Escape leads away,
 * digits type the PIN where its pad is, Backspace takes one away. Nothing acts that isn't seen, and
 * a key that is held acts once. JavaFX thread only.
 */
final class Keyboard {
  private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");

  private final Parent root;
  private final LobbyInput input;
  private final BooleanSupplier settling;
  private final EventHandler<KeyEvent> pressing = this::press;
  private final EventHandler<KeyEvent> releasing = _ -> held = KeyCode.UNDEFINED;
  private final EventHandler<MouseEvent> touching = _ -> show(false);
  private StopFocus focus = StopFocus.unused();
  private KeyCode held = KeyCode.UNDEFINED;
  private @Nullable LobbyContext context;
  private @Nullable Node ringed;

  /**
   * @param settling whether what is pressed may belong to the page before
   */
  Keyboard(Parent root, LobbyInput input, BooleanSupplier settling) {
    this.root = root;
    this.input = input;
    this.settling = settling;
    root.sceneProperty().addListener((_, before, now) -> move(before, now));
  }

  private void move(@Nullable Scene before, @Nullable Scene now) {
    if (before != null) {
      before.removeEventFilter(KeyEvent.KEY_PRESSED, pressing);
      before.removeEventFilter(KeyEvent.KEY_RELEASED, releasing);
      before.removeEventFilter(MouseEvent.MOUSE_PRESSED, touching);
    }
    if (now != null) {
      now.addEventFilter(KeyEvent.KEY_PRESSED, pressing);
      now.addEventFilter(KeyEvent.KEY_RELEASED, releasing);
      now.addEventFilter(MouseEvent.MOUSE_PRESSED, touching);
    }
  }

  /** Finds its place on what was just drawn. */
  void show(LobbyContext c) {
    context = c;
    focus = focus.on(c.view(), c.stops());
    draw();
  }

  private void show(boolean seen) {
    focus = focus.shown(seen);
    draw();
  }

  private void press(KeyEvent event) {
    LobbyContext c = context;
    KeyCode code = event.getCode();
    if (c == null
        || code.isModifierKey()
        || event.isControlDown()
        || event.isAltDown()
        || event.isMetaDown()) {
      return;
    }
    boolean repeated = code == held;
    held = code;
    switch (code) {
      case TAB -> move(c, !event.isShiftDown());
      case DOWN, RIGHT -> move(c, true);
      case UP, LEFT -> move(c, false);
      default -> {
        if (!repeated) {
          once(c, code, event.getText());
        }
      }
    }
    event.consume();
  }

  private void once(LobbyContext c, KeyCode code, String text) {
    boolean seen = focus.seen();
    show(true);
    switch (code) {
      case ENTER, SPACE -> {
        if (code == KeyCode.SPACE && written(c, code, text).isPresent()) {
          type(c, code, text);
        } else if (seen) {
          c.stops().find(focus.at()).ifPresent(stop -> act(c, stop));
        }
      }
      case ESCAPE -> {
        Stop away = c.stops().away();
        if (away != null) {
          act(c, away);
        }
      }
      default -> type(c, code, text);
    }
  }

  /** Where a text is typed that is no PIN; the keyboard's own layout says which letter it is. */
  private static Optional<LobbyTouch> written(LobbyContext c, KeyCode code, String text) {
    if (!(c.view().state() instanceof ErrandState e) || c.view().covered()) {
      return Optional.empty();
    }
    if (code == KeyCode.BACK_SPACE) {
      return e.erasing();
    }
    String letter = code.isDigitKey() ? digit(code) : text;
    return letter.length() == 1 && !Character.isISOControl(letter.charAt(0))
        ? e.writing(letter)
        : Optional.empty();
  }

  /** DIGIT7 and NUMPAD7 are both named 7 at their end, whatever the layout types with Shift. */
  private static String digit(KeyCode code) {
    return code.name().substring(code.name().length() - 1);
  }

  private void type(LobbyContext c, KeyCode code, String text) {
    if (c.view().idleSecondsLeft().isPresent()) {
      input.touch(new LobbyTouch.StillHere());
    } else if (c.view().covered()) {
      return; // nothing is typed that isn't seen
    } else if (!c.view().state().typing()) {
      written(c, code, text).ifPresent(input::touch);
    } else if (c.view().state().typing()) {
      if (code == KeyCode.BACK_SPACE) {
        input.eraseDigit();
      } else if (code.isDigitKey()) {
        input.digit(Integer.parseInt(digit(code)));
      } else if (code.isLetterKey() && c.view().state().letters()) {
        input.letter(code.name().charAt(0));
      }
    }
  }

  private void act(LobbyContext c, Stop stop) {
    boolean ofFoot = c.stops().ofFoot().contains(stop);
    if (stop.now() && (ofFoot || !settling.getAsBoolean())) {
      input.touch(stop.action());
    }
  }

  /** The first press only shows where it stands. A warning stays until it is answered. */
  private void move(LobbyContext c, boolean on) {
    focus = focus.seen() || focus.at().isEmpty() ? focus.moved(on, c.stops()) : focus.shown(true);
    draw();
    if (c.view().idleSecondsLeft().isEmpty()) {
      input.touch(new LobbyTouch.StillHere());
    }
  }

  private void draw() {
    Node now = focus.seen() && !focus.at().isEmpty() ? find(root, focus.at()) : null;
    if (ringed != null) {
      ringed.pseudoClassStateChanged(HERE, false);
    }
    ringed = now;
    if (now != null) {
      now.pseudoClassStateChanged(HERE, true);
      reveal(now);
    }
  }

  private static void reveal(Node node) {
    for (Node part = node; part.getParent() != null; part = part.getParent()) {
      if (part.getParent() instanceof PagedList list) {
        list.reveal(part);
      }
    }
  }

  private static @Nullable Node find(Node node, String id) {
    if (id.equals(node.getId())) {
      return node;
    }
    if (node instanceof Parent parent) {
      for (Node child : parent.getChildrenUnmodifiable()) {
        Node found = find(child, id);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }
}
