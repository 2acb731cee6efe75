package org.madoguchi.sandbox.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.madoguchi.card.service.CardService;
import org.madoguchi.card.transport.ReaderDirectory;
import org.madoguchi.card.transport.ReaderDirectory.Listing;
import org.madoguchi.card.transport.ReaderDirectory.NamedReader;

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
    List<String> all = new ArrayList<>();
    for (String line : lines("ippfind", "-T", SECONDS, "--print")) {
      if (line.startsWith("ipp")) {
        String host = URI.create(line).getHost();
        all.add(isKnown(host) ? line : with(line, address(host)));
      }
    }
    return all.stream().sorted().toList();
  }

  /**
   * Printers announce themselves by multicast names (RFC 6762), which many machines can't look up:
   * then the address stands in its place.
   *
   * @param address empty if nobody knows it
   */
  static String with(String uri, Optional<String> address) {
    String host = URI.create(uri).getHost();
    return address.map(a -> uri.replaceFirst(Pattern.quote(host), a)).orElse(uri);
  }

  private static boolean isKnown(String host) {
    try {
      return InetAddress.getByName(host) != null;
    } catch (UnknownHostException e) {
      return false;
    }
  }

  /** By Avahi, where its tools are; this machine itself is known without. */
  private static Optional<String> address(String host) throws InterruptedException {
    for (String line : lines("avahi-resolve-host-name", "-4", "-n", host)) {
      String[] parts = line.split("\\s+", -1);
      if (parts.length >= 2) {
        return Optional.of(parts[1]);
      }
    }
    boolean here = lines("hostname").stream().anyMatch(name -> host.equals(name + ".local"));
    return here ? Optional.of("localhost") : Optional.empty();
  }

  /** What a program says; nothing if it isn't there or doesn't end. */
  private static List<String> lines(String... command) throws InterruptedException {
    Process program;
    try {
      program = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    } catch (IOException notInstalled) {
      return List.of();
    }
    try (var out = program.inputReader(StandardCharsets.UTF_8)) {
      return program.waitFor(FINDING.toMillis(), TimeUnit.MILLISECONDS)
          ? out.lines().toList()
          : List.of();
    } catch (IOException | UncheckedIOException e) {
      return List.of();
    } finally {
      program.destroyForcibly();
    }
  }
}
