// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/**
 * Who of one report is who of another: the names that one person or body goes by. Nobody is joined on a bare surname, and what a
 * person ruled stands above every rule.
 */
@NullMarked
package org.rapporteur.stories.identity;

import org.jspecify.annotations.NullMarked;
