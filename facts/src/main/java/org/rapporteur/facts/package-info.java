// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/** From a document to its facts: pure rules and word lists, no third party. */
@NullMarked
package org.rapporteur.facts;

import org.jspecify.annotations.NullMarked;
