"""Runs the recipes of Documentation/Comparing.md as they stand in a fresh repository; see check-formats.

usage: check_recipes.py RAPPORTEUR CORPUS
"""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

RAPPORTEUR, CORPUS = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
TEXT = pathlib.Path("Documentation/Comparing.md").read_text()
faults = []


def section(heading):
    """What stands under a heading, up to the next one."""
    return re.search(rf"^### {re.escape(heading)}.*?\n(.*?)(?=^##|\Z)", TEXT, re.DOTALL | re.MULTILINE)[1]


def block(heading, language):
    return re.search(rf"```{language}\n(.*?)```", section(heading), re.DOTALL)[1]


def indented(heading, first_word):
    """The commands of a section that begin so."""
    lines = [line[4:] for line in section(heading).splitlines() if line.startswith("    ")]
    return [line for line in lines if line.startswith(first_word)]


class Repository:
    def __init__(self, folder):
        self.folder = folder
        home = folder / "home"
        home.mkdir(parents=True)
        self.environment = {"PATH": f"{RAPPORTEUR.parent}:/usr/bin:/bin", "HOME": str(home), "GIT_PAGER": "cat", "LC_ALL": "C.UTF-8"}

    def run(self, command, expect=0, **environment):
        done = subprocess.run(["bash", "-c", command], cwd=self.folder, env=self.environment | environment,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        if done.returncode != expect:
            faults.append(f"{command}: exit status {done.returncode}, not {expect}:\n{done.stdout[:1500]}")
        return done.stdout


def expect(condition, what):
    if not condition:
        faults.append(what)


def start(folder):
    repository = Repository(folder)
    shutil.copytree(CORPUS / "police", folder / "statements")
    repository.run("git init -q -b main . && git config user.name A && git config user.email a@example.org && echo home > .gitignore")
    repository.run("rapporteur extract statements --output records -q && git add -A && git commit -q -m Begin")
    return repository


def insert_sentence(repository):
    """Puts a sentence in front of a statement's first long paragraph; takes the record over."""
    file = next(file for file in sorted((repository.folder / "statements").rglob("*.txt")) if ".gold" not in file.name)
    paragraphs = file.read_text().split("\n\n")
    number = next(i for i, paragraph in enumerate(paragraphs) if len(paragraph) > 150)
    paragraphs[number] = "It rained all night. " + paragraphs[number]
    file.write_text("\n\n".join(paragraphs))


def check_hook(repository):
    hook = repository.folder / ".git" / "hooks" / "pre-commit"
    hook.write_text(block("Before each commit", "sh"))
    hook.chmod(0o755)
    repository.run("git commit -q --allow-empty -m Same")
    insert_sentence(repository)
    output = repository.run("git commit -q -a -m Rain", expect=1)
    expect("Text changed" in output and "rapporteur accept" in output, f"the hook says: {output}")
    repository.run("rapporteur accept statements --against records --all && git commit -q -a -m Rain")


def check_git(repository):
    plain = repository.run("git diff --numstat HEAD~1 -- records").split()
    for command in indented("In git", "git config difftool"):
        repository.run(command)
    (command,) = indented("In git", "git difftool")
    output = repository.run(command.replace(" main ", " HEAD~1 "))
    expect("words: + It rained all night." in output, f"difftool says: {output}")
    for command in indented("In git", "echo") + indented("In git", "git config diff.rapporteur.textconv"):
        repository.run(command)
    lines = repository.run("git diff HEAD~1 -- records").splitlines()
    changed = [line for line in lines if line[:1] in "+-" and not line.startswith(("+++", "---"))]
    expect(2 <= len(changed) <= 6 and any("It rained" in line for line in changed), f"textconv gives: {changed}")
    (command,) = indented("In git", "git config diff.rapporteur.command")
    repository.run(command)
    output = repository.run("git diff HEAD~1 -- records")
    expect("words: + It rained all night." in output, f"git diff says: {output}")
    print(f"check-recipes: lines of a record that a sentence changes: git diff {plain[0]}, textconv {len(changed)}")


def steps(workflow):
    """The shell of each named step of a workflow."""
    found = {}
    for step in re.split(r"\n      - ", workflow)[1:]:
        name = re.match(r"name: (.*)", step)
        shell = re.search(r"run: (?:\|\n((?: {10}.*\n?)+)|(.*))", step)
        if name and shell:
            found[name[1]] = re.sub(r"^ {10}", "", shell[1] or shell[2], flags=re.MULTILINE)
    return found


def check_services(repository):
    shell = steps(block("GitHub Actions", "yaml"))
    tool = {name: text.replace("/opt/rapporteur/rapporteur", str(RAPPORTEUR)) for name, text in shell.items()}
    summary = repository.folder / "home" / "summary.md"
    repository.run("bash -e -c '" + tool["Show what changed"] + "'", GITHUB_STEP_SUMMARY=str(summary))
    expect("no difference" in summary.read_text(), "the summary does not say that nothing changed")
    repository.run(tool["Check"])
    script = re.search(r"  script:\n(.*?)\n  \w", block("GitLab CI", "yaml"), re.DOTALL)[1]
    check = [line[6:] for line in script.splitlines() if line.startswith("    - .tool")]
    expect(len(check) == 1, "GitLab's script has no check")
    (repository.folder / ".tool").mkdir()
    (repository.folder / ".tool" / "rapporteur").symlink_to(RAPPORTEUR)
    repository.run(check[0])
    insert_sentence(repository)
    output = repository.run(tool["Check"], expect=1)
    expect("::notice file=statements/" in output, f"GitHub gets: {output}")
    repository.run(check[0], expect=1)
    expect("<failure" in (repository.folder / "records.xml").read_text(), "GitLab gets no failure")
    repository.run("bash -e -c '" + tool["Show what changed"] + "'", GITHUB_STEP_SUMMARY=str(summary))
    expect("It rained all night" in summary.read_text(), "the summary does not say what changed")


with tempfile.TemporaryDirectory() as name:
    repository = start(pathlib.Path(name) / "repository")
    check_hook(repository)
    check_git(repository)
    check_services(repository)
for fault in faults:
    print(f"check-recipes: {fault}", file=sys.stderr)
print(f"check-recipes: {len(faults)} faults")
sys.exit(1 if faults else 0)
