// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
/** What tests of facts start from: analyses of real news as the model makes them, so that the tests need no model. */
@NullMarked
package org.rapporteur.bench.golden;

import org.jspecify.annotations.NullMarked;
