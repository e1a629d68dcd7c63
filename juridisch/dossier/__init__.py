"""The dossier: one case in one YAML file that the user owns.

    dossier = read(path)                    # or every problem at once
    outcome = check(dossier, today)         # wrong, missing, worth a look
    update(path, {"roldatum": "30-4-2025"}) # saves an answer, touches nothing else

Importing this loads pydantic and ruamel.yaml; `juridisch termijn` therefore must not.
"""

from juridisch.dossier.check import Check, check, examine, missing
from juridisch.dossier.events import Brief14, Exploot, Verzoek, Vonnis
from juridisch.dossier.examples import EXAMPLES, example_text
from juridisch.dossier.facts import ONBEKEND, Fact, Onbekend, known
from juridisch.dossier.fields import Field, fields, find, read_value, value_at
from juridisch.dossier.file import create, read, read_text, update
from juridisch.dossier.model import Dossier
from juridisch.dossier.new import new_text
from juridisch.dossier.schema import schema

__all__ = [
    "EXAMPLES",
    "ONBEKEND",
    "Brief14",
    "Check",
    "Dossier",
    "Exploot",
    "Fact",
    "Field",
    "Onbekend",
    "Verzoek",
    "Vonnis",
    "check",
    "create",
    "examine",
    "example_text",
    "fields",
    "find",
    "known",
    "missing",
    "new_text",
    "read",
    "read_text",
    "read_value",
    "schema",
    "update",
    "value_at",
]
