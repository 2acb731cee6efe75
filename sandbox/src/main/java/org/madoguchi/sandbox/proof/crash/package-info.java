/** Real processes that are killed, and disks that lose what wasn't flushed. */
package org.madoguchi.sandbox.proof.crash;
