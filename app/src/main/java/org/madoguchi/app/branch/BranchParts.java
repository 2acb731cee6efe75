package org.madoguchi.app.branch;

import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.crypto.SecretKey;
import org.madoguchi.app.base.BranchThreads;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.paper.PaperWork;
import org.madoguchi.app.branch.store.Store;
import org.madoguchi.app.errand.electronic.CardAuthorityLine;
import org.madoguchi.app.gateway.AnswerOpener;
import org.madoguchi.app.gateway.Gateway;
import org.madoguchi.app.gateway.HeadSigner;
import org.madoguchi.config.BranchConfig;
import org.madoguchi.printer.JapaneseFont;
import org.madoguchi.printer.Printer;

/**
 * What a branch is composed of. Owners close the devices; the branch closes only its own.
 *
 * @param config the branch's settings
 * @param gateway the municipal gateway
 * @param cardAuthority the line to the authority that changes cards
 * @param seal opens what the municipality sealed
 * @param heads signs the journal's heads and opens countersigned ones
 * @param examination checks an electronic certificate as far as a branch can
 * @param scanKey the branch's own key (entry {@code scan} of its key store)
 * @param mfp back-office MFP
 * @param slipPrinter the lobby's slip printer
 * @param paper codes on pages, and slips
 * @param specimen whether slips are marked 見本: only in the sandbox
 * @param clock wall clock
 * @param random cryptographic
 * @param build which build this is, for the journal
 * @param store opens the branch's store
 * @param threads where its work runs; closed with the branch
 */
public record BranchParts(
    BranchConfig config,
    Gateway gateway,
    CardAuthorityLine cardAuthority,
    AnswerOpener seal,
    HeadSigner heads,
    Function<X509Certificate, Optional<FailureCode>> examination,
    SecretKey scanKey,
    Printer mfp,
    Printer slipPrinter,
    PaperWork paper,
    boolean specimen,
    InstantSource clock,
    SecureRandom random,
    String build,
    Supplier<Store> store,
    BranchThreads threads) {

  /** One whose cards nobody changes. */
  public BranchParts(
      BranchConfig config,
      Gateway gateway,
      AnswerOpener seal,
      HeadSigner heads,
      Function<X509Certificate, Optional<FailureCode>> examination,
      SecretKey scanKey,
      Printer mfp,
      Printer slipPrinter,
      PaperWork paper,
      boolean specimen,
      InstantSource clock,
      SecureRandom random,
      String build,
      Supplier<Store> store,
      BranchThreads threads) {
    this(
        config,
        gateway,
        CardAuthorityLine.none(),
        seal,
        heads,
        examination,
        scanKey,
        mfp,
        slipPrinter,
        paper,
        specimen,
        clock,
        random,
        build,
        store,
        threads);
  }

  /**
   * As on a real branch: on paper, in the configured directory, with threads of its own.
   *
   * @param fonts for slips and page labels
   */
  public BranchParts(
      BranchConfig config,
      Gateway gateway,
      AnswerOpener seal,
      HeadSigner heads,
      Function<X509Certificate, Optional<FailureCode>> examination,
      SecretKey scanKey,
      Printer mfp,
      Printer slipPrinter,
      JapaneseFont.Found fonts,
      boolean specimen,
      InstantSource clock,
      SecureRandom random,
      String build) {
    this(
        config,
        gateway,
        seal,
        heads,
        examination,
        scanKey,
        mfp,
        slipPrinter,
        PaperWork.pdf(fonts),
        specimen,
        clock,
        random,
        build,
        () -> new Store(config.dataDirectory().resolve("branch.sqlite")),
        BranchThreads.own());
  }

  /** The same with a line to the authority that changes cards. */
  public BranchParts with(CardAuthorityLine line) {
    return new BranchParts(
        config,
        gateway,
        line,
        seal,
        heads,
        examination,
        scanKey,
        mfp,
        slipPrinter,
        paper,
        specimen,
        clock,
        random,
        build,
        store,
        threads);
  }

  /** The same on other threads. */
  public BranchParts with(BranchThreads others) {
    return new BranchParts(
        config,
        gateway,
        cardAuthority,
        seal,
        heads,
        examination,
        scanKey,
        mfp,
        slipPrinter,
        paper,
        specimen,
        clock,
        random,
        build,
        store,
        others);
  }
}
