// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/** Makes events of their mentions: who takes part, where, when, with which figures, and which mentions are of one event. */
@NullMarked
package org.rapporteur.facts.resolution.event;

import org.jspecify.annotations.NullMarked;
