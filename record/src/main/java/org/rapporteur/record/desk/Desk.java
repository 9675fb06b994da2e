// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.desk;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.rapporteur.ledger.Ledger;
import org.rapporteur.ledger.LedgerWriter;
import org.rapporteur.ledger.log.Hash;
import org.rapporteur.record.compare.StoryUpdates;
import org.rapporteur.record.leaf.LeafJson;
import org.rapporteur.record.leaf.ReviewAct;
import org.rapporteur.record.leaf.ReviewLeaf;
import org.rapporteur.record.leaf.StoryLeaf;
import org.rapporteur.record.read.OpenLedger;
import org.rapporteur.record.read.RecordException;
import org.rapporteur.record.review.Addition;
import org.rapporteur.record.review.Decided;
import org.rapporteur.record.review.Docket;
import org.rapporteur.record.review.ReviewedDocument;
import org.rapporteur.record.review.Reviews;
import org.rapporteur.record.review.Standing;
import org.rapporteur.record.search.Priority;
import org.rapporteur.record.story.RecordStories;
import org.rapporteur.record.story.StoryHead;
import org.rapporteur.record.story.StoryIndex;

/**
 * Puts on record what people decide about facts, with the stories that are told otherwise by it. Decisions that come in while
 * others are written go on record together, in one signed batch; of those on one fact as it was shown, the first alone. Others
 * may write to the record between two batches. Safe for use by many threads.
 */
public final class Desk implements AutoCloseable {

    private final Path directory;
    private final InstantSource clock;
    private final boolean isFourEyes;
    private final StoryUpdates retelling = new StoryUpdates();
    private final ConcurrentLinkedQueue<Task> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock writing = new ReentrantLock();
    private final DeskWriter writer;
    private Reviews reviews = Reviews.NONE;
    private StoryIndex stories = StoryIndex.EMPTY;
    private String origin = "";

    /**
     * The desk of a record.
     *
     * @param directory folder of the record
     * @param keyFile of the key that signs what goes on record
     * @param isFourEyes whether two people must agree before a hostile act counts as established
     */
    public Desk(Path directory, Path keyFile, InstantSource clock, boolean isFourEyes) {
        this.directory = directory;
        this.writer = new DeskWriter(directory, keyFile, writing);
        this.clock = clock;
        this.isFourEyes = isFourEyes;
    }

    /**
     * Decides on facts: on all of them or, where one cannot be decided on so, on none.
     *
     * @return the decisions as they are on record, in the order of the orders, and the facts as they stand then
     * @throws RecordException if there is no such record or fact, it stands otherwise than it was shown, somebody else is
     *     writing, or the record cannot be written
     * @throws IllegalArgumentException if what is asked for cannot be
     */
    public List<DecidedFact> decide(List<Order> orders) {
        Task task = new Task(orders);
        waiting.add(task);
        writing.lock();
        try {
            if (!task.isDone()) {
                write();
            }
        } finally {
            writing.unlock();
        }
        return task.decisions();
    }

    /** The same of one fact. */
    public DecidedFact decide(Order order) {
        return decide(List.of(order)).getFirst();
    }

    /** Writes what waits. Whoever does holds the lock of this desk, then that of the ledger. */
    private void write() {
        List<Task> tasks = new ArrayList<>();
        for (Task next = waiting.poll(); next != null; next = waiting.poll()) {
            tasks.add(next);
        }
        try {
            RecordException.translated(() -> {
                // There must be one: a writer would make it.
                Ledger.extent(directory);
                write(tasks, writer.acquire());
                writer.release();
                return true;
            });
        } catch (RuntimeException e) {
            tasks.forEach(task -> task.fail(e));
            writer.drop();
        }
    }

    /** Lets go of the record. A decision afterwards opens it again. */
    @Override
    public void close() {
        writer.close();
    }

    private void write(List<Task> tasks, LedgerWriter own) {
        Ledger ledger = own.reader();
        boolean isSame = origin.equals(ledger.origin());
        try (OpenLedger open = OpenLedger.of(directory, ledger, isSame ? reviews : Reviews.NONE)) {
            Batch batch = new Batch(open, tasks);
            for (Task task : tasks) {
                try {
                    batch.take(task);
                } catch (RuntimeException e) {
                    task.fail(e);
                }
            }
            batch.leaves.forEach(leaf -> own.add(leaf.entry()));
            RecordStories known = new RecordStories(open, isSame ? stories : StoryIndex.EMPTY);
            if (!batch.changed.isEmpty()) {
                Map<String, StoryHead> heads = new LinkedHashMap<>();
                for (String document : batch.changed) {
                    StoryHead head = known.ofReport(document);
                    if (head != null) {
                        heads.put(head.id(), head);
                    }
                }
                List<StoryLeaf> told = known.read(List.copyOf(heads.values())).toList();
                Reviews after = batch.reviews;
                open.read(log -> retelling.add(own, log, told, after));
            }
            own.append();
            reviews = batch.reviews;
            stories = known.known();
            origin = open.extent().origin();
            tasks.forEach(task -> task.finish(batch.readings, batch.reviews));
        }
    }

    /** What goes on record together: each decision sees those before it. */
    private final class Batch {

        private final CurrentReadings readings;
        private final long start;
        private final List<ReviewLeaf> leaves = new ArrayList<>();
        private final Set<String> changed = new LinkedHashSet<>();
        private Reviews reviews;

        Batch(OpenLedger open, List<Task> tasks) {
            this.reviews = open.reviews();
            List<String> ids = tasks.stream()
                    .flatMap(task -> task.orders.stream())
                    .map(Order::fact)
                    .toList();
            this.readings = open.read(log -> CurrentReadings.of(log, reviews, ids));
            this.start = open.extent().size();
        }

        void take(Task task) {
            Reviews before = reviews;
            List<ReviewLeaf> own = new ArrayList<>();
            List<String> documents = new ArrayList<>();
            try {
                for (Order order : task.orders) {
                    ReviewLeaf leaf = leaf(order);
                    String document = leaf.subject().document().value();
                    String fact = leaf.subject().fact();
                    Standing old = Standing.of(reviews.on(fact));
                    own.add(leaf);
                    reviews = reviews.with(new Decided(
                            start + leaves.size() + own.size() - 1,
                            Hash.leaf(LeafJson.write(leaf)).hex(),
                            leaf));
                    if (isOtherwise(old, Standing.of(reviews.on(fact)))) {
                        documents.add(document);
                    }
                }
            } catch (RuntimeException e) {
                reviews = before;
                throw e;
            }
            leaves.addAll(own);
            changed.addAll(documents);
            task.leaves = own;
        }

        /** Whether something else holds than before. */
        private static boolean isOtherwise(Standing old, Standing now) {
            return old.isGone() != now.isGone()
                    || old.isByHand() != now.isByHand()
                    || isHeld(old) != isHeld(now)
                    || !Objects.equals(changes(old), changes(now));
        }

        private static boolean isHeld(Standing standing) {
            return switch (standing.state()) {
                case FOUND, CONFIRMED, CORRECTED -> true;
                case REJECTED, DISPUTED, AGAIN -> false;
            };
        }

        private static @Nullable Map<String, List<String>> changes(Standing standing) {
            return switch (standing.state()) {
                case CORRECTED -> standing.values();
                case FOUND, CONFIRMED, REJECTED, DISPUTED, AGAIN -> null;
            };
        }

        private ReviewLeaf leaf(Order order) {
            if (order.wish() instanceof Order.Wish.Add add) {
                ReviewedDocument document = readings.document(order.fact(), reviews)
                        .orElseThrow(() -> RecordException.missing(directory + " has no document " + order.fact()
                                + ". Ids of documents are in the output of find and export."));
                Addition addition = Addition.of(document, add.letter(), add.rests(), add.fields());
                boolean isHostile = Priority.isHostile(addition.act());
                return signed(order, addition.subject(), addition.act(), null, isHostile);
            }
            Docket docket = readings.docket(order.fact(), reviews).orElseThrow(() -> missing(order.fact()));
            if (order.seen() != null && !order.seen().equals(docket.seen())) {
                throw RecordException.changed(
                        "The fact has changed since it was shown: somebody has decided meanwhile, or it"
                                + " was read again. Look at it again.");
            }
            ReviewAct act = switch (order.wish()) {
                case Order.Wish.Confirm confirm -> docket.confirm(confirm.of());
                case Order.Wish.Reject _ -> docket.reject();
                case Order.Wish.Correct correct -> docket.correct(correct.fields());
                case Order.Wish.Undo undo -> docket.undo(undo.of() == null ? order.reviewer() : undo.of());
                case Order.Wish.Add _ -> throw new AssertionError("added above");
            };
            boolean isHostile = Priority.isHostile(docket.fact()) || Priority.isHostile(act);
            return signed(order, docket.subject(), act, docket.before(), isHostile);
        }

        private ReviewLeaf signed(
                Order order, ReviewLeaf.Subject subject, ReviewAct act, @Nullable String before, boolean isHostile) {
            return new ReviewLeaf(
                    subject,
                    act,
                    new ReviewLeaf.Signed(
                            isFourEyes && isHostile ? 2 : 1,
                            order.reason(),
                            order.reviewer(),
                            clock.instant().truncatedTo(ChronoUnit.SECONDS)),
                    before);
        }

        private RecordException missing(String fact) {
            return RecordException.missing(directory + " has no fact " + fact
                    + " that is read now. Ids are in the output of find, export and review list.");
        }
    }

    /** What one caller wants, and what has become of it. */
    private static final class Task {

        private final List<Order> orders;
        private List<ReviewLeaf> leaves = List.of();
        private List<DecidedFact> decided = List.of();
        private @Nullable RuntimeException failure;
        private boolean done;

        Task(List<Order> orders) {
            this.orders = List.copyOf(orders);
        }

        boolean isDone() {
            return done;
        }

        void fail(RuntimeException e) {
            if (!done) {
                failure = e;
                done = true;
            }
        }

        void finish(CurrentReadings readings, Reviews reviews) {
            if (!done) {
                decided = leaves.stream()
                        .map(leaf -> new DecidedFact(leaf, readings, reviews))
                        .toList();
                done = true;
            }
        }

        List<DecidedFact> decisions() {
            if (failure != null) {
                throw failure;
            }
            return decided;
        }
    }
}
