// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/** Bytes to characters: tells text from what is none, and finds the encoding that was used. */
@NullMarked
package org.rapporteur.intake.plain;

import org.jspecify.annotations.NullMarked;
