// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export.view;

/**
 * What is done, as a sentence may say it.
 *
 * @param verb of a sentence about who acts
 * @param rest what belongs to the verb beside whom it is done to
 * @param what all that follows the verb, with whom it is done to
 * @param isTransitive whether whom it is done to follows the verb without a preposition, so that a passive can be made
 * @param noun the act and whom it is done to, as a noun with its article
 * @param isPluralNoun whether a verb about the noun stands in the plural
 * @param unknown what is said where it is not told who acts
 */
record Act(
        VerbForms verb,
        String rest,
        String what,
        boolean isTransitive,
        String noun,
        boolean isPluralNoun,
        String unknown) {}
