/** Measurements: ratios against something run beside it. */
package org.madoguchi.sandbox.benchmark;
