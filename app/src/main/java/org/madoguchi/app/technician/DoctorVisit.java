package org.madoguchi.app.technician;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.doctor.Doctor;
import org.madoguchi.app.doctor.DoctorReport;
import org.madoguchi.app.doctor.TerminalChecks;
import org.madoguchi.app.gateway.BranchKeys;
import org.madoguchi.app.gateway.FarClock;
import org.madoguchi.app.gateway.HttpsChannel;
import org.madoguchi.app.keys.KeyMaterialException;
import org.madoguchi.app.sound.Loudspeaker;
import org.madoguchi.app.ui.Faces;
import org.madoguchi.config.BranchConfig;
import org.madoguchi.config.PrinterConfig;
import org.madoguchi.printer.IppPrinter;
import org.madoguchi.printer.JapaneseFont;
import org.madoguchi.printer.PollClock;
import org.madoguchi.printer.Printer;

/**
 * The doctor at this machine.
 *
 * @param devices lists readers
 */
record DoctorVisit(TechDevices devices, InstantSource clock, JapaneseFont font) {
  /** Linux's list of what people touch and type on. */
  private static final Path INPUTS = Path.of("/proc/bus/input/devices");

  /** Looks at everything now. */
  DoctorReport at(BranchConfig branch) throws InterruptedException {
    try (HttpsChannel channel = channel(branch)) {
      Doctor doctor = doctor(branch, channel == null ? null : FarClock.of(channel));
      Instant now = clock.instant();
      return new DoctorReport(
          branch.branch().name().ja(), now, branch.branch().zone(), doctor.examine());
    }
  }

  /** The reason why keys can't be read is in the report. */
  private static @Nullable HttpsChannel channel(BranchConfig branch) {
    try {
      return HttpsChannel.of(branch.gateway(), BranchKeys.load(branch.gateway()));
    } catch (KeyMaterialException e) {
      return null;
    }
  }

  private Doctor doctor(BranchConfig branch, @Nullable FarClock gateway) {
    Faces faces = Faces.ofSystem();
    return TerminalChecks.of(
        branch,
        new TerminalChecks.Machine(
            setting -> devices.directory().apply(CardServices.of(setting)),
            DoctorVisit::printer,
            gateway,
            INPUTS,
            Loudspeaker::present,
            faces::of,
            font,
            clock));
  }

  static Printer printer(PrinterConfig config) {
    return new IppPrinter(
        "printer", config.uri(), PollClock.everySecond(), config.certificateSha256());
  }
}
