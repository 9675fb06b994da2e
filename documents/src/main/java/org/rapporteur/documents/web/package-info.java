// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/** Web archives (WARC), as crawlers write them. */
@NullMarked
package org.rapporteur.documents.web;

import org.jspecify.annotations.NullMarked;
