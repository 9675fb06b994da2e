// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/**
 * Finds facts in the words of one document.
 *
 * <p>Each rule is a pure function over the text; the words that it goes by are data under {@code resources/en}, and each
 * fact it finds keeps its {@link org.rapporteur.model.fact.Why}.
 */
@NullMarked
package org.rapporteur.facts.extraction;

import org.jspecify.annotations.NullMarked;
