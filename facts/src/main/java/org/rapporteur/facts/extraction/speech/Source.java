// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction.speech;

import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.analysis.TokenRange;
import org.rapporteur.model.fact.Why;

/**
 * The words at a cue that tell who speaks.
 *
 * @param tokens with apposition
 * @param head the noun or pronoun on which the others depend
 * @param why who saw it, and what was seen otherwise
 */
public record Source(TokenRange tokens, Token head, Why why) {}
