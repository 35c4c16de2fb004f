"""The check forms/consent-says-nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.diagnostics import Severity, Text
from solutionkit.ir.solution import Solution

_AGREED = re.compile(
    r"(我|本人)?(已|已经)?(阅读)?(并|且)?(同意|知悉|知道|授权|确认|允许|接受|了解|好的?|是的?|ok|agree|yes)+"
    r"(以上|上述|该|此|全部)?(内容|条款|协议|声明|授权|信息|隐私政策|隐私协议)?",
    re.IGNORECASE,
)
_SIGNS = " \t\u3000。．.！!，,、；;：:“”\"'（）()《》"


@check(
    message=Text(
        "“{form}”的授权说明只写了“{consent}”，没说交给谁、用来做什么",
        "the consent of '{form}' only says '{consent}': not who gets the data, nor what for",
    ),
    help=Text(
        "写成一句话，例如 你填写的手机号只交给某某公司，用来联系你安排看车",
        "write a sentence: who gets what was filled in, and what for",
    ),
    severity=Severity.WARNING,
)
def consent_says_nothing(solution: Solution) -> Iterator[Finding]:
    """The words a visitor agrees to are only 同意 or the like.

    ## Why is this wrong?
    Consent holds for what was said. Where nothing was, there is none, and the words are also what
    the privacy page gives as the purpose.

    ## 为什么不对
    用户同意的是写明的事。什么都没写，等于没有授权；隐私说明里的用途也取自这句话。

    ## Example
    `consent: 同意`

    ## Use instead
    `consent: 你填写的手机号只交给某某汽车销售有限公司，用来联系你安排试驾`
    """
    for form in solution.forms:
        said = form.consent.strip(_SIGNS)
        if said and _AGREED.fullmatch(said):
            yield Finding((*form.origin, "consent"), {"form": form.title, "consent": form.consent})
