// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.language.piece;

/**
 * What the model sees of one word.
 *
 * @param pieces the numbers of its pieces, at least one; shared, and changed by nobody
 * @param shape its case and make-up
 */
@SuppressWarnings("ArrayRecordComponent")
public record PiecedWord(int[] pieces, Shape shape) {}
