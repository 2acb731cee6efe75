/** Keys and certificates out of files, and the TLS that is made of them. */
package org.madoguchi.app.keys;
