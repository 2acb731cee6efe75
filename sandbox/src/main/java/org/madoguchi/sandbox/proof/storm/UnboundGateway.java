package org.madoguchi.sandbox.proof.storm;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.custody.SignedRequest;
import org.madoguchi.app.gateway.Gateway;

/**
 * The mutants of the field's accidents: systems in which nothing binds a document to the request
 * that it answers. What lies in the slot when a request's turn comes is taken for its answer, and
 * sealed as such; so no comparison in the branch can see it, and only the hidden truth can.
 */
final class UnboundGateway implements Gateway {
  private static final long TIME_OUT = 15_000;

  private final Mutant mutant;
  private final Gateway right;
  private final Mutant.Place place;
  private final Deque<Integer> ready = new ArrayDeque<>();
  private final Map<String, Integer> files = new HashMap<>();
  private final Map<String, Integer> counters = new HashMap<>();
  private @Nullable Integer current;

  UnboundGateway(Mutant mutant, Gateway right, Mutant.Place place) {
    this.mutant = mutant;
    this.right = right;
    this.place = place;
  }

  @Override
  public ChallengeAnswer challenge() {
    return right.challenge();
  }

  @Override
  public HeadAnswer countersign(byte[] signedHead) {
    return right.countersign(signedHead);
  }

  @Override
  public boolean reachable() {
    return right.reachable();
  }

  @Override
  public IssueAnswer issue(SignedRequest asked) {
    int holder = place.truth().resident(asked.request().id());
    long takes = 300L + place.random().nextInt(1_500);
    boolean slow = place.random().nextInt(50) == 0;
    boolean fails = place.random().nextInt(100) == 0;
    Integer found =
        switch (mutant) {
          case TIME_OUT_FREES_ONLY_THE_LOCK -> queued(holder, slow ? 3 * TIME_OUT : takes);
          case FILE_NAMED_BY_TIME -> named(place.agenda().now() / 1_000 + "", holder, takes);
          case SHARED_SUBJECT -> {
            current = holder;
            place.agenda().pause(takes);
            yield current;
          }
          case IDS_PER_SERVER -> {
            String server = asked.request().terminal();
            int number = counters.merge(server, 1, Integer::sum);
            yield named("job-" + number, holder, takes + (slow ? TIME_OUT / 2 : 0));
          }
          case STALE_SLOT -> {
            place.agenda().pause(takes);
            current = fails ? current : Integer.valueOf(holder);
            yield current;
          }
          default -> throw new IllegalStateException("no fault of a gateway");
        };
    return found == null
        ? new IssueAnswer.Refused(FailureCode.GATEWAY_TIMEOUT)
        : sealed(asked, found);
  }

  /** Documents come out of one queue; who gives up waiting leaves his there. */
  private @Nullable Integer queued(int holder, long takes) {
    place.agenda().in(takes, () -> ready.add(holder));
    place.agenda().pause(Math.min(takes + 1, TIME_OUT));
    return ready.poll();
  }

  private @Nullable Integer named(String name, int holder, long takes) {
    files.put(name, holder);
    place.agenda().pause(takes);
    return files.get(name);
  }

  /** A statement that agrees with the request, whatever the document is. */
  private IssueAnswer sealed(SignedRequest asked, int found) {
    int holder = place.truth().resident(asked.request().id());
    List<byte[]> pages = StormGateway.pages(asked.request(), found);
    return place.seal().sign(StormGateway.statement(place.people(), asked, holder, pages), pages);
  }

  @Override
  public void close() {}
}
