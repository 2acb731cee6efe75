package org.madoguchi.sandbox.proof.storm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.custody.CardOrderId;
import org.madoguchi.app.errand.electronic.AskedOrder;
import org.madoguchi.app.errand.electronic.CardAuthorityLine;
import org.madoguchi.app.errand.electronic.CardReadBack;

/**
 * The line to the cards' authority, which is wrong now and then: it isn't there, loses answers,
 * carries messages twice or long after the asker has given up, mixes the scripts of two orders,
 * gives an old batch again, and puts a command among the others that would sign. What crosses it is
 * shown to the {@link CardWitness}.
 */
final class CardLine implements CardAuthorityLine {
  /** The branch's bound for an answer. */
  private static final long TIME_OUT = 15_000;

  /** PSO: COMPUTE DIGITAL SIGNATURE, as a script must not have it. */
  private static final byte[] SIGNS = HexFormat.of().parseHex("802A00800100");

  private final Agenda agenda;
  private final RandomGenerator random;
  private final double odds;
  private final CardAuthorityLine right;
  private final CardWitness witness;
  private final Mutant mutant;

  /** Whose script an order is given, where two are mixed. */
  private final Map<CardOrderId, CardOrderId> mixed = new HashMap<>();

  private final Map<CardOrderId, ScriptAnswer> before = new HashMap<>();
  private @Nullable ScriptAnswer last;
  private boolean well;

  /**
   * @param odds that one message meets a fault
   * @param right the gateway as it should be
   */
  CardLine(
      Agenda agenda,
      RandomGenerator random,
      double odds,
      CardAuthorityLine right,
      CardWitness witness,
      Mutant mutant) {
    this.agenda = agenda;
    this.random = random;
    this.odds = odds;
    this.right = right;
    this.witness = witness;
    this.mutant = mutant;
  }

  private enum Fault {
    NOT_REACHED,
    NO_ANSWER,
    TOO_LATE,
    TWICE,
    SCRIPTS_MIXED,
    ANSWER_OF_ANOTHER,
    BATCH_AGAIN,
    SIGNS
  }

  /** From now on nothing goes wrong. */
  void well() {
    well = true;
  }

  private Optional<Fault> fault() {
    if (well || random.nextDouble() >= odds) {
      return Optional.empty();
    }
    Fault fault = Fault.values()[random.nextInt(Fault.values().length)];
    witness.fault(fault.name());
    return Optional.of(fault);
  }

  /** Carries a message there and its answer back, or not. */
  private <T> T carried(Optional<Fault> fault, Supplier<T> work, T lost) {
    agenda.pause(100 + random.nextInt(500));
    if (fault.isEmpty()) {
      return work.get();
    }
    return switch (fault.get()) {
      case NOT_REACHED -> lost;
      case NO_ANSWER -> {
        var _ = work.get();
        agenda.pause(TIME_OUT);
        yield lost;
      }
      case TOO_LATE -> {
        agenda.in(
            TIME_OUT + random.nextInt(60_000),
            () -> {
              var _ = work.get();
            });
        agenda.pause(TIME_OUT);
        yield lost;
      }
      case TWICE -> {
        var _ = work.get();
        agenda.pause(random.nextInt(2_000));
        yield work.get();
      }
      case SCRIPTS_MIXED, ANSWER_OF_ANOTHER, BATCH_AGAIN, SIGNS -> work.get();
    };
  }

  @Override
  public AuthorityAnswer authority() {
    return carried(
        fault(),
        right::authority,
        new AuthorityAnswer.None(FailureCode.CARD_AUTHORITY_UNREACHABLE));
  }

  @Override
  public OrderAnswer order(AskedOrder asked) {
    witness.asked(asked);
    return carried(
        fault(),
        () -> right.order(asked),
        new OrderAnswer.Refused(FailureCode.CARD_AUTHORITY_UNREACHABLE));
  }

  @Override
  public FindAnswer find(byte[] cardCommitment) {
    return carried(
        fault(),
        () -> right.find(cardCommitment),
        new FindAnswer.Unknown(FailureCode.CARD_AUTHORITY_UNREACHABLE));
  }

  @Override
  public AbandonAnswer abandon(CardOrderId id, @Nullable CardReadBack stillWorking) {
    if (stillWorking != null) {
      witness.crossed(id, List.of(stillWorking.signature()));
    }
    return carried(
        fault(),
        () -> right.abandon(id, stillWorking),
        new AbandonAnswer.Refused(FailureCode.CARD_ORDER_UNFINISHED));
  }

  @Override
  public ReadBackAnswer readBack(CardOrderId id, CardReadBack read) {
    witness.crossed(id, List.of(read.signature()));
    CardOrderId taken =
        mutated(mutant.mixesReadBacks()) ? witness.anotherOpen(id, random).orElse(id) : id;
    return carried(
        fault(),
        () -> right.readBack(taken, read),
        new ReadBackAnswer.Refused(FailureCode.CARD_ORDER_UNCONFIRMED));
  }

  @Override
  public ScriptAnswer exchange(CardOrderId id, long sequence, List<byte[]> answers) {
    witness.crossed(id, answers);
    Optional<Fault> fault = fault();
    if (sequence == 0) {
      mixed.remove(id);
      if (fault.equals(Optional.of(Fault.SCRIPTS_MIXED)) || mutated(mutant.mixesScripts())) {
        mix(id);
      }
    }
    CardOrderId served = mixed.getOrDefault(id, id);
    ScriptAnswer answer =
        carried(
            fault,
            () -> right.exchange(served, sequence, answers),
            new ScriptAnswer.Refused(FailureCode.CARD_ORDER_UNFINISHED));
    return given(id, fault, answer);
  }

  private boolean mutated(boolean faulty) {
    return faulty && !well;
  }

  private void mix(CardOrderId id) {
    witness
        .anotherOpen(id, random)
        .ifPresent(
            other -> {
              mixed.put(id, other);
              witness.disturbed(id);
              witness.disturbed(other);
            });
  }

  /** What the asker gets for it. */
  private ScriptAnswer given(CardOrderId id, Optional<Fault> fault, ScriptAnswer answer) {
    ScriptAnswer old = before.put(id, answer);
    ScriptAnswer others = last;
    last = answer;
    if (fault.isEmpty()) {
      return answer;
    }
    return switch (fault.get()) {
      case ANSWER_OF_ANOTHER -> instead(id, others, answer);
      case BATCH_AGAIN -> instead(id, old, answer);
      case SIGNS ->
          answer instanceof ScriptAnswer.Commands(long next, List<byte[]> commands, int percent)
              ? instead(id, new ScriptAnswer.Commands(next, signing(commands), percent), answer)
              : answer;
      case NOT_REACHED, NO_ANSWER, TOO_LATE, TWICE, SCRIPTS_MIXED -> answer;
    };
  }

  private ScriptAnswer instead(CardOrderId id, @Nullable ScriptAnswer wrong, ScriptAnswer answer) {
    if (wrong == null) {
      return answer;
    }
    witness.disturbed(id);
    return wrong;
  }

  private List<byte[]> signing(List<byte[]> commands) {
    List<byte[]> more = new ArrayList<>(commands);
    more.add(random.nextInt(commands.size() + 1), SIGNS);
    return more;
  }
}
