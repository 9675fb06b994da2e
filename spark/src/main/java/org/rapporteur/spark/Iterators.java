// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.spark;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;

/** Iterators that take one element after the other, as Spark wants its partitions read. */
final class Iterators {

    private Iterators() {}

    /**
     * All that each element gives, in order, made when it is asked for.
     *
     * @param <F> what is read
     * @param <T> what is made of it
     */
    static <F, T> Iterator<T> flatMap(Iterator<F> from, Function<F, Iterator<T>> maker) {
        return new Iterator<>() {
            private Iterator<T> current = Collections.emptyIterator();

            @Override
            public boolean hasNext() {
                while (!current.hasNext() && from.hasNext()) {
                    current = maker.apply(from.next());
                }
                return current.hasNext();
            }

            @Override
            public T next() {
                if (!hasNext()) {
                    throw new NoSuchElementException("all elements have been handed out");
                }
                return current.next();
            }
        };
    }
}
