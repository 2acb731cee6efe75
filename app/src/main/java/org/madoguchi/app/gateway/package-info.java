/**
 * The municipal gateway from the branch's side: wire messages, client, the check of a card's
 * electronic certificate, and the opening of what the municipality sealed. The interface is
 * described in {@code docs/gateway-openapi.json}.
 */
package org.madoguchi.app.gateway;
