/** The state of the branch's printers and gateway, as failure codes. */
package org.madoguchi.app.branch.devices;
