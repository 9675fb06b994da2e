// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/** Follows feeds, sitemaps and pages of the web, and puts on record what they hold each time that it has changed. */
@NullMarked
package org.rapporteur.record.watch;

import org.jspecify.annotations.NullMarked;
