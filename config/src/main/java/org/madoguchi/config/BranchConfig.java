package org.madoguchi.config;

import java.nio.file.Path;
import java.util.List;

/**
 * All settings of one branch, read once at start by {@link ConfigReader}. Immutable.
 *
 * @param branch which post office this is
 * @param dataDirectory where the journal and the sealed documents rest
 * @param lobby the lobby terminal
 * @param cardReader the PC/SC reader of the lobby terminal
 * @param mfp the back-office multifunction printer
 * @param slipPrinter the printer of the reception slip
 * @param gateway the municipal gateway and the keys to talk to it
 * @param municipalities what can be had here, in the order of the screen; at least one
 */
public record BranchConfig(
    BranchIdentity branch,
    Path dataDirectory,
    LobbyConfig lobby,
    CardReaderConfig cardReader,
    PrinterConfig mfp,
    PrinterConfig slipPrinter,
    GatewayConfig gateway,
    List<Municipality> municipalities) {
  public BranchConfig {
    municipalities = List.copyOf(municipalities);
  }
}
