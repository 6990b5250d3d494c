"""Runs the recipes of Documentation/Comparing.md as they stand in a fresh repository; see check-formats.

usage: check_recipes.py RAPPORTEUR CORPUS [--build]

--build clones this repository and builds it as the recipes say, which takes some minutes; else they get RAPPORTEUR.
"""

import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

RAPPORTEUR, CORPUS = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
BUILDS = "--build" in sys.argv[3:]
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
        (home / "tmp").mkdir()
        self.environment = {"PATH": f"{RAPPORTEUR.parent}:/usr/bin:/bin", "HOME": str(home), "TMPDIR": str(home / "tmp"), "GIT_PAGER": "cat", "LC_ALL": "C.UTF-8"}

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
    repository.run("rapporteur accept statements --against records --all")
    repository.run("git add statements && git commit -q -m 'Without the record'", expect=1)
    repository.run("git add records && git commit -q -m Rain")
    expect(not list(pathlib.Path(repository.environment["TMPDIR"]).iterdir()), "the hook leaves something behind")


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
    failed = repository.folder / "records" / "broken.json"
    failed.write_text("{")
    repository.run("git add records && git commit -q --no-verify -m Broken")
    expect("+{" in repository.run("git show HEAD").splitlines(), "textconv does not show what cannot be read")
    repository.run("git reset -q --hard HEAD~1")
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


def check_github(repository, here):
    """Step by step, with /opt and /tmp in a folder of its own and the outputs of steps as GitHub hands them on."""
    workflow = block("GitHub Actions", "yaml")
    shell = steps(workflow)
    home = repository.folder / "home"
    files = {"GITHUB_OUTPUT": str(home / "output"), "GITHUB_STEP_SUMMARY": str(home / "summary.md")}
    place = {"/opt/rapporteur": str(home / "opt"), "/tmp/rapporteur": str(home / "clone")}

    def step(name, expect=0):
        script = shell[name]
        for old, new in place.items():
            script = script.replace(old, new)
        return repository.run(f"bash -e <<'STEP'\n{script}\nSTEP", expect, **here, **files)

    step("Find the commit")
    output = (home / "output").read_text()
    expect(re.fullmatch(r"commit=[0-9a-f]{40}\n", output), f"the commit is: {output}")
    if BUILDS:
        step("Build rapporteur")
    else:
        (home / "opt").mkdir()
        (home / "opt" / "rapporteur").symlink_to(RAPPORTEUR)
    step("Show what changed")
    expect("no difference" in (home / "summary.md").read_text(), "the summary does not say that nothing changed")
    step("Check")
    (command,) = indented_steps("GitHub Actions")
    shell["Scan"] = command
    step("Scan")
    insert_sentence(repository)
    output = step("Check", expect=1)
    expect(re.search(r"^::notice file=statements/\S+\.txt,line=\d+,title=Text changed", output, re.MULTILINE), f"GitHub gets: {output}")
    step("Show what changed")
    expect("It rained all night" in (home / "summary.md").read_text(), "the summary does not say what changed")
    step("Scan")
    results = json.loads((repository.folder / "records.sarif").read_text())["runs"][0]["results"]
    for result in results:
        for location in result["locations"]:
            physical = location["physicalLocation"]
            file = repository.folder / physical["artifactLocation"]["uri"]
            expect(file.is_file() and physical["region"]["startLine"] <= len(file.read_text().splitlines()), f"no such line: {physical}")
    expect(results, "code scanning gets no result")
    repository.run("git checkout -q . && rm records.sarif")


def indented_steps(heading):
    """The shell of the steps that are told beside the workflow."""
    return [line.split("run: ", 1)[1] for line in indented(heading, "  run: ")]


def check_gitlab(repository, here):
    script = re.search(r"  script:\n(.*?)\n  \w", block("GitLab CI", "yaml"), re.DOTALL)[1]
    lines = [re.sub(r"^      ", "", part.removeprefix("|\n"), flags=re.MULTILINE) for part in re.split(r"^    - ", script, flags=re.MULTILINE)[1:]]
    lines = [line.replace("/tmp/rapporteur", str(repository.folder / "home" / "gitlab")) for line in lines if not line.startswith("apt-get")]
    expect(len(lines) == 2, f"GitLab's script has {len(lines)} lines")
    if not BUILDS:
        tool = repository.folder / ".tool"
        tool.mkdir()
        (tool / "rapporteur").symlink_to(RAPPORTEUR)
        (tool / "commit").write_text(repository.run('git ls-remote "$RAPPORTEUR" "$RAPPORTEUR_VERSION" | cut -f 1 | head -n 1', **here))

    def job(status=0):
        return repository.run("bash -e <<'JOB'\nset -o pipefail\n" + "\n".join(lines) + "\nJOB", status, **here)

    job()
    insert_sentence(repository)
    job(1)
    expect("<failure" in (repository.folder / "records.xml").read_text(), "GitLab gets no failure")
    repository.run("git checkout -q . && rm -r records.xml .tool")


def check_services(repository):
    """Both take rapporteur from a clone of this repository, at the commit that is checked out."""
    origin = repository.folder / "home" / "origin"
    repository.run(f"git clone -q --bare {pathlib.Path.cwd()} {origin} && git -C {origin} branch -f main $(git -C {pathlib.Path.cwd()} rev-parse HEAD)")
    here = {"RAPPORTEUR": origin.as_uri(), "RAPPORTEUR_VERSION": "main", "PATH": f"{RAPPORTEUR.parent}:{os.environ['PATH']}"}
    check_github(repository, here)
    check_gitlab(repository, here)


with tempfile.TemporaryDirectory() as name:
    repository = start(pathlib.Path(name) / "repository")
    check_hook(repository)
    check_git(repository)
    check_services(repository)
for fault in faults:
    print(f"check-recipes: {fault}", file=sys.stderr)
print(f"check-recipes: {len(faults)} faults")
sys.exit(1 if faults else 0)
