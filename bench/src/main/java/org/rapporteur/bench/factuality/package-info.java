// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
/** Measures status and voice at the event anchors of annotated articles. */
@NullMarked
package org.rapporteur.bench.factuality;

import org.jspecify.annotations.NullMarked;
