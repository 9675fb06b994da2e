// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/** Who may ask, from where, and how often: host, origin, token, rate. */
@NullMarked
package org.rapporteur.server.guard;

import org.jspecify.annotations.NullMarked;
