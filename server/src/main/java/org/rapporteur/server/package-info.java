// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/** The web service: what is on record as REST and as pages, and texts read on request. {@link org.rapporteur.server.Service} is the way in. */
@NullMarked
package org.rapporteur.server;

import org.jspecify.annotations.NullMarked;
