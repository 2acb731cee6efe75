package org.madoguchi.sandbox.proof.storm;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.custody.CanonicalRequest;
import org.madoguchi.app.custody.CertificateRequest;
import org.madoguchi.app.custody.Chain;
import org.madoguchi.app.custody.Digest;
import org.madoguchi.app.custody.SignedRequest;
import org.madoguchi.app.custody.Statement;
import org.madoguchi.app.gateway.DocumentPages;
import org.madoguchi.app.gateway.Gateway;

/**
 * A municipal gateway that is wrong now and then, in all the ways that were seen: it swaps, delays,
 * duplicates, truncates, reorders, answers for another, forgets, answers after the time-out, and
 * puts a right seal around a wrong page.
 */
public final class StormGateway implements Gateway {
  /** The branch's bound for an answer. */
  private static final long TIME_OUT = 15_000;

  private final Agenda agenda;
  private final RandomGenerator random;
  private final Odds odds;
  private final Townsfolk people;
  private final Truth truth;
  private final StormSignatures seal;
  private IssueAnswer.@Nullable Issued last;

  StormGateway(
      Agenda agenda,
      RandomGenerator random,
      Odds odds,
      Townsfolk people,
      Truth truth,
      StormSignatures seal) {
    this.agenda = agenda;
    this.random = random;
    this.odds = odds;
    this.people = people;
    this.truth = truth;
    this.seal = seal;
  }

  private enum Fault {
    SWAP,
    DELAY,
    DUPLICATE,
    TRUNCATE,
    REORDER,
    FOR_ANOTHER,
    FORGET,
    TIME_OUT,
    WRONG_PAGE,
    WRONG_SEAL,
    REFUSE
  }

  @Override
  public ChallengeAnswer challenge() {
    byte[] value = new byte[32];
    random.nextBytes(value);
    return new ChallengeAnswer.Challenge(
        java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(value),
        agenda.instant().plusSeconds(600));
  }

  /** A world is shorter than a day and nobody closes it: none comes. */
  @Override
  public HeadAnswer countersign(byte[] signedHead) {
    return new HeadAnswer.Countersigned(signedHead);
  }

  @Override
  public boolean reachable() {
    return true;
  }

  @Override
  public IssueAnswer issue(SignedRequest asked) {
    int holder = truth.resident(asked.request().id());
    long takes = 300L + random.nextInt(1_500);
    if (random.nextDouble() >= odds.gateway()) {
      IssueAnswer.Issued answer = answer(asked, holder, pages(asked.request(), holder));
      agenda.pause(takes);
      last = answer;
      return answer;
    }
    Fault fault = Fault.values()[random.nextInt(Fault.values().length)];
    truth.gatewayFault(asked.request().id(), fault.name());
    return faulty(asked, holder, takes, fault);
  }

  private IssueAnswer faulty(SignedRequest asked, int holder, long takes, Fault fault) {
    CertificateRequest request = asked.request();
    int other = (holder + 1 + random.nextInt(people.count() - 1)) % people.count();
    List<byte[]> pages = pages(request, holder);
    IssueAnswer.Issued right = answer(asked, holder, pages);
    IssueAnswer.Issued before = last;
    last = right; // whoever is given the one before leaves this one to the next
    return switch (fault) {
      case SWAP, DUPLICATE -> {
        agenda.pause(takes);
        yield before == null ? new IssueAnswer.Refused(FailureCode.GATEWAY_UNREACHABLE) : before;
      }
      case DELAY -> {
        agenda.pause(TIME_OUT - 1_000);
        yield right;
      }
      case TRUNCATE -> {
        agenda.pause(takes);
        List<byte[]> fewer = pages.size() > 1 ? pages.subList(0, pages.size() - 1) : List.of();
        yield fewer.isEmpty()
            ? new IssueAnswer.Issued(
                right.statement(), java.util.Arrays.copyOf(right.document(), 10))
            : new IssueAnswer.Issued(right.statement(), DocumentPages.encode(fewer));
      }
      case REORDER -> {
        agenda.pause(takes);
        List<byte[]> turned = new ArrayList<>(pages);
        Collections.reverse(turned);
        if (pages.size() == 1) {
          turned.addAll(pages);
        }
        yield new IssueAnswer.Issued(right.statement(), DocumentPages.encode(turned));
      }
      case FOR_ANOTHER -> {
        agenda.pause(takes);
        yield answer(asked, other, pages(request, other));
      }
      case FORGET -> {
        agenda.pause(takes);
        yield new IssueAnswer.Refused(FailureCode.GATEWAY_UNREACHABLE);
      }
      case TIME_OUT -> {
        agenda.pause(TIME_OUT);
        yield new IssueAnswer.Refused(
            FailureCode.GATEWAY_TIMEOUT); // the answer stays for the next who errs
      }
      case WRONG_PAGE -> {
        agenda.pause(takes);
        yield checked(asked, holder, pages(request, other));
      }
      case WRONG_SEAL -> {
        agenda.pause(takes);
        byte[] forged = right.statement().clone();
        forged[0] ^= 1;
        yield new IssueAnswer.Issued(forged, right.document());
      }
      case REFUSE -> {
        agenda.pause(takes);
        yield new IssueAnswer.Refused(FailureCode.GATEWAY_REFUSED);
      }
    };
  }

  /** The gateway's own look at the finished pages, which knows nothing of the request. */
  private IssueAnswer checked(SignedRequest asked, int holder, List<byte[]> pages) {
    return pages.stream().allMatch(p -> StormPaper.owner(p) == holder)
        ? answer(asked, holder, pages)
        : new IssueAnswer.Refused(FailureCode.GATEWAY_REFUSED);
  }

  private IssueAnswer.Issued answer(SignedRequest asked, int holder, List<byte[]> pages) {
    return seal.sign(statement(people, asked, holder, pages), pages);
  }

  /** What a municipality states about these pages. */
  public static Statement statement(
      Townsfolk people, SignedRequest asked, int holder, List<byte[]> pages) {
    CertificateRequest request = asked.request();
    return new Statement(
        request.id(),
        CanonicalRequest.digest(request),
        Chain.holder(people.certificate(holder)),
        Digest.of(DocumentPages.encode(pages)),
        pages.stream().map(Digest::of).toList(),
        request.municipality());
  }

  /** The papers of a resident: one to three pages for each copy. */
  static List<byte[]> pages(CertificateRequest request, int holder) {
    List<byte[]> pages = new ArrayList<>();
    int each = 1 + Math.floorMod(request.id().low(), 3);
    for (int i = 1; i <= each * request.copies(); i++) {
      pages.add(StormPaper.page(holder, request.kind(), i));
    }
    return pages;
  }

  @Override
  public void close() {}
}
