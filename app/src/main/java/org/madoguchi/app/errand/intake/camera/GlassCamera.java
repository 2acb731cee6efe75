package org.madoguchi.app.errand.intake.camera;

import java.util.function.Consumer;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.camera.CameraDevices;
import org.madoguchi.app.errand.intake.PaperCamera;
import org.madoguchi.config.PaperCameraConfig;
import org.madoguchi.printer.PollClock;
import org.madoguchi.printer.scan.EsclScanner;
import org.madoguchi.printer.scan.ScanOutcome;
import org.madoguchi.printer.scan.ScanProblem;

/**
 * The glass of an MFP.
 *
 * <p>Thread rule: as {@link PaperCamera}; blocks for as long as {@link EsclScanner}.
 */
final class GlassCamera implements PaperCamera {
  private final CameraDevices devices;
  private final PaperCameraConfig.Glass glass;
  private final PollClock pace;
  private final Consumer<String> detail;

  /**
   * Asks nothing yet.
   *
   * @param detail is told in technicians' words what there is, and what is wrong
   */
  GlassCamera(
      CameraDevices devices,
      PaperCameraConfig.Glass glass,
      PollClock pace,
      Consumer<String> detail) {
    this.devices = devices;
    this.glass = glass;
    this.pace = pace;
    this.detail = detail;
  }

  @Override
  public Shot take() {
    try (var scanner = new EsclScanner(glass.address(), glass.certificateSha256(), pace)) {
      return switch (scanner.scan()) {
        case ScanOutcome.Scanned(byte[] jpeg, String name) -> {
          detail.accept(name);
          yield Copies.of(devices, jpeg, FailureCode.SCANNER_FAILED, detail);
        }
        case ScanOutcome.NotScanned(ScanProblem problem, String why) -> {
          detail.accept(why);
          yield new Shot.Failed(code(problem));
        }
      };
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Shot.Failed(FailureCode.SCANNER_FAILED);
    }
  }

  /** The MFP's certificate is one for printing and scanning, so its codes are too. */
  static FailureCode code(ScanProblem problem) {
    return switch (problem) {
      case UNREACHABLE -> FailureCode.SCANNER_UNREACHABLE;
      case HOST_UNKNOWN -> FailureCode.PRINTER_HOST_UNKNOWN;
      case TLS_FAILED -> FailureCode.PRINTER_TLS_FAILED;
      case TLS_UNTRUSTED -> FailureCode.PRINTER_TLS_UNTRUSTED;
      case TLS_OTHER_HOST -> FailureCode.PRINTER_TLS_OTHER_HOST;
      case TLS_EXPIRED -> FailureCode.PRINTER_TLS_EXPIRED;
      case TLS_CHANGED -> FailureCode.PRINTER_TLS_CHANGED;
      case NOT_ESCL -> FailureCode.SCANNER_NOT_ESCL;
      case REFUSED -> FailureCode.SCANNER_REFUSES;
      case NO_GLASS -> FailureCode.SCANNER_WITHOUT_GLASS;
      case BUSY -> FailureCode.SCANNER_BUSY;
      case FAILED -> FailureCode.SCANNER_FAILED;
    };
  }
}
