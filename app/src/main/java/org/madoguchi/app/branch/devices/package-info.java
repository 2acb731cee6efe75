/** How the branch's printers and its gateway are, in the desk's words. */
package org.madoguchi.app.branch.devices;
