"""Dated, cited values of law and the counting of days: tables, and no rules about policies."""

from privpolicy.law.adequacy import Adequacy, adequacy_on
from privpolicy.law.authorities import Authority, authority_on
from privpolicy.law.channels import cookie_rule_on, email_marketing_rule_on
from privpolicy.law.consent_age import ConsentAge, consent_age_on
from privpolicy.law.counting import (
    end_of_calendar_year,
    end_of_fiscal_year,
    last_day,
    month_comparison,
    month_key,
    next_working_day,
    within_months,
    year_end_comparison,
)
from privpolicy.law.countries import country_code, in_eea, treated_as_eea_for_transfers
from privpolicy.law.duties import DUTIES, Duty, duties_on, duty, keep_until
from privpolicy.law.provisions import Provision, Source, in_force, provision
from privpolicy.law.regimes import regime_on, regimes_of
from privpolicy.law.rights_by_basis import RightOfBasis, rights_for
from privpolicy.law.statutes import STATUTES, StatuteRow
from privpolicy.law.time_limits import (
    WEEKENDS_ONLY,
    AnswerTime,
    Holidays,
    TimeLimit,
    answer_by,
    extension_notice_by,
)
from privpolicy.law.transfers import TransferRule, article_of, transfer_rule_on
from privpolicy.law.turns import turns_of

__all__ = [
    "DUTIES",
    "STATUTES",
    "WEEKENDS_ONLY",
    "Adequacy",
    "AnswerTime",
    "Authority",
    "ConsentAge",
    "Duty",
    "Holidays",
    "Provision",
    "RightOfBasis",
    "Source",
    "StatuteRow",
    "TimeLimit",
    "TransferRule",
    "adequacy_on",
    "answer_by",
    "article_of",
    "authority_on",
    "consent_age_on",
    "cookie_rule_on",
    "country_code",
    "duties_on",
    "duty",
    "email_marketing_rule_on",
    "end_of_calendar_year",
    "end_of_fiscal_year",
    "extension_notice_by",
    "in_eea",
    "in_force",
    "keep_until",
    "last_day",
    "month_comparison",
    "month_key",
    "next_working_day",
    "provision",
    "regime_on",
    "regimes_of",
    "rights_for",
    "transfer_rule_on",
    "treated_as_eea_for_transfers",
    "turns_of",
    "within_months",
    "year_end_comparison",
]
