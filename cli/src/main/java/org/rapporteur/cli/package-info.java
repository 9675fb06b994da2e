// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/** What a user types: one class a command. */
@NullMarked
package org.rapporteur.cli;

import org.jspecify.annotations.NullMarked;
