package org.madoguchi.municipality.plan;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Whole cards for each month, whose sum is the whole: by the largest remainder. Pure. */
final class Apportionment {
  private Apportionment() {}

  /**
   * Parts of a whole; of equal remainders the earlier one has the card more.
   *
   * @param total 0 or more
   * @param weights 0 or more, their sum over 0
   */
  static List<Long> of(long total, List<BigDecimal> weights) {
    int scale = weights.stream().mapToInt(BigDecimal::scale).max().orElse(0);
    List<BigInteger> whole = weights.stream().map(w -> w.setScale(scale).unscaledValue()).toList();
    BigInteger sum = whole.stream().reduce(BigInteger.ZERO, BigInteger::add);
    List<Long> parts = new ArrayList<>();
    List<BigInteger> remainders = new ArrayList<>();
    long given = 0;
    for (BigInteger each : whole) {
      BigInteger[] part = each.multiply(BigInteger.valueOf(total)).divideAndRemainder(sum);
      parts.add(part[0].longValueExact());
      remainders.add(part[1]);
      given += part[0].longValueExact();
    }
    IntStream.range(0, parts.size())
        .boxed()
        .sorted(Comparator.<Integer, BigInteger>comparing(remainders::get).reversed())
        .limit(total - given)
        .forEach(i -> parts.set(i, parts.get(i) + 1));
    return parts;
  }
}
