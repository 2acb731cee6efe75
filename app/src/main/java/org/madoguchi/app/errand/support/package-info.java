/**
 * Help with applying for a card (errands.md S3): what an application holds, how it stands, and the
 * line to the application site behind the gateway.
 */
@org.jspecify.annotations.NullMarked
package org.madoguchi.app.errand.support;
