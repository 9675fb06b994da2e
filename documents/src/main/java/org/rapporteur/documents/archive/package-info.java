// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/** Files packed into one: ZIP, tar, 7-Zip, and what bzip2, xz, zstd and gzip pack. */
@NullMarked
package org.rapporteur.documents.archive;

import org.jspecify.annotations.NullMarked;
