// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/** Where the marks of a drawing stand: times on an axis, actors and what they do to each other; as numbers, before anything is drawn. */
@NullMarked
package org.rapporteur.server.drawing;

import org.jspecify.annotations.NullMarked;
