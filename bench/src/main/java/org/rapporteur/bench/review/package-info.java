// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/** How soon people are served who decide on facts, and whether a decision survives a kill. */
@NullMarked
package org.rapporteur.bench.review;

import org.jspecify.annotations.NullMarked;
