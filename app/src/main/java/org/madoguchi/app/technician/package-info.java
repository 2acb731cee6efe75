/** Commands for technicians: look at readers and cards without the lobby. */
package org.madoguchi.app.technician;
