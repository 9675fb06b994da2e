// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/** The tokens that let people and programs in: whose each is, what it may do, and the file that holds them hashed. */
@NullMarked
package org.rapporteur.server.token;

import org.jspecify.annotations.NullMarked;
