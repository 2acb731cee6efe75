package org.madoguchi.sandbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import org.madoguchi.app.OfficeTerminal;
import org.madoguchi.app.base.Build;
import org.madoguchi.app.branch.OfficeBranch;
import org.madoguchi.app.keys.KeyMaterialException;
import org.madoguchi.app.lan.LanKeys;
import org.madoguchi.app.lan.OfficeServer;
import org.madoguchi.app.lan.RemoteOffice;
import org.madoguchi.sandbox.city.City;

/**
 * A second office terminal of the sandbox branch, over TLS on this machine as it would be over the
 * branch LAN.
 */
final class SandboxLan implements AutoCloseable {
  private final OfficeServer server;
  private final RemoteOffice remote;
  private final OfficeTerminal terminal;

  /**
   * Begins to serve, and connects.
   *
   * @param keys directory with the files that {@code BranchKeyFiles} writes
   */
  SandboxLan(Path keys, OfficeBranch branch, InstantSource clock)
      throws IOException, KeyMaterialException {
    server =
        OfficeServer.start(
            branch,
            keys(keys, "branch", "office-terminals.pem"),
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            clock);
    remote =
        new RemoteOffice(
            URI.create("https://localhost:" + server.port()),
            keys(keys, "office", "branch-lan.pem"));
    terminal = new OfficeTerminal(remote, Build.id(), City.branch().zone(), clock);
  }

  /** One end's key, and the certificates of the other ends. */
  static LanKeys keys(Path directory, String own, String others) throws KeyMaterialException {
    return LanKeys.load(
        directory.resolve(own + ".p12"),
        directory.resolve(own + ".password"),
        others,
        directory.resolve(others));
  }

  /** The branch as the second terminal reaches it. */
  RemoteOffice branch() {
    return remote;
  }

  /** The second terminal. */
  OfficeTerminal terminal() {
    return terminal;
  }

  @Override
  public void close() {
    terminal.close();
    remote.close();
    server.close();
  }
}
