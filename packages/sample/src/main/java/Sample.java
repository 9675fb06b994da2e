// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
import org.rapporteur.engine.Rapporteur;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.model.fact.Statement;

/** What a program of somebody else does with the library. */
final class Sample {

    private Sample() {}

    public static void main(String[] arguments) {
        FactsDocument facts =
                new Rapporteur().read("\u201cThe bridge is safe,\u201d said Mayor Ada Brook of the old town on Monday.");
        for (Statement statement : facts.statements()) {
            System.out.println(facts.names(statement.speakers()) + ": " + facts.words(statement.content()));
        }
    }
}
