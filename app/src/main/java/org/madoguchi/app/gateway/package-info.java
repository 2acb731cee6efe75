/**
 * The municipal gateway from the branch's side: wire messages, client, the check of a card's
 * electronic certificate, and the verification of the municipality's answers. The interface is
 * described in {@code docs/gateway-openapi.json}.
 */
package org.madoguchi.app.gateway;
