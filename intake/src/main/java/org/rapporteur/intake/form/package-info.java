// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/** The forms that news comes in, and how to tell them by their content. */
@NullMarked
package org.rapporteur.intake.form;

import org.jspecify.annotations.NullMarked;
