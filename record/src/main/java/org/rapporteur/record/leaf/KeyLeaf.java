// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.leaf;

import java.time.Instant;
import org.rapporteur.export.json.Fields;
import org.rapporteur.export.json.JsonType;
import org.rapporteur.ledger.EntryKind;
import org.rapporteur.ledger.SignerLeaf;
import org.rapporteur.ledger.log.VerifierKey;

/**
 * Whose signatures count from here on, or no longer do. The ledger writes it itself, for it rests on such leaves.
 *
 * <pre>
 * {"kind":"signer","id":"k-...","key":"name+hash+key","state":"admitted","recorded":"..."}
 * </pre>
 *
 * @param signer as the ledger has it
 */
public record KeyLeaf(SignerLeaf signer) implements Leaf {

    private static final JsonType<VerifierKey> KEY = JsonType.text(VerifierKey::parse);

    private static final JsonType<SignerLeaf.State> STATE =
            JsonType.oneOf(SignerLeaf.State.values(), SignerLeaf.State::label);

    @Override
    public EntryKind kind() {
        return EntryKind.SIGNER;
    }

    @Override
    public String id() {
        return SignerLeaf.id(signer.key());
    }

    /** The key as name+hash+key. */
    public String key() {
        return signer.key().toString();
    }

    /** What becomes of it, as it is written. */
    public String stateLabel() {
        return signer.state().label();
    }

    /** When that was recorded, by the clock of the writer. */
    public Instant recorded() {
        return signer.recorded();
    }

    static KeyLeaf shape(Fields<KeyLeaf> fields) {
        fields.constant("kind", EntryKind.SIGNER.label());
        fields.derived("id", JsonType.TEXT, KeyLeaf::id);
        VerifierKey key = fields.field("key", KEY, leaf -> leaf.signer().key());
        SignerLeaf.State state =
                fields.field("state", STATE, leaf -> leaf.signer().state());
        Instant recorded =
                fields.field("recorded", JsonType.TIME, leaf -> leaf.signer().recorded());
        return new KeyLeaf(new SignerLeaf(key, state, recorded));
    }
}
