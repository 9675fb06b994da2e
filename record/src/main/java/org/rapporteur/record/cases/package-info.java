// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/** Cases, which people gather facts into, and searches that they keep: what is on record of them, and how more is put there. */
@NullMarked
package org.rapporteur.record.cases;

import org.jspecify.annotations.NullMarked;
