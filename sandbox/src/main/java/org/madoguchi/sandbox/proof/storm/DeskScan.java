package org.madoguchi.sandbox.proof.storm;

import org.madoguchi.app.branch.staff.DeskAnswer;

/** What the desk answers to what a clerk scans or types: the branch's own, or a mutant's. */
@FunctionalInterface
interface DeskScan {
  DeskAnswer scan(String text);
}
