// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.engine.web;

import java.net.InetAddress;

/**
 * A block of addresses in the notation of RFC 4632.
 *
 * @param network its first address
 * @param length bits that all of it have in common, 0 to 32 for IPv4, 0 to 128 for IPv6
 */
record AddressBlock(InetAddress network, int length) {

    AddressBlock {
        int most = network.getAddress().length * Byte.SIZE;
        if (length < 0 || length > most) {
            throw new IllegalArgumentException("length must be within 0 to " + most + ", is " + length);
        }
    }

    /** @param block such as {@code 10.0.0.0/8} */
    static AddressBlock parse(String block) {
        int slash = block.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("block must be address/length, is " + block);
        }
        return new AddressBlock(
                InetAddress.ofLiteral(block.substring(0, slash)), Integer.parseInt(block.substring(slash + 1)));
    }

    boolean contains(InetAddress address) {
        byte[] one = network.getAddress();
        byte[] other = address.getAddress();
        if (one.length != other.length) {
            return false;
        }
        for (int bit = 0; bit < length; bit++) {
            int mask = 0x80 >> bit % Byte.SIZE;
            if (((one[bit / Byte.SIZE] ^ other[bit / Byte.SIZE]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }
}
