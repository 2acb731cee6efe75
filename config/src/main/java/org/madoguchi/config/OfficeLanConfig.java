package org.madoguchi.config;

import java.nio.file.Path;

/**
 * Where further office terminals reach the branch over its LAN.
 *
 * @param address of the branch's machine on the LAN, a name or number; {@code 0.0.0.0} for all
 * @param port 1 to 65535
 * @param terminals PEM file: the certificates of the office terminals themselves; nobody else is
 *     let in, whoever vouches for them
 */
public record OfficeLanConfig(String address, int port, Path terminals) {}
