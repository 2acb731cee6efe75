package org.madoguchi.municipality.plan;

/**
 * Why a plan can't be read or written: a code. Its words and its cure stand in {@code
 * words/plan_*.properties} and in {@code docs/howto/plan-the-issuing-of-cards.md}.
 */
public enum PlanFault {
  /** A file isn't as it should be. */
  F20,
  /** More cards are issued than people live there. */
  F21,
  /** A month without an opening day. */
  F22,
  /** The shares of the months don't have the sum 1. */
  F23,
  /** Full-width digits, which look like a number and are none. */
  F24,
  /** A month that is there twice. */
  F25,
  /** A month that isn't one of the plan, or one that is left out. */
  F26,
  /** More windows than the building has room for. */
  F27,
  /** A line of a record without all its numbers. */
  F28,
  /** Something can't be written. */
  F29,
  /** No font with Japanese letters, so no chart. */
  F30,
  /** No plan in a folder. */
  F31
}
