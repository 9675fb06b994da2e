// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
/** Shows how texts are parted, for the training of the model. */
@NullMarked
package org.rapporteur.bench.segments;

import org.jspecify.annotations.NullMarked;
