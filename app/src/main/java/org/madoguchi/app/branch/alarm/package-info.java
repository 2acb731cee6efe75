/** What disagreed, until a person has read it. */
package org.madoguchi.app.branch.alarm;
