// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.spark;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.rapporteur.model.source.DocumentId;
import org.rapporteur.model.text.Span;
import org.rapporteur.stories.copies.Relation;

/** Relations as cells. */
final class Relations {

    private Relations() {}

    static void write(Relation relation, DataOutput out) throws IOException {
        out.writeUTF(relation.kind().name());
        out.writeUTF(relation.from().value());
        out.writeUTF(relation.to().value());
        out.writeDouble(relation.likeness());
        out.writeUTF(relation.rule());
        for (List<Span> words : List.of(relation.fromWords(), relation.toWords())) {
            out.writeInt(words.size());
            for (Span span : words) {
                out.writeInt(span.start());
                out.writeInt(span.end());
            }
        }
    }

    static Relation read(DataInput in) throws IOException {
        return new Relation(
                Relation.Kind.valueOf(in.readUTF()),
                new DocumentId(in.readUTF()),
                new DocumentId(in.readUTF()),
                in.readDouble(),
                in.readUTF(),
                spans(in),
                spans(in));
    }

    private static List<Span> spans(DataInput in) throws IOException {
        List<Span> spans = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            spans.add(new Span(in.readInt(), in.readInt()));
        }
        return spans;
    }
}
