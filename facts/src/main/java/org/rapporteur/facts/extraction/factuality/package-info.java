// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
/** Tells whether what a word tells of took place, and who vouches for it. */
@NullMarked
package org.rapporteur.facts.extraction.factuality;

import org.jspecify.annotations.NullMarked;
