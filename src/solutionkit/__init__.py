"""Compile one YAML spec into a mini-program, its trade settings, admission rules and fee policy.

What a plugin or a script may use is re-exported here, loaded when it is first named: the pipeline
(`compile_spec`), the data it passes on (`Solution` and its parts), and what plugins contribute
(`Platform`, `Check`, `Generator`, `Field`).
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from solutionkit.checks.check import Check as Check
    from solutionkit.checks.check import Finding as Finding
    from solutionkit.checks.check import check as check
    from solutionkit.checks.check import checks_in as checks_in
    from solutionkit.checks.check import output_check as output_check
    from solutionkit.diagnostics import Severity as Severity
    from solutionkit.diagnostics import Text as Text
    from solutionkit.diagnostics.suggestion import did_you_mean as did_you_mean
    from solutionkit.errors import PluginFault as PluginFault
    from solutionkit.generate.generator import Generator as Generator
    from solutionkit.generate.templates import render_shell as render_shell
    from solutionkit.generate.templates import render_text as render_text
    from solutionkit.generate.tree import File as File
    from solutionkit.generate.tree import FileTree as FileTree
    from solutionkit.generate.tree import Kind as Kind
    from solutionkit.ir.category import PATH as PATH
    from solutionkit.ir.category import Catalogue as Catalogue
    from solutionkit.ir.channels import in_app as in_app
    from solutionkit.ir.channels import is_sold_in as is_sold_in
    from solutionkit.ir.fact import GRADE_TITLES as GRADE_TITLES
    from solutionkit.ir.fact import Fact as Fact
    from solutionkit.ir.fact import Grade as Grade
    from solutionkit.ir.field import YES_OR_NO as YES_OR_NO
    from solutionkit.ir.game import Game as Game
    from solutionkit.ir.game import Play as Play
    from solutionkit.ir.game import Revenue as Revenue
    from solutionkit.ir.holders import holder_name as holder_name
    from solutionkit.ir.holders import is_in_force as is_in_force
    from solutionkit.ir.holders import outlasts_its_holder as outlasts_its_holder
    from solutionkit.ir.industry import ConductRule as ConductRule
    from solutionkit.ir.industry import MaterialKind as MaterialKind
    from solutionkit.ir.industry import ReleaseMaterial as ReleaseMaterial
    from solutionkit.ir.lead import LeadForm as LeadForm
    from solutionkit.ir.lead import Routing as Routing
    from solutionkit.ir.money import ONE as ONE
    from solutionkit.ir.money import Rounding as Rounding
    from solutionkit.ir.money import muldiv as muldiv
    from solutionkit.ir.money import percent_of_ppm as percent_of_ppm
    from solutionkit.ir.money import yuan_of_fen as yuan_of_fen
    from solutionkit.ir.page import Asset as Asset
    from solutionkit.ir.page import BlockUse as BlockUse
    from solutionkit.ir.page import Page as Page
    from solutionkit.ir.page import Theme as Theme
    from solutionkit.ir.platform import Answer as Answer
    from solutionkit.ir.platform import Batch as Batch
    from solutionkit.ir.platform import Capability as Capability
    from solutionkit.ir.platform import Lapsing as Lapsing
    from solutionkit.ir.platform import LaunchStep as LaunchStep
    from solutionkit.ir.platform import NamedIndustry as NamedIndustry
    from solutionkit.ir.platform import Platform as Platform
    from solutionkit.ir.platform import Question as Question
    from solutionkit.ir.platform import Rest as Rest
    from solutionkit.ir.platform import Scope as Scope
    from solutionkit.ir.platform import Settling as Settling
    from solutionkit.ir.platform import Standing as Standing
    from solutionkit.ir.platform import TradeFamily as TradeFamily
    from solutionkit.ir.platform import Who as Who
    from solutionkit.ir.promotion import CreatorTask as CreatorTask
    from solutionkit.ir.reaching import customer_service as customer_service
    from solutionkit.ir.reaching import is_off as is_off
    from solutionkit.ir.receiving import reached_receivers as reached_receivers
    from solutionkit.ir.refund import RefundRight as RefundRight
    from solutionkit.ir.refund import RefundStep as RefundStep
    from solutionkit.ir.rule import FeeComponent as FeeComponent
    from solutionkit.ir.rule import Field as Field
    from solutionkit.ir.rule import Promotion as Promotion
    from solutionkit.ir.rule import Rule as Rule
    from solutionkit.ir.serving import certificate_ends as certificate_ends
    from solutionkit.ir.serving import certificate_gaps as certificate_gaps
    from solutionkit.ir.serving import serving as serving
    from solutionkit.ir.solution import Credential as Credential
    from solutionkit.ir.solution import Datum as Datum
    from solutionkit.ir.solution import FeeTerm as FeeTerm
    from solutionkit.ir.solution import Goods as Goods
    from solutionkit.ir.solution import Party as Party
    from solutionkit.ir.solution import Person as Person
    from solutionkit.ir.solution import Section as Section
    from solutionkit.ir.solution import Solution as Solution
    from solutionkit.ir.solution import Store as Store
    from solutionkit.ir.solution import Trade as Trade
    from solutionkit.ir.solution import Use as Use
    from solutionkit.ir.solution import Variant as Variant
    from solutionkit.ir.statement_days import LAST_DAYS_OF_MONTH as LAST_DAYS_OF_MONTH
    from solutionkit.ir.statement_days import SETTLED_TITLES as SETTLED_TITLES
    from solutionkit.ir.statement_days import Settled as Settled
    from solutionkit.ir.statement_days import statement_of as statement_of
    from solutionkit.markers import hookimpl as hookimpl
    from solutionkit.pipeline import check_spec as check_spec
    from solutionkit.pipeline import compile_spec as compile_spec
    from solutionkit.policy.admission import admission_decisions as admission_decisions
    from solutionkit.policy.assumed import assumed_words as assumed_words
    from solutionkit.policy.certificates import certificates_lacking as certificates_lacking
    from solutionkit.policy.changes import change_words as change_words
    from solutionkit.policy.changes import changes as changes
    from solutionkit.policy.changes import changes_data as changes_data
    from solutionkit.policy.changes import last_days as last_days
    from solutionkit.policy.changes import lasting as lasting
    from solutionkit.policy.containment import contained_sellers as contained_sellers
    from solutionkit.policy.containment import is_by_seller as is_by_seller
    from solutionkit.policy.dates_text import days_words as days_words
    from solutionkit.policy.decide import Checked as Checked
    from solutionkit.policy.decide import Decision as Decision
    from solutionkit.policy.decide import Outcome as Outcome
    from solutionkit.policy.decide import Status as Status
    from solutionkit.policy.delivery import delivery_in as delivery_in
    from solutionkit.policy.delivery import delivery_of as delivery_of
    from solutionkit.policy.early_refund import refunded_in_part as refunded_in_part
    from solutionkit.policy.early_refund import right_before_use as right_before_use
    from solutionkit.policy.fees import Code as Code
    from solutionkit.policy.fees import CodeQuote as CodeQuote
    from solutionkit.policy.fees import Line as Line
    from solutionkit.policy.fees import Quote as Quote
    from solutionkit.policy.fees import State as State
    from solutionkit.policy.fees import quote as quote
    from solutionkit.policy.figures_text import figures_lines as figures_lines
    from solutionkit.policy.figures_text import rebate_lines as rebate_lines
    from solutionkit.policy.lapses import Lapse as Lapse
    from solutionkit.policy.lapses import lapses as lapses
    from solutionkit.policy.lapses import stopped_goods as stopped_goods
    from solutionkit.policy.missing_papers import MissingPaper as MissingPaper
    from solutionkit.policy.missing_papers import Why as Why
    from solutionkit.policy.missing_papers import missing_papers as missing_papers
    from solutionkit.policy.order import goods_values as goods_values
    from solutionkit.policy.part_of_price import Part as Part
    from solutionkit.policy.part_of_price import PartsOn as PartsOn
    from solutionkit.policy.part_of_price import parts_of_prices as parts_of_prices
    from solutionkit.policy.quoted import total as total
    from solutionkit.policy.standing_text import comes_first as comes_first
    from solutionkit.policy.standing_text import how_open as how_open
    from solutionkit.policy.standing_text import refused_beside as refused_beside
    from solutionkit.policy.standing_text import unconfirmed as unconfirmed
    from solutionkit.policy.steps_text import held_words as held_words
    from solutionkit.policy.steps_text import reckoned_words as reckoned_words
    from solutionkit.policy.taking_part import LeftOut as LeftOut
    from solutionkit.policy.taking_part import left_out as left_out
    from solutionkit.policy.taking_part import left_out_data as left_out_data
    from solutionkit.policy.terms import priced as priced
    from solutionkit.policy.terms import term_on as term_on
    from solutionkit.policy.text import rule_sentence as rule_sentence
    from solutionkit.policy.text import titles as titles
    from solutionkit.policy.verdict import documents_in_words as documents_in_words
    from solutionkit.policy.verdict import lacking_data as lacking_data
    from solutionkit.policy.verdict import names_of as names_of
    from solutionkit.policy.verdict import told_together as told_together
    from solutionkit.policy.verify.promises import Promise as Promise
    from solutionkit.policy.verify.promises import outcome_words as outcome_words
    from solutionkit.policy.verify.promises import promises as promises
    from solutionkit.policy.verify.sales import sales_of as sales_of
    from solutionkit.registry import Registry as Registry
    from solutionkit.result import Result as Result
    from solutionkit.source import Path as Path
    from solutionkit.source.read import read_data as read_data

_HOMES = {
    "checks.check": ("Check", "Finding", "check", "checks_in", "output_check"),
    "diagnostics": ("Severity", "Text"),
    "diagnostics.suggestion": ("did_you_mean",),
    "errors": ("PluginFault",),
    "generate.generator": ("Generator",),
    "generate.templates": ("render_shell", "render_text"),
    "generate.tree": ("File", "FileTree", "Kind"),
    "ir.category": ("Catalogue", "PATH"),
    "ir.channels": ("in_app", "is_sold_in"),
    "ir.fact": ("Fact", "GRADE_TITLES", "Grade"),
    "ir.field": ("YES_OR_NO",),
    "ir.game": ("Game", "Play", "Revenue"),
    "ir.holders": ("holder_name", "is_in_force", "outlasts_its_holder"),
    "ir.industry": ("ConductRule", "MaterialKind", "ReleaseMaterial"),
    "ir.lead": ("LeadForm", "Routing"),
    "ir.money": ("ONE", "Rounding", "muldiv", "percent_of_ppm", "yuan_of_fen"),
    "ir.page": ("Asset", "BlockUse", "Page", "Theme"),
    "ir.platform": (
        "Answer",
        "Batch",
        "Capability",
        "Lapsing",
        "LaunchStep",
        "NamedIndustry",
        "Platform",
        "Question",
        "Rest",
        "Scope",
        "Settling",
        "Standing",
        "TradeFamily",
        "Who",
    ),
    "ir.promotion": ("CreatorTask",),
    "ir.receiving": ("reached_receivers",),
    "ir.refund": ("RefundRight", "RefundStep"),
    "ir.rule": ("FeeComponent", "Field", "Promotion", "Rule"),
    "ir.reaching": ("customer_service", "is_off"),
    "ir.serving": ("certificate_ends", "certificate_gaps", "serving"),
    "ir.solution": (
        "Credential",
        "Datum",
        "FeeTerm",
        "Goods",
        "Party",
        "Person",
        "Section",
        "Solution",
        "Store",
        "Trade",
        "Use",
        "Variant",
    ),
    "ir.statement_days": ("LAST_DAYS_OF_MONTH", "SETTLED_TITLES", "Settled", "statement_of"),
    "markers": ("hookimpl",),
    "pipeline": ("check_spec", "compile_spec"),
    "policy.admission": ("admission_decisions",),
    "policy.assumed": ("assumed_words",),
    "policy.certificates": ("certificates_lacking",),
    "policy.changes": ("change_words", "changes", "changes_data", "last_days", "lasting"),
    "policy.containment": ("contained_sellers", "is_by_seller"),
    "policy.dates_text": ("days_words",),
    "policy.decide": ("Checked", "Decision", "Outcome", "Status"),
    "policy.delivery": ("delivery_in", "delivery_of"),
    "policy.early_refund": ("refunded_in_part", "right_before_use"),
    "policy.fees": ("Code", "CodeQuote", "Line", "Quote", "State", "quote"),
    "policy.figures_text": ("figures_lines", "rebate_lines"),
    "policy.lapses": ("Lapse", "lapses", "stopped_goods"),
    "policy.missing_papers": ("MissingPaper", "Why", "missing_papers"),
    "policy.order": ("goods_values",),
    "policy.part_of_price": ("Part", "PartsOn", "parts_of_prices"),
    "policy.quoted": ("total",),
    "policy.standing_text": ("comes_first", "how_open", "refused_beside", "unconfirmed"),
    "policy.steps_text": ("held_words", "reckoned_words"),
    "policy.taking_part": ("LeftOut", "left_out", "left_out_data"),
    "policy.terms": ("priced", "term_on"),
    "policy.text": ("rule_sentence", "titles"),
    "policy.verdict": (
        "documents_in_words",
        "lacking_data",
        "names_of",
        "told_together",
    ),
    "policy.verify.promises": ("Promise", "outcome_words", "promises"),
    "policy.verify.sales": ("sales_of",),
    "registry": ("Registry",),
    "result": ("Result",),
    "source": ("Path",),
    "source.read": ("read_data",),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}

__all__ = sorted(_HOME_OF)


def __getattr__(name: str) -> Any:
    if name not in _HOME_OF:
        raise AttributeError(f"module 'solutionkit' has no attribute {name!r}")
    value = getattr(import_module(f"solutionkit.{_HOME_OF[name]}"), name)
    globals()[name] = value
    return value
