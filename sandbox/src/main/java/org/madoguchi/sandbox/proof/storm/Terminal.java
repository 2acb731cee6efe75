package org.madoguchi.sandbox.proof.storm;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.function.Consumer;
import org.madoguchi.app.base.Subscription;
import org.madoguchi.app.branch.Branch;
import org.madoguchi.app.branch.LocalBranch;
import org.madoguchi.app.lobby.LobbyErrand;
import org.madoguchi.app.lobby.LobbySession;
import org.madoguchi.app.lobby.LobbyView;
import org.madoguchi.card.CardReader;
import org.madoguchi.config.LobbyConfig;

/** A lobby terminal of a world at which one errand is served: the product's own session. */
final class Terminal {
  private Terminal() {}

  /**
   * Begins a session with the branch that runs now.
   *
   * @param name which terminal
   * @param turns its one thread
   * @param sees told what its screen shows
   */
  static LobbySession session(
      World world,
      String name,
      CardReader reader,
      LobbyErrand errand,
      SessionTurns turns,
      Consumer<LobbyView> sees) {
    LobbyConfig lobby = world.config().lobby();
    Agenda agenda = world.agenda();
    return new LobbySession(
        new LobbyConfig(
            name, lobby.pixelsPerMillimetre(), lobby.idleWarning(), lobby.idleCountdown(), false),
        world.config().branch(),
        quiet(world.branch()),
        reader,
        List.of(new OfferedErrand(errand)),
        agenda,
        turns,
        agenda::strand,
        sees);
  }

  /** The branch without its news: nothing of what others do is on this screen. */
  private static Branch quiet(LocalBranch branch) {
    Subscription none = () -> {};
    return (Branch)
        Proxy.newProxyInstance(
            Terminal.class.getClassLoader(),
            new Class<?>[] {Branch.class},
            (_, method, arguments) ->
                switch (method.getName()) {
                  case "subscribe" -> none;
                  case "offers" -> List.of();
                  default -> {
                    try {
                      yield method.invoke(branch, arguments);
                    } catch (InvocationTargetException e) {
                      throw e.getCause();
                    }
                  }
                });
  }
}
