package org.madoguchi.config;

/**
 * What a municipality says about an errand that it entrusts to the branch: its table {@code
 * [errand.NAME]}. Immutable.
 */
public sealed interface ErrandConfig permits ElectronicConfig, SupportConfig, IntakeConfig {
  /** Which errand. */
  ErrandName id();

  /** From when, until when, at what hours. */
  Entrustment entrustment();
}
