"""Two people who are one are merged, by the person alone: what points at either points at the one who stays."""

from __future__ import annotations

from datetime import timedelta

import pytest

from career.edits import editing
from career.errors import BadValue, Refused
from career.model import merging, people
from career.model.feedback import Feedback
from career.model.goals import Goal
from career.model.merging import ANOTHER, SameName
from career.model.moment import Moment
from career.model.people import Person
from career.model.snapshot import Career
from career.model.tasks import Task
from career.model.wins import Win
from career.views import same_people
from career.views.masking import Mask
from tests.building import after, career_of, in_context


def person(moment: Moment, name: str, **fields: object) -> Person:
    return moment.make(Person, name=name, **fields)


def said_by(moment: Moment, who: Person, raw: str = "be briefer") -> Feedback:
    return moment.make(Feedback, raw=raw, on=moment.today, person=who.id)


def add(career: Career, moment: Moment, **typed: str) -> Career:
    return after(career, editing.add("people", typed, in_context(career, moment)))


def test_what_points_at_either_points_at_the_one_who_stays(moment: Moment) -> None:
    jose, other = person(moment, "José"), person(moment, "Jose")
    heard, task = said_by(moment, other), moment.make(Task, title="x", assigned_by=other.id, for_person=jose.id)
    career = career_of(jose, other, heard, task)
    now = after(career, merging.merge(other, jose, career))
    assert list(now.people) == [jose.id]
    assert now.feedback[heard.id].person == now.tasks[task.id].assigned_by == now.tasks[task.id].for_person == jose.id
    later = after(now, editing.add("feedback", {"raw": "and again", "person": "jose"}, in_context(now, moment)))
    assert {f.person for f in later.feedback.values()} == {jose.id}
    assert now.get(other.id) == now.find(other.id) == now.people[jose.id]
    assert [p.name for p in Mask.of(now).career().people.values()] == ["J."]


def test_what_the_one_who_stays_lacks_is_taken_and_sets_and_notes_of_both_are_kept(moment: Moment) -> None:
    stays = person(
        moment, "Omar", influence=2, note="met in May", cares_about=frozenset({"cost"}), skills=frozenset({"testing"})
    )
    goes = person(
        moment,
        "Omar H",
        influence=1,
        role="manager",
        note="likes tea",
        cares_about=frozenset({"speed"}),
        skills=frozenset({"cloud"}),
    )
    career = career_of(stays, goes)
    now = after(career, merging.merge(goes, stays, career)).people[stays.id]
    assert (now.name, now.role, now.influence, now.note) == ("Omar", "manager", 2, "met in May\nlikes tea")
    assert now.cares_about == {"cost", "speed"}
    assert now.skills == {"testing", "cloud"}


def test_one_and_the_same_person_is_not_merged(moment: Moment) -> None:
    omar = person(moment, "Omar")
    with pytest.raises(Refused, match="one person already"):
        merging.merge(omar, omar, career_of(omar))


def test_people_who_were_merged_in_a_circle_stay_as_the_earliest(moment: Moment) -> None:
    first = person(moment, "A", merged_into="p00000003")
    later = moment._replace(now=moment.now + timedelta(hours=1))
    second = person(later, "B", merged_into=first.id)
    third = person(later, "C", merged_into=second.id)
    heard = said_by(moment, third)
    career = career_of(first, second, third, heard)
    assert list(career.people) == [first.id]
    assert career.feedback[heard.id].person == first.id


def test_who_was_merged_into_somebody_who_is_gone_is_there_again(moment: Moment) -> None:
    alone = person(moment, "Ana", merged_into="pgone")
    assert list(career_of(alone).people) == [alone.id]


@pytest.mark.parametrize(
    ("names", "is_offered"),
    [
        (("José", "Jose"), True),
        (("Anna Maria", "Anna Maria Berg"), True),
        (("Dana", "DANA"), True),
        (("Dana", "Dana Fox"), True),
        (("Dana Fox", "Dana Lee"), False),
        (("Ana", "Anna"), False),
    ],
)
def test_people_with_one_name_but_for_accents_or_more_names_are_offered(
    names: tuple[str, str], is_offered: bool, moment: Moment
) -> None:
    both = [person(moment, name) for name in names]
    career = career_of(*both)
    offers = merging.offers(career)
    assert [{o.person.name, o.others[0].name} for o in offers] == ([set(names)] if is_offered else [])
    for offer in offers:
        now = after(career, merging.keep_apart(offer.person, list(offer.others), career))
        assert merging.offers(now) == []


def test_the_better_known_is_the_one_who_would_stay(moment: Moment) -> None:
    bare, known = person(moment, "Jose"), person(moment, "José", role="manager")
    [offer] = merging.offers(career_of(bare, known))
    assert (offer.person, offer.others) == (bare, (known,))


def test_which_of_two_was_meant_is_asked_with_what_they_said(moment: Moment) -> None:
    both = [person(moment, "Omar", role="manager"), person(moment, "Omar", apart_from=frozenset({"p00000001"}))]
    context = in_context(career_of(*both), moment)
    now = after(context.career, editing.add("feedback", {"raw": "great", "person": "omar"}, context))
    [offer] = merging.offers(now)
    assert same_people.question(offer, now) == "Which omar? 'great'"
    assert set(offer.others) == set(both)
    chosen = after(now, merging.merge(offer.person, both[0], now))
    assert [f.person for f in chosen.feedback.values()] == [both[0].id]
    neither = after(now, merging.keep_apart(offer.person, list(offer.others), now))
    assert merging.offers(neither) == []
    assert not neither.people[offer.person.id].unclear


def test_names_that_are_clear_once_two_are_one_are_settled_with_them(moment: Moment) -> None:
    both = [person(moment, "Omar"), person(moment, "Omar")]
    context = in_context(career_of(*both), moment)
    now = after(context.career, editing.add("feedback", {"raw": "great", "person": "Omar"}, context))
    one = after(now, merging.merge(both[1], both[0], now))
    assert [f.person for f in one.feedback.values()] == [both[0].id]
    assert list(one.people) == [both[0].id]


def test_what_is_known_of_a_name_that_is_settled_is_kept(moment: Moment) -> None:
    both, goal = [person(moment, "Omar"), person(moment, "Omar")], moment.make(Goal, title="lead two")
    asked = person(moment, "Omar", unclear=True, decides_on=frozenset({goal.id}), note="said no in May")
    career = career_of(*both, asked, goal)
    [one] = after(career, merging.merge(both[1], both[0], career)).people.values()
    assert (one.decides_on, one.note) == (frozenset({goal.id}), "said no in May")


def test_who_was_told_of_a_win_is_called_what_they_are_called_now(moment: Moment) -> None:
    def told(*names: str) -> Win:
        return moment.make(Win, text="half the time", on=moment.today, told_to=frozenset(names), for_whom=names[0])

    jose, other = person(moment, "José"), person(moment, "Jose")
    career = career_of(jose, other, told("Jose", "Ana"))
    [win] = after(career, merging.merge(other, jose, career)).wins.values()
    assert (win.told_to, win.for_whom) == (frozenset({"José", "Ana"}), "José")

    unclear = person(moment, "Jose", unclear=True)
    career = career_of(jose, other, unclear, told("Jose?"))
    [win] = after(career, merging.merge(unclear, jose, career)).wins.values()
    assert win.told_to == {"José"}
    [win] = after(career, merging.keep_apart(unclear, [jose, other], career)).wins.values()
    assert win.told_to == {"Jose"}

    career = career_of(jose, told("José"))
    [win] = after(career, editing.edit(jose, {"name": "José Ruiz"}, in_context(career))).wins.values()
    assert win.told_to == {"José Ruiz"}
    namesakes = career_of(other, person(moment, "Jose"), told("Jose"))
    [win] = after(namesakes, editing.edit(other, {"name": "Jose Ruiz"}, in_context(namesakes))).wins.values()
    assert win.told_to == {"Jose"}, "it may have been the other one"


def test_whoever_is_unclear_goes_into_the_other_whichever_way_round(moment: Moment) -> None:
    omar, unclear = person(moment, "Omar"), person(moment, "Omar", unclear=True)
    career = career_of(omar, unclear)
    assert list(after(career, merging.merge(omar, unclear, career)).people) == [omar.id]


def test_who_was_only_a_name_gets_what_is_added_later(moment: Moment) -> None:
    now = add(career_of(person(moment, "Omar")), moment, name="Omar", role="manager")
    assert [(p.name, p.role) for p in now.people.values()] == [("Omar", "manager")]


def test_adding_somebody_with_the_name_of_one_who_is_known_asks_first(moment: Moment) -> None:
    omar = person(moment, "Omar", role="manager", note="met in May")
    career = career_of(omar)
    with pytest.raises(SameName, match=r"Omar \(manager\) is there already"):
        add(career, moment, name="omar", role="peer")
    [same] = add(career, moment, same=omar.id, name="omar", influence="2", note="tea").people.values()
    assert (same.role, same.influence, same.note) == ("manager", 2, "met in May\ntea")
    two = add(career, moment, same=ANOTHER, name="Omar", role="peer")
    assert [p.role for p in two.people.values()] == ["manager", "peer"]
    assert merging.offers(two) == []


def test_a_person_is_named_by_id_where_two_have_one_name(moment: Moment) -> None:
    both = [person(moment, "Omar", role="manager"), person(moment, "Omar")]
    career = career_of(*both)
    with pytest.raises(BadValue, match="2 people called 'omar'") as refused:
        merging.who("omar", career)
    assert "Omar (manager) p00000001" in refused.value.remedy
    assert merging.who(both[1].id, career) == both[1]
    with pytest.raises(BadValue, match="nobody called 'Zed'"):
        merging.who("Zed", career)


def test_a_person_shows_the_names_of_those_who_were_merged_into_them(moment: Moment) -> None:
    jose, other = person(moment, "José"), person(moment, "Jose")
    career = career_of(jose, other)
    now = after(career, merging.merge(other, jose, career))
    assert people.names_of(now.people[jose.id], now) == ["José", "Jose"]
    assert people.shown(jose.id, now) == "José"
