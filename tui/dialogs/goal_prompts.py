"""The dialogs on a goal: each of its eight parts, a next step the person can take alone, and what makes room for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from career.edits import editing
from career.errors import BadValue, Refused
from career.language.lines import Line
from career.model import goal_parts, goals, people, politics, tradeoffs
from career.model.context import Context
from career.model.feedback import Feedback
from career.model.field import Field
from career.model.field_values import read, show
from career.model.fields import by_name, field_of, fields_of
from career.model.goals import Goal
from career.model.people import named
from career.model.records import Record, Step
from career.model.snapshot import Career
from career.model.tasks import Task
from career.model.tradeoffs import ACTS, Deal, Tradeoff, TradeoffAction, TradeoffItem
from career.model.usual_fields import THEN_DO, WHEN
from tui.dialogs import prompts
from tui.dialogs.prompts import WHO, Prompt, Values, asking_leave, of_lines, still_there, stored

ASKED = {
    "result": ("result",),
    "measure": ("unit", "baseline", "target", "proof"),
    "due": ("due",),
    "start": ("starts",),
    "step to": ("step_to",),
    "organisation's metric": (
        "org_metric",
        "org_baseline",
        "org_target",
        "org_value",
        "my_metric",
        "my_baseline",
        "my_target",
        "my_value",
    ),
    "approvals": ("uses_resources", "approvals_none"),
    "check-in rhythm": ("review_every_days",),
}
"""The fields that belong to each of the eight parts of a goal (G3)."""
WHY = Field("why", "why", hint="optional: moves are counted, a reason explains them")
FREES = Field("minutes_week", "frees", "whole", "minutes a week, optional", low=0, high=10_080, blank=0)
TOLD = Field("person", "tell", "person", "who is affected; rung drafts what to say")


def part(goal: Goal, which: str) -> Prompt:
    """Ask for one of the eight parts of a goal (G3); for approvals also who was asked (G14)."""
    fields = tuple(field for name in ASKED[which] for field in fields_of("goals") if field.name == name)
    values = _usual_rhythm(goal) if which == "check-in rhythm" else stored(goal, fields)
    if which == "approvals":
        fields = (*fields, WHO, Field("what", "what", hint="what they have to approve"))
    if which == "due" and goal.due:
        fields = (*fields, WHY)

    def make(typed: Mapping[str, str], context: Context) -> Step:
        now = still_there(context.career, goal)
        own = {name: typed[name] for name in ASKED[which]}
        step = editing.edit(now, own, context, why=typed.get("why", ""))
        if which == "measure":
            _check_measure(typed)
        if not typed.get("person", "").strip() and not typed.get("what", "").strip():
            return step
        asked = asking_leave(now).make(typed, context)
        return Step(asked.label, [*step.changes, *asked.changes])

    proposed = frozenset({"review_every_days"} if goal.review_every_days is None else ())
    asked = goal_parts.PART_WORDS[which]
    return Prompt(asked[0].upper() + asked[1:], fields, values, make, goal.id, proposed=proposed)


def _usual_rhythm(goal: Goal) -> Values:
    """Return what gives the rhythm of a goal, the usual one where it is measured and has none yet: Enter takes it."""
    [rhythm] = (field for field in fields_of("goals") if field.name == "review_every_days")
    own = stored(goal, (rhythm,))

    def values(career: Career) -> Mapping[str, str]:
        now = career.goals.get(goal.id, goal)
        typed = own(career)
        is_free = not typed[rhythm.name] and now.baseline is not None and now.target is not None
        return {rhythm.name: str(goals.USUAL_RHYTHM)} if is_free else typed

    return values


ADDED = (
    *("result", "unit baseline target", "starts", "step_to", "org_metric", "approvals_none", "review_every_days"),
    "chain bypasses valued_here",
)
"""The fields that a new goal is asked for after its title and its due date, part by part."""
ASKED_WHOM = Field("person", "approval by", "person", "who has to approve it, if anybody")


def adding() -> Prompt:
    """Ask for a new goal: one line, its due date, and with Tab its other parts, one after the other (O12, G3)."""
    fields = by_name("goals")
    parts = [tuple(fields[name] for name in names.split()) for names in ADDED]
    at = ADDED.index("approvals_none")
    parts[at] = (*parts[at], ASKED_WHOM)

    of_one, each = of_lines("goals")

    def own(typed: Mapping[str, str]) -> Mapping[str, str]:
        return {name: text for name, text in typed.items() if name != ASKED_WHOM.name}

    def make(typed: Mapping[str, str], context: Context) -> Step:
        _check_measure(typed)
        person, extra = named(typed[ASKED_WHOM.name], context)
        label, changes = of_one(own(typed), context.after(extra))
        goal = next(change for change in changes if isinstance(change, Goal))
        asked = goals.ask_approval(goal, person, "", context.moment).changes if person else []
        return Step(label, [*extra, *changes, *asked])

    def make_each(found: Sequence[Line], typed: Mapping[str, str], context: Context) -> Step:
        return each.make(found, own(typed), context)

    return prompts.adding("goals")._replace(make=make, each=each._replace(make=make_each), parts=tuple(parts))


def _check_measure(typed: Mapping[str, str]) -> None:
    texts = {name: typed[name].strip() for name in ("unit", "baseline", "target")}
    if not any(texts.values()):
        return
    for name, words in (("baseline", "where you start"), ("target", "where you want to be")):
        if not texts[name]:
            raise BadValue("A measure needs both numbers.", f"Type {words}, such as 0 or 4.1.", field=name)


class KindWanted(Refused):
    """A goal has what a performance goal needs by what was typed, and its kind was not asked yet (G6)."""

    def __init__(self, goal: Goal) -> None:
        super().__init__(f"'{goal.title}' has a result, a measure and a due date.", "Which kind of goal is it?")
        self.goal = goal


def check_kind(step: Step, context: Context) -> None:
    """Raise KindWanted where a step gives a goal the last part that a performance goal needs."""
    if whole := goal_parts.newly_complete(context.career, context.after(step.changes).career):
        raise KindWanted(whole)


def kind(wanted: KindWanted, make: Callable[[Context], Step]) -> Prompt:
    """Ask for the kind of a goal, before the step that `make` makes is saved: both are one. Enter says performance."""
    field = field_of("goals", "kind")

    def values(career: Career) -> Mapping[str, str]:
        return {field.name: show(field, "performance", career)}

    def make_all(typed: Mapping[str, str], context: Context) -> Step:
        step = make(context)
        after = context.after(step.changes)
        if not (whole := goal_parts.newly_complete(context.career, after.career)):
            return step  # what it lacks by now was taken away elsewhere
        (changed,) = editing.edit(whole, typed, after).changes
        return Step(step.label, [changed if change.id == whole.id else change for change in step.changes])

    return Prompt(str(wanted), (field,), values, make_all, wanted.goal.id)


def own_step(record: Record, career: Career) -> Prompt:
    """Ask for a next step that the person can take alone, even while the item waits for somebody (B1, B18)."""
    cue = Field("if_cue", "if", hint="it is 9:30 on Monday; optional")
    fields = (THEN_DO, cue) if isinstance(record, Goal) else (THEN_DO,)
    if not isinstance(record, Goal | Task | Feedback):
        raise BadValue(f"'{record.headline}' has no next step of its own.", "e edits it.")
    who = career.headline(record.blocked_on)
    title = f"What can you do this week without {who}?" if who else "What do you do next?"

    def make(typed: Mapping[str, str], context: Context) -> Step:
        if not typed["then_do"].strip():
            raise BadValue(
                "Nothing was typed for the next step.", "Type one such as: write the one-pager.", field="then_do"
            )
        return editing.edit(still_there(context.career, record), typed, context)

    return Prompt(title, fields, stored(record, fields), make, record.id, shown=(record.headline,), kind="next")


def trading(act: TradeoffAction, goal: Goal, item: TradeoffItem, career: Career) -> Prompt:
    """Ask what goes with an act that makes room for a goal: the reason, the day, the person, the minutes (G20)."""
    day = Field("to_date", "until", "date", WHEN)
    taker = Field("person", "to", "person", "who takes it over; rung drafts what to say")
    why = Field("why", "why", hint="one line" if act == "cancel" else "one line, optional")
    fields = {
        "cancel": (why, TOLD, FREES),
        "postpone": (day, why, TOLD, FREES),
        "delegate": (taker, why, FREES),
        "keep": (why,),
    }[act]
    asker = people.shown(item.assigned_by, career) if isinstance(item, Task) and act != "delegate" else ""
    minutes = str(tradeoffs.known_minutes(item) or "")

    def make(typed: Mapping[str, str], context: Context) -> Step:
        person, extra = named(typed.get("person", ""), context)
        to_date, _ = read(day, typed.get("to_date", ""), context)
        freed, _ = read(FREES, typed.get("minutes_week", ""), context)
        deal = Deal(act=act, to_date=to_date, person=person, why=typed["why"], minutes_week=freed)
        step = tradeoffs.trade(
            still_there(context.career, goal), still_there(context.career, item), deal, context.after(extra)
        )
        return Step(step.label, [*extra, *step.changes])

    title = f"{act.capitalize()} '{item.title}' to make room for '{goal.title}'"
    given = {"person": asker, "minutes_week": minutes}
    values = {field.name: given.get(field.name, "") for field in fields}
    return Prompt(title, fields, lambda _: values, make, goal.id, kind=f"{act} {item.id}")


def answered(trade: Tradeoff, career: Career) -> Prompt:
    """Ask what the person replied to a trade-off that affects them (S10)."""

    def make(typed: Mapping[str, str], context: Context) -> Step:
        return tradeoffs.reply(still_there(context.career, trade), typed["reply"], context.moment)

    field = Field("reply", "they said", "long", hint="what would break, or that it is fine")
    return Prompt(
        f"What did {career.headline(trade.person)} say?",
        (field,),
        stored(trade, (field,)),
        make,
        trade.id,
        shown=(trade.text,),
    )


def every(record: Record, career: Career) -> Iterator[Prompt]:
    """Yield the prompts of a record that no verb of its row asks, to find the one that an unsaved text belongs to."""
    if isinstance(record, Goal | Task | Feedback):
        yield own_step(record, career)
    if isinstance(record, Goal):
        from tui.dialogs import choosing_prompts  # imported here: few sessions choose goals

        yield choosing_prompts.plan(record)
        for item in tradeoffs.items(record.id, career):
            yield from (trading(act, record, item, career) for act in ACTS)


def warning(before: Career, context: Context) -> str:
    """Return what to warn of after a step, "" for nothing: the gravest alone, as the footer has one line."""
    return goes_round(before, context) or unapproved_start(before, context) or sketch_again(before, context)


def sketch_again(before: Career, context: Context) -> str:
    """Return a warning where a goal lost a part since `before` that it needs to be active (G6), else ""."""
    goal = goal_parts.newly_sketch(before, context.career)
    if goal is None:
        return ""
    lacks, _ = goal_parts.lacking(goal, context.career)
    return f"'{goal.title}' is a sketch now: it lacks {lacks}. u brings it back."


def goes_round(before: Career, context: Context) -> str:
    """Return a warning where a goal goes round somebody since `before`, which is not valued here (G13), else ""."""
    goal = politics.newly_round(before, context.career)
    return f"'{goal.title}' goes round somebody, which is not valued here. s tells them first." if goal else ""


def unapproved_start(before: Career, context: Context) -> str:
    """Return a warning where a goal has started since `before` while an approval is missing (G14), else ""."""
    goal = goals.newly_unapproved(before, context)
    return f"Started '{goal.title}', but an approval is still missing. Enter, then 7 asks for it." if goal else ""
