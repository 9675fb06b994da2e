// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/**
 * What people decided about facts, and what follows from it: {@link org.rapporteur.record.review.Reviews} of a record, and
 * {@link org.rapporteur.record.review.ReviewedDocument} as what holds of one document.
 */
@NullMarked
package org.rapporteur.record.review;

import org.jspecify.annotations.NullMarked;
