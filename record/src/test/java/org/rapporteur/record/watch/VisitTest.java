// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.rapporteur.engine.web.WebRequest;
import org.rapporteur.export.json.JsonType;
import org.rapporteur.export.json.JsonValue;
import org.rapporteur.record.watch.Visit.Role;

/** When an address is asked again, by what it is and what it answered. */
class VisitTest {

    private static final Instant EIGHT = Instant.parse("2031-04-02T08:00:00Z");
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final WebRequest.Known KNOWN = new WebRequest.Known("https://a.example/", "\"1\"", null);

    private static final WatchSettings ONCE = settings(true);
    private static final WatchSettings ALWAYS = settings(false);

    private static WatchSettings settings(boolean once) {
        return new WatchSettings(QUARTER, WEEK, null, once, false, "Rapporteur");
    }

    private static Visit fresh(Role role) {
        return Visit.of("https://a.example/", role, null, EIGHT);
    }

    private static Instant after(Duration time) {
        return EIGHT.plus(time);
    }

    @Test
    void whatWasNeverAskedIsDueAtOnceWhateverItIs() {
        for (Role role : new Role[] {Role.NAMED, Role.LIST, Role.PAGE}) {
            assertThat(fresh(role).due(ONCE, EIGHT, EIGHT)).as("%s", role).isEqualTo(EIGHT);
            assertThat(fresh(role).due(ALWAYS, EIGHT, EIGHT)).as("%s", role).isEqualTo(EIGHT);
        }
    }

    @Test
    void nobodyAsksForTheRulesOfAHostByThemselves() {
        assertThat(fresh(Role.HOST).due(ALWAYS, EIGHT, EIGHT)).isNull();
        assertThat(fresh(Role.HOST).failed(EIGHT).due(ONCE, EIGHT, EIGHT)).isNull();
    }

    @Test
    void whatIsNamedIsAskedAfterTheTimeThatIsSet() {
        Visit answered = fresh(Role.NAMED).same(EIGHT, null);
        assertThat(answered.due(ALWAYS, EIGHT, EIGHT)).isEqualTo(after(QUARTER));
    }

    @Test
    void aRunThatEndsAsksEachOnce() {
        Visit answered = fresh(Role.NAMED).same(EIGHT, null);
        assertThat(answered.due(ONCE, EIGHT, EIGHT)).as("in this run").isNull();
        assertThat(answered.due(ONCE, EIGHT.plusMillis(1), EIGHT.plusMillis(1)))
                .as("in the next")
                .isEqualTo(EIGHT);
    }

    @Test
    void aListThatIsDatedIsAskedWhenItsDateChanges() {
        Visit list = Visit.of("https://a.example/map", Role.LIST, "2031-04-01", EIGHT)
                .same(EIGHT, KNOWN);
        assertThat(list.due(ALWAYS, EIGHT, after(WEEK))).isNull();
        assertThat(list.listed("2031-04-01")).isSameAs(list);
        assertThat(list.listed(null)).isSameAs(list);
        Visit changed = list.listed("2031-04-03");
        assertThat(changed.stated()).isEqualTo("2031-04-03");
        assertThat(changed.due(ALWAYS, EIGHT, after(WEEK))).isEqualTo(EIGHT);
        assertThat(changed.known()).isEqualTo(KNOWN);
        assertThat(fresh(Role.LIST).same(EIGHT, null).due(ALWAYS, EIGHT, EIGHT))
                .as("without a date")
                .isEqualTo(after(QUARTER));
    }

    @Test
    void aPageIsAskedAfterHalfOfTheTimeThatItHasBeenQuiet() {
        Visit page = fresh(Role.PAGE).captured(EIGHT, null, "https://a.example/");
        assertThat(page.due(ALWAYS, EIGHT, EIGHT)).as("at least").isEqualTo(after(QUARTER));
        Instant noon = after(Duration.ofHours(4));
        assertThat(page.same(noon, null).due(ALWAYS, EIGHT, noon)).isEqualTo(noon.plus(Duration.ofHours(2)));
        Instant late = after(Duration.ofDays(6));
        assertThat(page.same(late, null).due(ALWAYS, EIGHT, late))
                .as("at most")
                .isEqualTo(late.plus(Duration.ofDays(1)));
    }

    @Test
    void aPageThatHasSettledIsNotAskedUntilAListDatesItAnew() {
        Visit page = fresh(Role.PAGE).captured(EIGHT, null, "https://a.example/");
        assertThat(page.due(ALWAYS, EIGHT, after(WEEK))).isNotNull();
        assertThat(page.due(ALWAYS, EIGHT, after(WEEK).plusMillis(1))).isNull();
        assertThat(page.listed("2031-05-01").due(ALWAYS, EIGHT, after(WEEK).plusMillis(1)))
                .isEqualTo(EIGHT);
    }

    @Test
    void afterAFailureItWaitsAsLongAsThatAsksFor() {
        Instant nine = after(Duration.ofHours(1));
        Visit failed = fresh(Role.NAMED).failed(nine);
        assertThat(failed.failures()).isEqualTo(1);
        assertThat(failed.failed(nine).failures()).isEqualTo(2);
        assertThat(failed.due(ALWAYS, EIGHT, EIGHT)).isEqualTo(nine);
        Visit soon = fresh(Role.NAMED).same(EIGHT, null).failed(EIGHT.plusSeconds(1));
        assertThat(soon.due(ALWAYS, EIGHT, EIGHT)).as("no sooner than else").isEqualTo(after(QUARTER));
        Visit again = failed.same(nine, KNOWN);
        assertThat(again.failures()).isZero();
        assertThat(again.notBefore()).isNull();
    }

    @Test
    void onlyWhatIsNewCountsAsAChange() {
        Instant nine = after(Duration.ofHours(1));
        Visit first = fresh(Role.PAGE).same(EIGHT, null);
        assertThat(first.changed()).as("the first answer").isEqualTo(EIGHT);
        assertThat(first.same(nine, null).changed()).isEqualTo(EIGHT);
        assertThat(first.same(nine, null).checked()).isEqualTo(nine);
        assertThat(first.captured(nine, KNOWN, "https://a.example/").changed()).isEqualTo(nine);
        Visit refused = first.refused(nine, KNOWN, "binary");
        assertThat(refused.changed()).isEqualTo(nine);
        assertThat(refused.code()).isEqualTo("binary");
        assertThat(refused.same(nine, null).code()).as("still not to be read").isEqualTo("binary");
        assertThat(refused.captured(nine, null, "https://a.example/").code()).isNull();
    }

    @Test
    void whatSomebodyNamesIsNoLongerBoundToTheDateOfAList() {
        Visit named = Visit.of("https://a.example/map", Role.LIST, "2031-04-01", EIGHT)
                .same(EIGHT, KNOWN)
                .named();
        assertThat(named.role()).isEqualTo(Role.NAMED);
        assertThat(named.stated()).isNull();
        assertThat(named.due(ALWAYS, EIGHT, EIGHT)).isEqualTo(after(QUARTER));
        assertThat(named.known()).isEqualTo(KNOWN);
    }

    @Test
    void aLineOfTheFileSaysAllOfIt() {
        JsonType<Visit> type = JsonType.object(Visit::shape);
        Visit full = new Visit(
                "https://a.example/",
                Role.PAGE,
                EIGHT,
                "2031-04-01",
                after(QUARTER),
                after(Duration.ofHours(1)),
                after(WEEK),
                3,
                "binary",
                "https://a.example/page",
                new WebRequest.Known("https://a.example/", "\"1\"", "Wed, 02 Apr 2031 08:00:00 GMT"));
        for (Visit visit : new Visit[] {full, fresh(Role.HOST)}) {
            assertThat(type.read(JsonValue.parse(type.json(visit)))).isEqualTo(visit);
        }
    }

    @Test
    void settingsThatWouldAskAllTheTimeOrWithoutANameAreRefused() {
        assertThat(new WatchSettings(Duration.ofMinutes(1), Duration.ZERO, null, true, true, "R").every())
                .isEqualTo(Duration.ofMinutes(1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WatchSettings(Duration.ofSeconds(59), WEEK, null, true, true, "R"))
                .withMessage("every must be at least PT1M, is PT59S");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WatchSettings(QUARTER, Duration.ofSeconds(-1), null, true, true, "R"))
                .withMessage("settled must be at least nothing, is PT-1S");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WatchSettings(QUARTER, WEEK, null, true, true, " "))
                .withMessage("agent must not be blank, is \" \"");
    }
}
