// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/** Opens addresses of the web, where somebody allows it, and never one that leads anywhere but to the public internet. */
@NullMarked
package org.rapporteur.engine.web;

import org.jspecify.annotations.NullMarked;
