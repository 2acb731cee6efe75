package org.madoguchi.sandbox.city.gateway;

import java.security.cert.X509Certificate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.custody.JournalHead;
import org.madoguchi.app.gateway.CmsHeadSigner;
import org.madoguchi.app.gateway.CmsSignatures;
import org.madoguchi.app.gateway.GatewayJson;
import org.madoguchi.app.gateway.GatewayMessages;
import org.madoguchi.app.gateway.GatewayMessages.SignedHead;
import org.madoguchi.sandbox.city.authority.Credential;
import org.madoguchi.sandbox.city.authority.SandboxAuthority;
import org.madoguchi.sandbox.city.gateway.GatewayFaults.Fault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Countersigns the heads of the branches' journals, none of which may go back or change. Remembers
 * the last of each branch as long as it runs; of a branch that it doesn't know it takes any. Any
 * thread.
 */
final class JournalHeads {
  private static final Logger LOG = LoggerFactory.getLogger(JournalHeads.class);

  private final GatewaySetup setup;
  private final BranchCheck branches;
  private final Map<String, JournalHead> last = new HashMap<>();

  JournalHeads(GatewaySetup setup) {
    this.setup = setup;
    this.branches = new BranchCheck(setup.authority().deskAuthority().certificate());
  }

  Answer countersign(X509Certificate peer, byte[] body) {
    Optional<SignedHead> message = GatewayJson.readRequest(body, SignedHead.class);
    Optional<CmsHeadSigner.SignedHead> read = message.flatMap(m -> CmsHeadSigner.read(m.head()));
    if (read.isEmpty()) {
      return Answer.problem(400, FailureCode.REQUEST_INVALID);
    }
    JournalHead head = read.get().head();
    if (!BranchCheck.branchOf(peer).equals(head.branch())
        || !branches.vouchedFor(read.get().signer(), setup.clock().instant())) {
      return Answer.refusal(FailureCode.BRANCH_NOT_TRUSTED);
    }
    if (!leadsOn(head)) {
      LOG.error("{}: its journal was cut or replaced before line {}", head.branch(), head.seq());
      return Answer.refusal(FailureCode.JOURNAL_REPLACED);
    }
    Credential seal =
        setup.faults().get().has(Fault.WRONG_SEAL)
            ? new SandboxAuthority("forger").gatewaySeal()
            : setup.authority().gatewaySeal();
    byte[] signed = message.get().head();
    return Answer.ok(
        new GatewayMessages.CountersignedHead(
            CmsSignatures.sign(signed, seal.key(), seal.certificate(), setup.clock().instant())));
  }

  private synchronized boolean leadsOn(JournalHead head) {
    JournalHead before = last.get(head.branch());
    if (before != null && !head.leadsOnFrom(before)) {
      return false;
    }
    last.put(head.branch(), head);
    return true;
  }
}
