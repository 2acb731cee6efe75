package org.madoguchi.app.branch;

import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.BranchThreads;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.paper.PaperWork;
import org.madoguchi.app.branch.store.Store;
import org.madoguchi.app.errand.electronic.CardAuthorityLine;
import org.madoguchi.app.errand.intake.IntakeOffices;
import org.madoguchi.app.errand.intake.PaperCamera;
import org.madoguchi.app.errand.registration.PortalLine;
import org.madoguchi.app.errand.support.ApplicationSite;
import org.madoguchi.app.errand.support.IntakeCertificates;
import org.madoguchi.app.figures.FiguresPost;
import org.madoguchi.app.gateway.AnswerOpener;
import org.madoguchi.app.gateway.BranchKeys;
import org.madoguchi.app.gateway.CmsHeadSigner;
import org.madoguchi.app.gateway.Gateway;
import org.madoguchi.app.gateway.HeadSigner;
import org.madoguchi.config.BranchConfig;
import org.madoguchi.printer.JapaneseFont;
import org.madoguchi.printer.Printer;

/**
 * What a branch is composed of, in groups: whoever composes one writes each group once. Owners
 * close the devices and lines; the branch closes only its store and threads.
 *
 * @param config the branch's settings
 * @param lines to whom it talks
 * @param trust its keys, and whom it believes
 * @param printing what it prints on
 * @param machine what it runs on
 */
public record BranchParts(
    BranchConfig config, Lines lines, Trust trust, Printing printing, Machine machine) {

  /**
   * The far ends.
   *
   * @param gateway the municipal gateway
   * @param cardAuthority the line to the authority that changes cards
   * @param applications the line to the site that takes applications for cards
   * @param intake for whom those are enciphered
   * @param officers who decide about applications that are taken in here
   * @param papers camera under which clerks lay papers for them
   * @param portal where residents register; null: nowhere
   * @param figures what figures are sent with; null: they are sent to nobody
   */
  public record Lines(
      Gateway gateway,
      CardAuthorityLine cardAuthority,
      ApplicationSite applications,
      IntakeCertificates intake,
      IntakeOffices officers,
      PaperCamera papers,
      @Nullable PortalLine portal,
      @Nullable FiguresPost figures) {
    /** Of a branch that sends its figures to nobody. */
    public Lines(
        Gateway gateway,
        CardAuthorityLine cardAuthority,
        ApplicationSite applications,
        IntakeCertificates intake,
        IntakeOffices officers,
        PaperCamera papers,
        @Nullable PortalLine portal) {
      this(gateway, cardAuthority, applications, intake, officers, papers, portal, null);
    }

    /** Of a branch without a portal. */
    public Lines(
        Gateway gateway,
        CardAuthorityLine cardAuthority,
        ApplicationSite applications,
        IntakeCertificates intake,
        IntakeOffices officers,
        PaperCamera papers) {
      this(gateway, cardAuthority, applications, intake, officers, papers, null);
    }

    /** Of a branch that takes no application in. */
    public Lines(
        Gateway gateway,
        CardAuthorityLine cardAuthority,
        ApplicationSite applications,
        IntakeCertificates intake) {
      this(gateway, cardAuthority, applications, intake, IntakeOffices.none(), PaperCamera.none());
    }

    /** Of a branch that has no card changed and takes no application. */
    public Lines(Gateway gateway) {
      this(gateway, CardAuthorityLine.none());
    }

    /** Of a branch that takes no application. */
    public Lines(Gateway gateway, CardAuthorityLine cardAuthority) {
      this(gateway, cardAuthority, ApplicationSite.none(), IntakeCertificates.NONE);
    }
  }

  /**
   * The branch's own keys, and the checks of what others signed.
   *
   * @param answers verifies and opens the municipality's answers
   * @param heads signs the journal's heads and opens countersigned ones
   * @param examination checks an electronic certificate as far as a branch can
   * @param scanKey the branch's own key (entry {@code scan} of its key store)
   */
  public record Trust(
      AnswerOpener answers,
      HeadSigner heads,
      Function<X509Certificate, Optional<FailureCode>> examination,
      SecretKey scanKey) {
    /** With the keys of a real branch. */
    public static Trust of(
        BranchKeys keys,
        AnswerOpener answers,
        Function<X509Certificate, Optional<FailureCode>> examination) {
      return new Trust(answers, CmsHeadSigner.of(keys), examination, keys.scanKey());
    }
  }

  /**
   * Printers, and what goes onto paper.
   *
   * @param mfp back-office MFP
   * @param slipPrinter the lobby's slip printer
   * @param paper codes on pages, and slips
   * @param specimen whether slips are marked 見本: only in the sandbox
   */
  public record Printing(Printer mfp, Printer slipPrinter, PaperWork paper, boolean specimen) {
    /**
     * On PDF, as on a real branch.
     *
     * @param fonts for slips and page labels
     */
    public Printing(Printer mfp, Printer slipPrinter, JapaneseFont.Found fonts, boolean specimen) {
      this(mfp, slipPrinter, PaperWork.pdf(fonts), specimen);
    }
  }

  /**
   * Time, chance, disk and threads.
   *
   * @param clock wall clock
   * @param random cryptographic
   * @param build which build this is, for the journal
   * @param store opens the branch's store
   * @param threads where its work runs; closed with the branch
   */
  public record Machine(
      InstantSource clock,
      SecureRandom random,
      String build,
      Supplier<Store> store,
      BranchThreads threads) {
    /** With the store in the configured directory and threads of its own, as on a real branch. */
    public static Machine of(
        BranchConfig config, InstantSource clock, SecureRandom random, String build) {
      return new Machine(
          clock,
          random,
          build,
          () -> new Store(config.dataDirectory().resolve("branch.sqlite")),
          BranchThreads.own());
    }

    Machine with(BranchThreads others) {
      return new Machine(clock, random, build, store, others);
    }
  }

  /** A copy that runs on other threads. */
  public BranchParts with(BranchThreads others) {
    return new BranchParts(config, lines, trust, printing, machine.with(others));
  }
}
