package org.madoguchi.app.technician;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.madoguchi.card.transport.ReaderDirectory;
import org.madoguchi.card.transport.ReaderDirectory.Listing;
import org.madoguchi.card.transport.ReaderDirectory.NamedReader;
import org.madoguchi.card.transport.ReaderName;

/** What a technician is told when there is no reader to work with, and what to do then. */
public final class ReaderAdvice {
  /** Where pcscd listens (pcsc-lite, PCSCLITE_CSOCK_NAME). */
  private static final Path SOCKET = Path.of("/run/pcscd/pcscd.comm");

  private static final List<Path> DAEMONS =
      List.of(Path.of("/usr/sbin/pcscd"), Path.of("/usr/bin/pcscd"));

  private ReaderAdvice() {}

  /** What is known of the smart card service of a machine that doesn't answer. */
  enum Service {
    /** Linux, and there is no pcscd. */
    NOT_INSTALLED,
    /** Linux, and pcscd doesn't run. */
    NOT_RUNNING,
    /** Linux; pcscd listens, but refuses this program or hangs. */
    REFUSES,
    /** Another system. */
    OF_ANOTHER_SYSTEM
  }

  private static Service ofThisMachine() {
    if (!System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("linux")) {
      return Service.OF_ANOTHER_SYSTEM;
    }
    if (Files.exists(SOCKET)) {
      return Service.REFUSES;
    }
    return DAEMONS.stream().anyMatch(Files::exists) ? Service.NOT_RUNNING : Service.NOT_INSTALLED;
  }

  /** Words for a service that doesn't answer on this machine, in both languages. */
  static List<String> serviceDown() {
    return serviceDown(ofThisMachine());
  }

  static List<String> serviceDown(Service service) {
    List<String> lines = new ArrayList<>();
    lines.add("smart card service (pcscd): no answer");
    switch (service) {
      case NOT_INSTALLED -> {
        lines.add("  it isn't installed: sudo apt-get install pcscd libccid libpcsclite1");
        lines.add("  カードのサービス（pcscd）がありません。上のコマンドで入れてください。");
      }
      case NOT_RUNNING -> {
        lines.add(
            "  start it: sudo systemctl start pcscd.socket pcscd (without systemd: sudo pcscd)");
        lines.add("  drivers are in the packages pcscd and libccid");
        lines.add("  カードのサービス（pcscd）が動いていません。上のコマンドで動かしてください。");
      }
      case REFUSES -> {
        lines.add("  it listens, but doesn't let this program in, or hangs:");
        lines.add("  sudo systemctl restart pcscd; journalctl -u pcscd tells why (polkit?)");
        lines.add("  カードのサービス（pcscd）が接続を受け付けません。上のコマンドで確かめてください。");
      }
      case OF_ANOTHER_SYSTEM -> {
        lines.add("  start the smart card service of this system, or plug a reader in");
        lines.add("  カードのサービスを動かすか、読み取り機をつないでください。");
      }
    }
    return lines;
  }

  /**
   * Why no reader of that name can be worked with now; empty: it is there.
   *
   * @param text the name as it was written down
   */
  public static List<String> missing(ReaderDirectory directory, String text) {
    return switch (directory.await(Duration.ZERO)) {
      case Listing.ServiceDown() -> serviceDown();
      case Listing.Readers(var readers) -> missing(readers, text);
    };
  }

  private static List<String> missing(List<NamedReader> readers, String text) {
    if (readers.isEmpty()) {
      return List.of(
          "no reader is plugged in on this machine",
          "  読み取り機がつながっていません。USBの線とドライバー（パッケージ libccid）を確かめてください。");
    }
    List<String> names = readers.stream().map(NamedReader::name).toList();
    if (ReaderName.of(text).among(names).isPresent()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    lines.add("no reader on this machine fits \"" + text + "\"; there are:");
    names.forEach(name -> lines.add("    " + name));
    lines.add("  この名前に合う読み取り機がありません。上の名前をそのまま書けば合います。");
    return lines;
  }
}
