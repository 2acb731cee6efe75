/**
 * Papers of the branch's own: reports, badges, the test page, and the code on each page. The slip's
 * layout stands in the root, where programs beside this project name it.
 */
package org.madoguchi.printer.layout;
