// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.engine;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.rapporteur.intake.Source;

/**
 * The sources of one input after the other, each taken when it is asked for. {@link Stream#flatMap} would not do: the iterator
 * of such a stream first takes in all of an input, which may be a folder of a million articles. Not safe for use by many
 * threads.
 */
final class SourceWalk implements Iterator<Source>, AutoCloseable {

    private final Iterator<Input> inputs;
    private final Function<Input, Stream<Source>> opener;
    private @Nullable Stream<Source> open;
    private Iterator<Source> sources = List.<Source>of().iterator();

    private SourceWalk(List<Input> inputs, Function<Input, Stream<Source>> opener) {
        this.inputs = List.copyOf(inputs).iterator();
        this.opener = opener;
    }

    /**
     * All sources in their order.
     *
     * @param opener of an input; what it gives is closed before the next is opened
     * @return to be closed
     */
    static Stream<Source> of(List<Input> inputs, Function<Input, Stream<Source>> opener) {
        SourceWalk walk = new SourceWalk(inputs, opener);
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(walk, Spliterator.ORDERED | Spliterator.NONNULL), false)
                .onClose(walk::close);
    }

    @Override
    public boolean hasNext() {
        while (!sources.hasNext() && inputs.hasNext()) {
            close();
            Stream<Source> next = opener.apply(inputs.next());
            open = next;
            sources = next.iterator();
        }
        return sources.hasNext();
    }

    @Override
    public Source next() {
        if (!hasNext()) {
            throw new NoSuchElementException("all sources have been handed out");
        }
        return sources.next();
    }

    @Override
    public void close() {
        if (open != null) {
            open.close();
            open = null;
        }
    }
}
