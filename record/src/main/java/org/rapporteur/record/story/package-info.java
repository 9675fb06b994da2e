// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/** Stories as they are on record, in short and in full. */
@NullMarked
package org.rapporteur.record.story;

import org.jspecify.annotations.NullMarked;
