// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
/** Shows how candidates for who, where and when are described, for the training of their scorers. */
@NullMarked
package org.rapporteur.bench.roles;

import org.jspecify.annotations.NullMarked;
