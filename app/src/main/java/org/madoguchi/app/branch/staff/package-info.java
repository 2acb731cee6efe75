/** Who works at the desk: badges, who answers for what, and the answers that they are given. */
package org.madoguchi.app.branch.staff;
