// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/** Screens names against lists and writes what was found, for programs and for people. */
@NullMarked
package org.rapporteur.record.screening;

import org.jspecify.annotations.NullMarked;
