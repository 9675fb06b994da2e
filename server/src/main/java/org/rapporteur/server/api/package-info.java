// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/** The routes for programs, as data that both the router and the OpenAPI document are made from. */
@NullMarked
package org.rapporteur.server.api;

import org.jspecify.annotations.NullMarked;
