// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/** What a document establishes: statements, events and figures, each with the reason why it was believed. */
@NullMarked
package org.rapporteur.model.fact;

import org.jspecify.annotations.NullMarked;
