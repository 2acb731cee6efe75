package org.madoguchi.app;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.madoguchi.app.base.Latest;
import org.madoguchi.app.base.SessionThreads;
import org.madoguchi.app.branch.BranchParts;
import org.madoguchi.app.branch.LocalBranch;
import org.madoguchi.app.camera.CameraDevices;
import org.madoguchi.app.errand.support.lobby.PhotoBooth;
import org.madoguchi.app.lobby.LobbySession;
import org.madoguchi.app.lobby.LobbyView;
import org.madoguchi.app.office.OfficeSession;
import org.madoguchi.app.office.OfficeView;
import org.madoguchi.app.ui.Faces;
import org.madoguchi.app.voice.Speech;
import org.madoguchi.card.CardReader;
import org.madoguchi.config.CardScene;
import org.madoguchi.config.Language;
import org.madoguchi.config.LanguageProfile;
import org.madoguchi.config.LobbyConfig;
import org.madoguchi.config.LobbyKeypad;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lobby, branch and office on one machine: the same parts for the product, the demo and the tour,
 * which differ in the devices that they are given. Composition by hand; nothing here decides
 * anything.
 */
public final class AllInOne implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(AllInOne.class);

  private final ScheduledExecutorService lobbyThread = SessionThreads.one("lobby");
  private final ExecutorService blocking =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("call-", 0).factory());
  private final Latest<LobbyView> lobbyViews = new Latest<>();
  private final LocalBranch branch;
  private final LobbySession lobby;
  private final OfficeTerminal office;
  private final PhotoBooth booth;
  private final Speech speech;
  private final LobbyKeypad keypad;
  private final CardScene scene;

  /** One without a voice. */
  public AllInOne(BranchParts parts, CardReader reader, CameraDevices cameras) {
    this(parts, reader, cameras, Speech.SILENT);
  }

  /**
   * Starts everything. The devices stay their owner's, who closes them afterwards.
   *
   * @param parts of the branch
   * @param reader of the lobby terminal
   * @param cameras of which one is the lobby terminal's
   * @param speech of the lobby terminal
   */
  public AllInOne(BranchParts parts, CardReader reader, CameraDevices cameras, Speech speech) {
    this.speech = speech;
    keypad = parts.config().lobby().keypad();
    scene = parts.config().lobby().scene();
    branch = new LocalBranch(parts);
    booth = PhotoBooth.of(cameras, parts.config().camera());
    lobby =
        new LobbySession(
            readable(parts.config().lobby()),
            parts.config().branch(),
            parts.config().notices(),
            branch,
            reader,
            Errands.atLobby(branch, booth, parts.config(), parts.machine().clock()),
            parts.machine().clock(),
            lobbyThread,
            blocking,
            lobbyViews,
            speech);
    office =
        new OfficeTerminal(
            branch,
            parts.machine().build(),
            parts.config().branch().zone(),
            parts.machine().clock());
  }

  public LocalBranch branch() {
    return branch;
  }

  public LobbySession lobby() {
    return lobby;
  }

  public OfficeSession office() {
    return office.session();
  }

  /** What the lobby terminal takes photos with. */
  PhotoBooth booth() {
    return booth;
  }

  /** What the lobby terminal speaks with. */
  Speech speech() {
    return speech;
  }

  /** What keys of the lobby terminal's keypad do. */
  LobbyKeypad keypad() {
    return keypad;
  }

  /** How the lobby terminal shows where a card belongs. */
  CardScene scene() {
    return scene;
  }

  /** What the lobby screen shows. */
  public Latest<LobbyView> lobbyViews() {
    return lobbyViews;
  }

  /** What the office screen shows. */
  public Latest<OfficeView> officeViews() {
    return office.views();
  }

  /** Runs something once the lobby session's thread has come to it, and the office's. */
  void whenAlive(Runnable then) {
    lobbyThread.execute(() -> office.whenAlive(then));
  }

  /** Ends sessions and branch; what is under way settles at the next start. */
  @Override
  public void close() {
    lobby.close();
    office.close();
    SessionThreads.end(lobbyThread);
    SessionThreads.end(blocking);
    branch.close();
  }

  /** A language that this machine has no letters for would be boxes: it isn't offered. */
  private static LobbyConfig readable(LobbyConfig lobby) {
    List<Language> readable = Faces.ofSystem().shown(lobby.languages());
    for (Language language : lobby.languages()) {
      if (!readable.contains(language)) {
        LOG.warn(
            "no letters for {} on this machine, so it isn't offered: install {}",
            language,
            LanguageProfile.of(language).facePackage());
      }
    }
    return lobby.in(readable.isEmpty() ? List.of(Language.JA) : readable);
  }
}
