package org.madoguchi.app.errand.support.lobby;

import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.madoguchi.app.base.Subscription;
import org.madoguchi.photo.Pixels;

/**
 * What a terminal's camera sees now, for its screen. Nothing is kept: who looks away sees the next
 * picture. Thread-safe; who looks is told on the camera's thread.
 */
public final class Viewfinder {
  private final CopyOnWriteArrayList<Consumer<Pixels>> looking = new CopyOnWriteArrayList<>();

  /** Nobody looks yet. */
  public Viewfinder() {}

  /** A picture came. */
  void show(Pixels picture) {
    looking.forEach(eye -> eye.accept(picture));
  }

  /** Looks, until it is closed. */
  Subscription look(Consumer<Pixels> eye) {
    looking.add(eye);
    return () -> looking.remove(eye);
  }

  /** How many look. */
  int eyes() {
    return looking.size();
  }
}
