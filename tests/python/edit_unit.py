"""Changes one text of a file with translate-toolkit, the engine of Weblate: parse, set, save.

Usage: edit_unit.py po|xliff|arb|yaml FILE ID TEXT
Prints how many texts the engine found.
"""
import sys

from translate.storage.jsonl10n import ARBJsonFile
from translate.storage.pypo import pofile
from translate.storage.xliff import xlifffile
from translate.storage.yaml import YAMLFile

STORES = {"po": pofile, "xliff": xlifffile, "arb": ARBJsonFile, "yaml": YAMLFile}


def id_of(kind, unit):
    if kind == "po":
        return unit.getcontext()
    if kind == "xliff":
        return unit.xmlelement.get("id")
    return unit.getid()


kind, path, wanted, text = sys.argv[1:]
store = STORES[kind].parsefile(path)
units = [unit for unit in store.units if not unit.isheader()]
[unit] = [unit for unit in units if id_of(kind, unit) == wanted]
unit.target = text
store.savefile(path)
print(len(units))
