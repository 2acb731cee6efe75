package org.madoguchi.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All settings of one branch, read once at start by {@link ConfigReader}. Immutable.
 *
 * @param branch which post office this is
 * @param dataDirectory where the journal and the sealed documents rest
 * @param lobby the lobby terminal
 * @param cardReader the PC/SC reader of the lobby terminal
 * @param camera the camera of the lobby terminal
 * @param mfp the back-office multifunction printer
 * @param slipPrinter the printer of the reception slip
 * @param gateway the municipal gateway and the keys to talk to it
 * @param municipalities in the order of the screen; at least one
 * @param errands what residents can come for, in the order of the lobby's first screen; each is
 *     entrusted by a municipality of these, though maybe not today
 * @param officeLan where further office terminals reach the branch; null if there are none
 * @param office the office's own rules
 * @param staff who may answer for a void or a reprint; without any, nobody is asked for a badge
 * @param booths that municipalities open here, in the order of the screen
 * @param notices that the lobby terminal tells, in their order
 * @param portal at which residents register something; null if there is none
 * @param figures what becomes of the figures of a month
 * @param metrics where it tells how it is; null: nowhere
 */
public record BranchConfig(
    BranchIdentity branch,
    Path dataDirectory,
    LobbyConfig lobby,
    CardReaderConfig cardReader,
    CameraConfig camera,
    PrinterConfig mfp,
    PrinterConfig slipPrinter,
    GatewayConfig gateway,
    @Nullable OfficeLanConfig officeLan,
    OfficeConfig office,
    List<Municipality> municipalities,
    List<ErrandName> errands,
    List<StaffMember> staff,
    List<Booth> booths,
    List<Notice> notices,
    @Nullable PortalConfig portal,
    FiguresConfig figures,
    @Nullable MetricsConfig metrics) {
  public BranchConfig {
    booths = List.copyOf(booths);
    notices = List.copyOf(notices);
    errands = List.copyOf(errands);
    staff = List.copyOf(staff);
    municipalities = List.copyOf(municipalities);
  }

  /** A branch without booths and notices. */
  public BranchConfig(
      BranchIdentity branch,
      Path dataDirectory,
      LobbyConfig lobby,
      CardReaderConfig cardReader,
      CameraConfig camera,
      PrinterConfig mfp,
      PrinterConfig slipPrinter,
      GatewayConfig gateway,
      @Nullable OfficeLanConfig officeLan,
      OfficeConfig office,
      List<Municipality> municipalities,
      List<ErrandName> errands,
      List<StaffMember> staff) {
    this(
        branch,
        dataDirectory,
        lobby,
        cardReader,
        camera,
        mfp,
        slipPrinter,
        gateway,
        officeLan,
        office,
        municipalities,
        errands,
        staff,
        List.of(),
        List.of(),
        null,
        FiguresConfig.NONE,
        null);
  }

  /** The same branch with these booths and notices. */
  public BranchConfig with(List<Booth> there, List<Notice> told) {
    return with(
        there.isEmpty() ? errands : and(ErrandName.BOOTH), there, told, portal, figures, metrics);
  }

  /** The same branch with this portal. */
  public BranchConfig with(PortalConfig there) {
    return with(and(ErrandName.REGISTRATION), booths, notices, there, figures, metrics);
  }

  /** The same branch that does this with its figures. */
  public BranchConfig with(FiguresConfig its) {
    return with(errands, booths, notices, portal, its, metrics);
  }

  /** The same branch that tells there how it is. */
  public BranchConfig with(MetricsConfig at) {
    return with(errands, booths, notices, portal, figures, at);
  }

  private List<ErrandName> and(ErrandName errand) {
    List<ErrandName> shown = new ArrayList<>(errands);
    if (!shown.contains(errand)) {
      shown.add(errand);
    }
    return shown;
  }

  private BranchConfig with(
      List<ErrandName> shown,
      List<Booth> there,
      List<Notice> told,
      @Nullable PortalConfig to,
      FiguresConfig its,
      @Nullable MetricsConfig at) {
    return new BranchConfig(
        branch,
        dataDirectory,
        lobby,
        cardReader,
        camera,
        mfp,
        slipPrinter,
        gateway,
        officeLan,
        office,
        municipalities,
        shown,
        staff,
        there,
        told,
        to,
        its,
        at);
  }

  /** A branch with the usual rules, and all errands that a municipality entrusts. */
  public BranchConfig(
      BranchIdentity branch,
      Path dataDirectory,
      LobbyConfig lobby,
      CardReaderConfig cardReader,
      PrinterConfig mfp,
      PrinterConfig slipPrinter,
      GatewayConfig gateway,
      @Nullable OfficeLanConfig officeLan,
      List<Municipality> municipalities,
      List<StaffMember> staff) {
    this(
        branch,
        dataDirectory,
        lobby,
        cardReader,
        CameraConfig.FIRST,
        mfp,
        slipPrinter,
        gateway,
        officeLan,
        OfficeConfig.USUAL,
        municipalities,
        ErrandName.entrustedBy(municipalities),
        staff);
  }

  /** A branch with one office terminal and without badges. */
  public BranchConfig(
      BranchIdentity branch,
      Path dataDirectory,
      LobbyConfig lobby,
      CardReaderConfig cardReader,
      PrinterConfig mfp,
      PrinterConfig slipPrinter,
      GatewayConfig gateway,
      List<Municipality> municipalities) {
    this(
        branch,
        dataDirectory,
        lobby,
        cardReader,
        mfp,
        slipPrinter,
        gateway,
        null,
        municipalities,
        List.of());
  }
}
