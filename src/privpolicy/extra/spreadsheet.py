"""The tables of a document as a spreadsheet. Needs ``privpolicy[xlsx]``."""

from __future__ import annotations

import io

from privpolicy.explanation.blocks import Document
from privpolicy.text.tables import rows_of
from privpolicy.vocabulary.enums import Language


def to_xlsx(document: Document, lang: Language) -> bytes:
    """The tables as an Excel workbook of one sheet, every cell a text that is never run.

    Raises ``ImportError`` where openpyxl is not installed.
    """
    try:
        from openpyxl import Workbook
        from openpyxl.styles import Alignment, Font
    except ImportError as error:
        problem = "a spreadsheet needs the package openpyxl: pip install 'privpolicy[xlsx]'"
        raise ImportError(problem) from error
    book = Workbook(write_only=False)
    sheet = book.create_sheet(index=0)
    del book[book.sheetnames[1]]
    for number, row in enumerate(rows_of(document, lang), start=1):
        for place, text in enumerate(row, start=1):
            cell = sheet.cell(number, place, text)
            cell.data_type = "s"
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            cell.font = Font(bold=number == 1)
    sheet.freeze_panes = "B2"
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()
