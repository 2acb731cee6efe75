package org.madoguchi.sandbox;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * One of the things that a machine has only once, such as the smart card service: two processes of
 * tests run at a time, and only one of them may use it. Waits for the other, whose classes are
 * bounded; the system lets go of it when a process ends.
 */
public final class MachineLock implements AutoCloseable {
  /** pcscd and vpcd's ports. */
  public static final String SMART_CARD_SERVICE = "smart-card-service";

  /** D-Bus and Avahi, which end together with the printer that started them. */
  public static final String IPPEVEPRINTER = "ippeveprinter";

  private final FileChannel channel;

  private MachineLock(FileChannel channel) {
    this.channel = channel;
  }

  /** Waits until nobody else uses it. */
  public static MachineLock hold(String what) throws IOException {
    Path file = Path.of(System.getProperty("java.io.tmpdir"), "madoguchi-tests-" + what + ".lock");
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    channel.lock();
    return new MachineLock(channel);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
