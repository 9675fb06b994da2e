// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/** What all replies share: problems, checked parameters, cursors, tags of what may be kept. */
@NullMarked
package org.rapporteur.server.http;

import org.jspecify.annotations.NullMarked;
