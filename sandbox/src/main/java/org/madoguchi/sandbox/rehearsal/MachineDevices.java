package org.madoguchi.sandbox.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.madoguchi.card.ReaderDirectory;
import org.madoguchi.card.ReaderDirectory.Listing;
import org.madoguchi.card.ReaderDirectory.NamedReader;
import org.madoguchi.card.service.CardService;

/**
 * What this machine has: card readers of the smart card service, and printers that announce
 * themselves on the network (DNS-SD, asked with CUPS' {@code ippfind}).
 *
 * @param readers names, perhaps none
 * @param printers addresses, perhaps none
 */
public record MachineDevices(List<String> readers, List<String> printers) {
  /** ippfind itself ends after {@code SECONDS}. */
  private static final Duration FINDING = Duration.ofSeconds(10);

  private static final String SECONDS = "3";

  public MachineDevices {
    readers = List.copyOf(readers);
    printers = List.copyOf(printers);
  }

  /** Looks; takes some seconds. */
  public static MachineDevices find() throws InterruptedException {
    return new MachineDevices(findReaders(), findPrinters());
  }

  private static List<String> findReaders() {
    try (ReaderDirectory directory = CardService.auto().readers()) {
      return switch (directory.await(Duration.ZERO)) {
        case Listing.Readers(var found) -> found.stream().map(NamedReader::name).toList();
        case Listing.ServiceDown() -> List.of();
      };
    }
  }

  private static List<String> findPrinters() throws InterruptedException {
    Process ippfind;
    try {
      ippfind =
          new ProcessBuilder("ippfind", "-T", SECONDS, "--print")
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
    } catch (IOException notInstalled) {
      return List.of();
    }
    try (var out = ippfind.inputReader(StandardCharsets.UTF_8)) {
      if (!ippfind.waitFor(FINDING.toMillis(), TimeUnit.MILLISECONDS)) {
        return List.of();
      }
      return out.lines().filter(line -> line.startsWith("ipp")).sorted().toList();
    } catch (IOException | UncheckedIOException e) {
      return List.of();
    } finally {
      ippfind.destroyForcibly();
    }
  }
}
