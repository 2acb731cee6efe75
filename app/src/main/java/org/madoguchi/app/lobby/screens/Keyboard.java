package org.madoguchi.app.lobby.screens;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
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
import org.madoguchi.app.ui.Key;
import org.madoguchi.app.ui.PagedList;
import org.madoguchi.config.LobbyKeypad.Action;

/**
 * A whole errand with a keyboard, a number pad ({@link KeypadKeys}) or two switches ({@link
 * Switches}): Tab and arrows move, Enter and Space act, Escape leads away, digits type the PIN
 * where its pad is, Backspace takes one away. Nothing acts that isn't seen or heard, and a key that
 * is held acts once. JavaFX thread only.
 */
final class Keyboard {
  private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");

  private final Parent root;
  private final LobbyInput input;
  private final BooleanSupplier settling;
  private final Narrator narrator;
  private final KeypadKeys keypad;
  private final Consumer<Action> practice;
  private final EventHandler<KeyEvent> pressing = this::press;
  private final EventHandler<KeyEvent> releasing = _ -> held = KeyCode.UNDEFINED;
  private final EventHandler<MouseEvent> touching = _ -> show(false);
  private StopFocus focus = StopFocus.unused();
  private Switches switches = Switches.UNUSED;
  private KeyCode held = KeyCode.UNDEFINED;
  private @Nullable LobbyContext context;
  private @Nullable Node ringed;

  /**
   * @param settling whether what is pressed may belong to the page before
   * @param narrator told where it stands
   * @param keypad what the keys of a pad do
   * @param practice told which of them was pressed only to know what it does
   */
  Keyboard(
      Parent root,
      LobbyInput input,
      BooleanSupplier settling,
      Narrator narrator,
      KeypadKeys keypad,
      Consumer<Action> practice) {
    this.narrator = narrator;
    this.keypad = keypad;
    this.practice = practice;
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
    StopFocus before = focus;
    focus = focus.on(c.view(), c.stops());
    if (!focus.screen().equals(before.screen()) || focus.warned() != before.warned()) {
      switches = switches.equals(Switches.UNUSED) ? switches : switches.begun(typingKeys(c));
    }
    if (c.view().look().voice().on()) {
      focus = focus.shown(true); // it is heard
    }
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
    Optional<Action> pad = keypad.of(code, typing(c));
    if (c.view().choice().practising() && practised(c, code, pad)) {
      event.consume();
      return;
    }
    if (pad.isPresent()) {
      padded(c, pad.get(), repeated);
      event.consume();
      return;
    }
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
    boolean space = code == KeyCode.SPACE && written(c, code, text).isEmpty();
    if (code == KeyCode.ENTER || space) {
      chooseIfSeen(c);
      return;
    }
    show(true);
    if (code == KeyCode.ESCAPE) {
      act(c, c.stops().away());
    } else {
      type(c, code, text);
    }
  }

  /** The first press only shows where it stands. */
  private void chooseIfSeen(LobbyContext c) {
    boolean seen = focus.seen();
    show(true);
    if (seen) {
      choose(c);
    }
  }

  private List<Node> typingKeys(LobbyContext c) {
    return c.view().covered() ? List.of() : TypingKeys.on(root);
  }

  /** Says what a key does, and does nothing; but the one that ends it ends it. */
  private boolean practised(LobbyContext c, KeyCode code, Optional<Action> pad) {
    Optional<Action> does =
        pad.or(() -> code == KeyCode.ENTER ? Optional.of(Action.CHOOSE) : Optional.empty());
    if (does.isEmpty() || does.get() == Action.PRACTISE || c.view().idleSecondsLeft().isPresent()) {
      return false;
    }
    input.touch(new LobbyTouch.StillHere());
    practice.accept(does.get());
    narrator.practised(does.get());
    return true;
  }

  /** A key that is held moves on; whatever else it does, it does once. */
  private void padded(LobbyContext c, Action key, boolean repeated) {
    if (repeated && key != Action.UP && key != Action.DOWN) {
      return;
    }
    switch (key) {
      case UP -> move(c, false);
      case DOWN -> move(c, true);
      case CHOOSE -> chooseIfSeen(c);
      case BACK -> act(c, c.stops().away());
      case ON -> act(c, c.stops().on());
      case REPEAT -> {
        if (c.view().look().voice().on()) {
          input.touch(new LobbyTouch.StillHere());
          narrator.repeat();
        } else {
          input.touch(new LobbyTouch.Voice());
        }
      }
      case WHERE -> narrator.where();
      case HUSH -> narrator.hush();
      case FASTER -> input.touch(new LobbyTouch.Faster(1));
      case SLOWER -> input.touch(new LobbyTouch.Faster(-1));
      case LOUDER -> input.touch(new LobbyTouch.Louder(1));
      case SOFTER -> input.touch(new LobbyTouch.Louder(-1));
      case DARK -> input.touch(new LobbyTouch.Dark());
      case STAFF -> c.stops().find("call-staff").ifPresent(stop -> act(c, stop));
      case ERASE -> type(c, KeyCode.BACK_SPACE, "");
      case PRACTISE -> input.touch(new LobbyTouch.Practise());
      case HEADSET_IN -> input.touch(new LobbyTouch.Headset(true));
      case HEADSET_OUT -> input.touch(new LobbyTouch.Headset(false));
      case SWITCH_NEXT -> switched(c, false);
      case SWITCH_CHOOSE -> switched(c, true);
    }
  }

  /** Two switches reach what is typed with as well; who chose moves on by itself. */
  private void switched(LobbyContext c, boolean choose) {
    input.touch(new LobbyTouch.StillHere());
    List<Node> pad = typingKeys(c);
    if (!choose || !focus.seen()) {
      boolean first = !focus.seen();
      switches = first ? switches.begun(pad) : switches.next(pad, focus.at(), c.stops());
      switches.stop().ifPresent(id -> focus = focus.to(id));
      show(true);
    } else if (switches.key(pad) instanceof Key key) {
      key.fire();
      switches = switches.begun(pad);
      draw();
    } else {
      choose(c);
      focus = focus.moved(true, c.stops());
    }
  }

  private void choose(LobbyContext c) {
    c.stops().find(focus.at()).ifPresent(stop -> act(c, stop));
  }

  /** Whether digits are typed on this screen. */
  private static boolean typing(LobbyContext c) {
    return !c.view().covered()
        && (c.view().state().typing() || (c.view().state() instanceof ErrandState e && written(e)));
  }

  private static boolean written(ErrandState state) {
    return state.erasing().isPresent() || state.writing("0").isPresent();
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
    } else if (code == KeyCode.BACK_SPACE) {
      input.eraseDigit();
    } else if (code.isDigitKey()) {
      input.digit(Integer.parseInt(digit(code)));
    } else if (code.isLetterKey() && c.view().state().letters()) {
      input.letter(code.name().charAt(0));
    }
  }

  /** What can't be done says why. */
  private void act(LobbyContext c, @Nullable Stop stop) {
    if (stop == null || !stop.now()) {
      narrator.refused(stop);
      return;
    }
    boolean ofFoot = c.stops().ofFoot().contains(stop);
    if (ofFoot || !settling.getAsBoolean()) {
      input.touch(stop.action());
    }
  }

  /** The first press only shows where it stands. A warning stays until it is answered. */
  private void move(LobbyContext c, boolean on) {
    switches = Switches.UNUSED;
    focus = focus.seen() || focus.at().isEmpty() ? focus.moved(on, c.stops()) : focus.shown(true);
    draw();
    if (c.view().idleSecondsLeft().isEmpty()) {
      input.touch(new LobbyTouch.StillHere());
    }
  }

  private void draw() {
    LobbyContext c = context;
    if (c != null) {
      narrator.show(c, focus.at());
    }
    Node now = focus.seen() ? ringed(c) : null;
    if (ringed != null) {
      ringed.pseudoClassStateChanged(HERE, false);
    }
    ringed = now;
    if (now != null) {
      now.pseudoClassStateChanged(HERE, true);
      reveal(now);
    }
  }

  private @Nullable Node ringed(@Nullable LobbyContext c) {
    Node typing = c == null ? null : switches.key(typingKeys(c));
    return typing != null || focus.at().isEmpty() ? typing : find(root, focus.at());
  }

  private static void reveal(Node node) {
    for (Node part = node; part.getParent() != null; part = part.getParent()) {
      if (part.getParent() instanceof PagedList list) {
        list.reveal(part);
      }
      if (part instanceof Page page) {
        page.reveal(node);
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
