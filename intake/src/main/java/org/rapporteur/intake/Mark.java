// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake;

/**
 * The place of something in the file that it stands in.
 *
 * @param offset byte at which it begins, in the file as it is once unpacked; 0 where it is found by its number alone
 * @param number how many stand before it; 0 where it is found by its offset alone
 */
public record Mark(long offset, long number) {

    public Mark {
        if (offset < 0 || number < 0) {
            throw new IllegalArgumentException(
                    "offset and number must be at least 0, are " + offset + " and " + number);
        }
    }
}
