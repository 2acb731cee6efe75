package org.madoguchi.sandbox.city.mfp;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.List;

/**
 * What {@code ippeveprinter} needs on a machine.
 *
 * @param socket where it listens
 * @param command starts it in the foreground
 */
record Daemon(Path socket, List<String> command) {
  /** In the order of starting. */
  static final List<Daemon> NEEDED =
      List.of(
          new Daemon(
              Path.of("/run/dbus/system_bus_socket"),
              List.of("dbus-daemon", "--system", "--nofork", "--nopidfile")),
          new Daemon(Path.of("/run/avahi-daemon/socket"), List.of("avahi-daemon")));

  /** A socket file alone proves nothing: it outlives a daemon that was killed. */
  boolean running() {
    try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
      return channel.connect(UnixDomainSocketAddress.of(socket));
    } catch (IOException e) {
      return false;
    }
  }
}
