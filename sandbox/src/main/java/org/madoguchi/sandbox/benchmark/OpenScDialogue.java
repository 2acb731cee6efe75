package org.madoguchi.sandbox.benchmark;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.madoguchi.card.transport.ReaderStatus;
import org.madoguchi.sandbox.city.card.PcscDaemon;
import org.madoguchi.sandbox.city.card.SimulatedCard;
import org.madoguchi.sandbox.city.card.VpcdLink;

/**
 * Counts what OpenSC's tools say to the card for the same ends, over pcscd and vpcd. One thread.
 */
public final class OpenScDialogue {
  private static final int PATIENCE_SECONDS = 60;
  private static final Pattern VERSION = Pattern.compile("OpenSC[ -](\\d+\\.\\d+)");

  private final PrintWriter out;

  /** Prints to there. */
  public OpenScDialogue(PrintWriter out) {
    this.out = out;
  }

  /** An end, and the tool that reaches it. */
  private enum Tool {
    CERTIFICATE("pkcs15-tool", "--read-certificate", "01"),
    SIGNATURE("pkcs15-crypt", "--sign", "--pkcs1", "--sha-256", "--key", "01", "--pin", "1234"),
    SIGNATURE_PKCS11(
        "pkcs11-tool",
        "--login",
        "--pin",
        "1234",
        "--sign",
        "--mechanism=SHA256-RSA-PKCS",
        "--id=01");

    private final List<String> command;

    Tool(String... command) {
      this.command = List.of(command);
    }
  }

  /**
   * One tool after the other meets the card.
   *
   * @param card whose PINs are presented right, so that its counters stay
   * @param work empty; what the tools read and write lies there
   */
  public void run(SimulatedCard card, Path work) throws CardBenchmark.Broken, InterruptedException {
    try (PcscDaemon _ = PcscDaemon.use();
        VpcdLink link = new VpcdLink()) {
      CountingCard counting = new CountingCard(card);
      PcscSessionBenchmark.awaitSlot(ReaderStatus.EMPTY);
      link.insert(counting);
      PcscSessionBenchmark.awaitSlot(ReaderStatus.CARD);
      out.println("OpenSC " + version() + ":");
      for (Tool tool : Tool.values()) {
        int commands = counting.commands();
        int bytes = counting.bytes();
        said(tool, work);
        out.printf(
            Locale.ROOT,
            "  %s %s: %d APDUs, %d bytes%n",
            tool.command.getFirst(),
            tool == Tool.CERTIFICATE ? "--read-certificate" : "--sign",
            counting.commands() - commands,
            counting.bytes() - bytes);
      }
    } catch (IOException e) {
      out.println("OpenSC's tools (package opensc) aren't counted: " + e.getMessage());
    }
  }

  private static void said(Tool tool, Path work)
      throws IOException, CardBenchmark.Broken, InterruptedException {
    Path digest = Files.write(work.resolve("digest"), new byte[32]);
    Path output = work.resolve("output");
    List<String> command = new ArrayList<>(tool.command);
    if (tool != Tool.CERTIFICATE) {
      command.addAll(List.of("-i", digest.toString()));
      command.addAll(List.of("-o", work.resolve("signature").toString()));
    }
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new CardBenchmark.Broken(tool.command + ": " + Files.readString(output), null);
    }
  }

  private static String version() throws IOException, InterruptedException {
    Process process = new ProcessBuilder("opensc-tool", "--info").start();
    var found =
        VERSION.matcher(
            new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII));
    process.waitFor();
    return found.find() ? found.group(1) : "of unknown version";
  }
}
