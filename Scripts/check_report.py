"""Uses the pages that rapporteur's report writes, in a browser; see check-report.

usage: check_report.py RAPPORTEUR RECORDS [SCREENSHOTS]
"""

import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

from browser import Browser

RAPPORTEUR, RECORDS = sys.argv[1], pathlib.Path(sys.argv[2])
SCREENSHOTS = pathlib.Path(sys.argv[3]) if len(sys.argv) > 3 else None
EVIL = "</script><script>window.hacked=1;alert(1)</script><img src=x onerror='window.hacked=1'><!--<script>"
faults = []


def expect(condition, what):
    if not condition:
        faults.append(what)
        print(f"check-report: {what}", file=sys.stderr)


def report(output, records, *options):
    subprocess.run([RAPPORTEUR, "report", records, "--output", output, *options], check=True)
    return output.resolve().as_uri()


def records_of(folder):
    return {file.relative_to(folder).as_posix(): json.loads(file.read_text()) for file in sorted(folder.rglob("*.json"))}


def write(folder, name, record):
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(record, ensure_ascii=False))


def two_runs(folder):
    """Two runs: a hostile statement, changes in it and in another, one that is gone, one that failed."""
    old, new = folder / "old", folder / "new"
    shutil.copytree(RECORDS, old)
    name, record = next((name, record) for name, record in records_of(old).items() if record["quotations"])
    record["source"]["path"] = "evil.txt"
    record["document"]["title"] = record["entities"][0]["name"] = EVIL
    record["document"]["url"] = "javascript:window.hacked=1"
    record["document"]["text"] = EVIL + record["document"]["text"][len(EVIL):]
    write(old, "evil.txt.json", record)
    shutil.copytree(old, new)
    record["quotations"][0]["speakers"] = []
    record["entities"][1]["aliases"] = [EVIL]
    write(new, "evil.txt.json", record)
    names = [name for name in records_of(old) if name != "evil.txt.json"]
    (new / names[0]).unlink()
    path = names[1].removesuffix(".json")
    write(new, names[1], {"schema": "rapporteur.error/1", "source": {"path": path},
                          "error": {"code": "reading.gone", "message": EVIL}})
    return old, new


def many(folder, count=2000):
    records = list(records_of(RECORDS).values())
    for number in range(count):
        record = dict(records[number % len(records)])
        record["source"] = record["source"] | {"path": f"{number:04}.txt"}
        write(folder / f"{number // 100:02}", f"{number:04}.txt.json", record)
    return folder


def shot(browser, name):
    if SCREENSHOTS:
        SCREENSHOTS.mkdir(parents=True, exist_ok=True)
        browser.screenshot(SCREENSHOTS / f"{name}.png")


def check_quiet(browser, page):
    """No error, no dialog, nothing loaded but the page."""
    for event in browser.events:
        method, about = event["method"], event.get("params", {})
        if method in ("Runtime.exceptionThrown", "Page.javascriptDialogOpening", "Log.entryAdded"):
            expect(False, f"{page}: {method}: {json.dumps(about)[:500]}")
        if method == "Network.requestWillBeSent":
            url = about["request"]["url"]
            expect(url.startswith(("file:", "about:")) and "report" in url or url == "about:blank", f"{page}: loads {url}")
    browser.events.clear()
    expect(browser.run("window.hacked === undefined"), f"{page}: a statement's script has run")


def check_statement(browser, record):
    """The text as it stands, with a mark for each annotation."""
    expect(browser.run("document.querySelector('#panel .text').textContent") == record["document"]["text"], "the text differs")
    places = {f"{m['start']}-{m['end']}" for entity in record["entities"] for m in entity["mentions"]}
    places |= {f"{item['start']}-{item['end']}" for item in record["dates"] + record["quotations"]}
    found = set(browser.run("[...document.querySelectorAll('.text mark')].map((mark) => mark.dataset.place)"))
    expect(len(found) >= 0.95 * len(places) and found <= places, f"{len(found)} of {len(places)} marks")
    browser.run("document.getElementById('show-person').click()")
    expect(browser.run("document.querySelectorAll('.text mark.person').length") == 0, "persons are still marked")
    browser.run("document.getElementById('show-person').click()")


def check_keys(browser, count):
    focus = "document.activeElement.id || document.activeElement.className"
    browser.press("/")
    expect(browser.run(focus) == "search", "/ does not go to the search")
    browser.type("zzzz")
    browser.wait(f"document.getElementById('count').textContent === '0 of {count} statements'")
    browser.run("document.getElementById('search').select()")
    browser.press("Delete")
    browser.run("document.getElementById('search').value = ''; document.getElementById('search').dispatchEvent(new Event('input'))")
    browser.wait(f"document.getElementById('count').textContent === '{count} of {count} statements'")
    browser.press("Escape")
    # Shown, not only in the address, which changes first.
    shown = "location.hash === '#s{0}' && document.querySelector('#list [aria-current]').hash === '#s{0}'"
    browser.press("j")
    browser.press("j")
    browser.wait(shown.format(2))
    browser.press("k")
    browser.press("k")
    browser.wait(shown.format(0))
    browser.press("n")
    expect(browser.run("document.activeElement.tagName") == "MARK", "n does not go to a mark")
    expect(browser.run("!document.getElementById('about').hidden && document.getElementById('about').textContent.includes('rule')"),
           "the mark is not explained")
    browser.run("document.getElementById('tab-statement').focus()")
    for view in ["entities", "quotations", "dates"]:
        browser.press("ArrowRight")
        browser.wait(f"document.querySelector('[aria-selected=true]').dataset.view === '{view}'")
        expect(browser.run("document.activeElement.dataset.view") == view, f"the tab {view} has no focus")


# The least contrast between words and what is behind them, over all that is shown.
CONTRAST = """(() => {
  const parse = (colour) => (colour.match(/[\\d.]+/g) || []).map(Number);
  const light = ([r, g, b]) => [r, g, b].map((c) => (c /= 255) <= .03928 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4)
    .reduce((sum, c, i) => sum + c * [.2126, .7152, .0722][i], 0);
  const behind = (node) => { for (; node; node = node.parentElement) {
    const colour = parse(getComputedStyle(node).backgroundColor); if (colour.length && colour[3] !== 0) return colour; } return [255, 255, 255]; };
  let worst = [21, ""];
  for (const node of document.querySelectorAll("body *")) {
    if (![...node.childNodes].some((child) => child.nodeType === 3 && child.data.trim()) || !node.getClientRects().length) continue;
    if (node.closest(".hidden, script, noscript")) continue;
    const [a, b] = [light(parse(getComputedStyle(node).color)), light(behind(node))].sort((a, b) => b - a);
    const contrast = (a + .05) / (b + .05);
    if (contrast < worst[0]) worst = [contrast, node.tagName + "." + node.className];
  }
  return worst;
})()"""


def check_looks(browser, uri, name):
    for scheme in ["light", "dark"]:
        browser.media(scheme=scheme)
        for view in ["s1", "s4", "entities", "quotations", "dates", "changes"]:
            browser.open(f"{uri}#{view}")
            worst, where = browser.run(CONTRAST)
            expect(worst >= 4.5, f"{scheme} {view}: contrast {worst:.2f} in {where}")
            wide = browser.run("document.documentElement.scrollWidth - innerWidth")
            expect(wide <= 0, f"{scheme} {view}: {wide} pixels wider than the window")
            shot(browser, f"{name}-{scheme}-{view}")
    browser.media("print")
    browser.open(f"{uri}#s1")
    expect(browser.run("getComputedStyle(document.querySelector('nav')).display") == "none", "the list is printed")
    shot(browser, f"{name}-print")
    expect(len(browser.send("Page.printToPDF")["data"]) > 10_000, "nothing is printed")
    browser.media()
    browser.size(400, 800)
    for view in ["s1", "s4", "entities", "quotations", "dates", "changes"]:
        browser.open(f"{uri}#{view}")
        wide = browser.run("document.documentElement.scrollWidth - innerWidth")
        expect(wide <= 0, f"{view}: {wide} pixels wider than a telephone")
    shot(browser, f"{name}-narrow")
    browser.size(1280, 900)


def check_names(browser, uri):
    """What a screen reader finds: everything that can be used has a name."""
    browser.open(f"{uri}#s1")
    nodes = [node for node in browser.send("Accessibility.getFullAXTree")["nodes"] if not node.get("ignored")]
    roles = [node["role"]["value"] for node in nodes]
    for role in ["navigation", "main", "tablist", "tab", "tabpanel", "searchbox", "heading", "table", "mark", "status"]:
        expect(role in roles, f"screen readers find no {role}")
    for node in nodes:
        if node["role"]["value"] in ("button", "link", "tab", "checkbox", "searchbox", "table", "tabpanel"):
            expect(node.get("name", {}).get("value"), f"a {node['role']['value']} has no name")


def check_comparison(browser, uri, old, new):
    count = len(records_of(old))
    browser.open(f"{uri}#changes")
    expect(browser.run("document.querySelectorAll('#panel tbody tr').length") >= 4, "changes are missing")
    browser.run("document.getElementById('only-changed').click()")
    browser.wait(f"document.getElementById('count').textContent === '3 of {count} statements'")
    number = browser.run("index.findIndex((entry) => entry.path === 'evil.txt')")
    browser.run(f"location.hash = '#s{number}'")
    browser.wait("document.querySelectorAll('.runs .text').length === 2")
    for side, folder in [("before", old), ("now", new)]:
        text = records_of(folder)["evil.txt.json"]["document"]["text"]
        expect(browser.run(f"document.querySelector('.{side} .text').textContent") == text, f"the text {side} differs")
        expect(browser.run(f"document.querySelectorAll('.{side} mark.changed').length") >= 1, f"nothing is marked {side}")
    shot(browser, "hostile")
    gone = browser.run("index.findIndex((entry) => entry.gone)")
    browser.run(f"location.hash = '#s{gone}'")
    browser.wait("document.querySelector('#panel .lost').textContent.startsWith('There is no record')")
    browser.run("location.hash = '#s' + index.findIndex((entry) => entry.error)")
    browser.wait("document.querySelector('#panel .lost').textContent.includes('reading.gone')")


def check_speed(browser, uri):
    """Limits are generous: machines that run checks are slow. Measured on two busy cores: a fifth of them."""
    took = {"load": browser.open(uri)}
    for view in ["entities", "quotations", "dates"]:
        browser.run(f"location.hash = '#{view}'")
        took[view] = browser.wait(f"document.querySelector('[aria-selected=true]').dataset.view === '{view}'")
        elements = browser.run("document.querySelectorAll('*').length")
        expect(elements < 20_000, f"{view} has {elements} elements")
    browser.run("location.hash = '#s7'")
    browser.press("/")
    browser.type("the")
    took["search"] = browser.wait("document.getElementById('count').textContent !== '2000 of 2000 statements' || state.query === 'the'")
    browser.run("document.querySelector('#list button').click()")
    expect(browser.run("document.querySelectorAll('#list > li[data-number]').length") == 400, "there are no more rows")
    for what, seconds in took.items():
        expect(seconds < 10, f"2,000 statements: {what} takes {seconds:.1f} s")
    print("check-report: 2,000 statements:", ", ".join(f"{what} {seconds:.2f} s" for what, seconds in took.items()))


with tempfile.TemporaryDirectory() as name, Browser() as browser:
    scratch = pathlib.Path(name)
    page = report(scratch / "report.html", RECORDS)
    browser.open(page)
    all_records = list(records_of(RECORDS).values())
    check_statement(browser, all_records[0])
    check_keys(browser, len(all_records))
    check_quiet(browser, "one run")
    old, new = two_runs(scratch)
    page = report(scratch / "report2.html", new, "--against", old, "--title", EVIL)
    check_comparison(browser, page, old, new)
    check_looks(browser, page, "comparison")
    check_names(browser, page)
    check_quiet(browser, "two runs")
    check_speed(browser, report(scratch / "report3.html", many(scratch / "many")))
    check_quiet(browser, "2,000 statements")
print(f"check-report: {len(faults)} faults")
sys.exit(1 if faults else 0)
