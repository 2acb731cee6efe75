package org.madoguchi.municipality;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MonitoringOnSqliteTest extends MonitoringContract {
  @Override
  String store() {
    return OfficeWorld.SQLITE;
  }

  /** Post offices don't wait for whoever watches. */
  @Test
  void aPortThatAnotherHasKeepsNobodyFromWork(@TempDir Path other) throws Exception {
    TestOffice office = new TestOffice(other, OfficeWorld.SQLITE);
    try (ServerSocket taken = new ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
      Files.writeString(
          office.file(),
          "[metrics]\nport = %d\n".formatted(taken.getLocalPort()),
          StandardOpenOption.APPEND);
      try (OfficeServer server =
          OfficeServer.start(office.config(), new TestClock(OfficeWorld.START))) {
        assertEquals(null, server.monitoring());
        assertEquals(true, server.api().getPort() > 0);
      }
    }
  }
}
